namespace Alerts.Delivery;

/// <summary>A row of the outbox: written in the transaction of its cause, sent by a step of its own.</summary>
public sealed class OutgoingMessage
{
    public int Id { get; init; }

    public required long ChatId { get; set; }

    /// <summary>The forum topic, or null; cleared when the topic has closed.</summary>
    public int? ThreadId { get; set; }

    /// <summary>Telegram HTML.</summary>
    public required string Html { get; init; }

    /// <summary>Buttons as JSON (<see cref="Keyboard"/>), or null.</summary>
    public string? Buttons { get; init; }

    /// <summary>Telegram's id of the message whose text this one replaces, or null for a message of its own.</summary>
    public int? Replaces { get; init; }

    /// <summary>Chat, cause and part; unique, so that a cause is written once whatever restarts.</summary>
    public required string Key { get; init; }

    /// <summary>Urgent before digests.</summary>
    public required MessageLane Lane { get; init; }

    public bool Silent { get; init; }

    /// <summary>The first link is shown as Telegram previews it.</summary>
    public bool ShowsPreview { get; init; }

    /// <summary>The text of a file that the message carries, with its own text as the caption.</summary>
    public string? File { get; init; }

    public string? FileName { get; init; }

    /// <summary>The row is deleted once it is sent: the last word to a chat that asked to be forgotten.</summary>
    public bool LeavesNoTrace { get; init; }

    public required DateTime WrittenAt { get; init; }

    /// <summary>Not to be tried before this moment.</summary>
    public DateTime? NotBefore { get; set; }

    public int Attempts { get; set; }

    /// <summary>
    /// Handed to the messenger then, and no answer known yet. Whoever finds it set on an unsent row after a crash or a broken
    /// connection does not know whether it arrived: it is sent again, recognisable as a repeat.
    /// </summary>
    public DateTime? ClaimedAt { get; set; }

    public DateTime? SentAt { get; set; }

    /// <summary>Telegram's id of the message sent, for edits.</summary>
    public int? MessageId { get; set; }

    /// <summary>Why it will never be sent; null while it may.</summary>
    public string? GaveUp { get; set; }

    /// <summary>What had to be done to get it through (sent as plain text, without buttons), or null.</summary>
    public string? Remark { get; set; }
}

public enum MessageLane
{
    Reply,
    Alert,
    Digest,
}
