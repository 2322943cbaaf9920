namespace Alerts.Conversation;

/// <summary>What tells one thing that came in from the next, so that each is handled once, whatever restarts.</summary>
/// <param name="Counter">The line of <see cref="Delivery.BotState"/> that remembers the last number handled.</param>
/// <param name="Number">Telegram's update id, or the number of the line typed in a terminal.</param>
/// <param name="Kind">message, callback_query, my_chat_member, line.</param>
public sealed record Mark(string Counter, int Number, string Kind);
