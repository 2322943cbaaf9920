using Microsoft.EntityFrameworkCore;

namespace Alerts.Conversation;

/// <summary>Silence until /start or /resume; every setting stays.</summary>
/// <param name="name">stop, as Telegram has it, or pause.</param>
public sealed class StopCommand(string name) : ICommand
{
    public string Name => name;

    public bool ChangesSettings => true;

    public async Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        if (request.Subscriber is not { } subscriber) return Reply.Of(request.Speech.Say("conversation.stop.nothing"));
        (subscriber.Paused, subscriber.Left) = (true, false);
        var waiting = request.Db.OutgoingMessages.Where(m =>
            m.ChatId == subscriber.ChatId && m.ThreadId == subscriber.ThreadId && m.Lane != Delivery.MessageLane.Reply && m.SentAt == null && m.GaveUp == null);
        foreach (var message in await waiting.ToListAsync(cancellation)) message.GaveUp = "the chat asked for silence";
        return Reply.Of(request.Speech.Say("conversation.stop.done"));
    }
}
