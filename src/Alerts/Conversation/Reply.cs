using Alerts.Delivery;

namespace Alerts.Conversation;

/// <summary>What a command answers: one message or several, written to the outbox with whatever the command changed.</summary>
/// <param name="Parts">In the order they are sent.</param>
public sealed record Reply(IReadOnlyList<ReplyPart> Parts)
{
    /// <summary>Shown for a moment over the button that was tapped.</summary>
    public string? Toast { get; init; }

    /// <summary>The language that the menu of commands is shown in from now on; empty for whatever the client speaks.</summary>
    public string? Menu { get; init; }

    public static Reply Nothing { get; } = new([]);

    public static Reply Of(string html, params IEnumerable<IEnumerable<Button>> rows) => new([new ReplyPart(html, Keyboard.Write(rows))]);

    /// <summary>Takes the place of the message whose button was tapped, where one was.</summary>
    public Reply InPlace() => this with { Parts = [.. Parts.Select(part => part with { InPlace = true })] };
}

/// <summary>One message of an answer.</summary>
/// <param name="Html">Telegram HTML.</param>
/// <param name="Buttons">As <see cref="Keyboard"/> writes them.</param>
/// <param name="InPlace">Replaces the message whose button was tapped.</param>
/// <param name="LeavesNoTrace">Forgotten as soon as it is sent.</param>
public sealed record ReplyPart(string Html, string? Buttons = null, bool InPlace = false, bool LeavesNoTrace = false)
{
    /// <summary>The text of a file that the message carries.</summary>
    public string? File { get; init; }

    public string? FileName { get; init; }
}
