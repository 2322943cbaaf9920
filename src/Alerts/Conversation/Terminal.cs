namespace Alerts.Conversation;

/// <summary>Where somebody types.</summary>
/// <param name="Input">The lines.</param>
/// <param name="Language">What the machine speaks, such as ar_SY.UTF-8, or null.</param>
/// <param name="Echo">The lines come from a file or another program, and are shown as if they were typed.</param>
public sealed record Terminal(TextReader Input, string? Language, bool Echo);
