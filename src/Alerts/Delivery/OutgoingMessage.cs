namespace Alerts.Delivery;

/// <summary>A row of the outbox: written in the transaction of its cause, sent by a step of its own.</summary>
public sealed class OutgoingMessage
{
    public int Id { get; init; }

    public required long ChatId { get; set; }

    public int? ThreadId { get; init; }

    /// <summary>Telegram HTML.</summary>
    public required string Html { get; init; }

    /// <summary>Buttons as JSON, or null.</summary>
    public string? Buttons { get; init; }

    /// <summary>Chat, cause and part; unique, so that a cause is written once whatever restarts.</summary>
    public required string Key { get; init; }

    /// <summary>Urgent before digests.</summary>
    public required MessageLane Lane { get; init; }

    public bool Silent { get; init; }

    public required DateTime WrittenAt { get; init; }

    /// <summary>Not to be tried before this moment.</summary>
    public DateTime? NotBefore { get; set; }

    public int Attempts { get; set; }

    public DateTime? SentAt { get; set; }

    /// <summary>Telegram's id of the message sent, for edits.</summary>
    public int? MessageId { get; set; }

    /// <summary>Why it will never be sent; null while it may.</summary>
    public string? GaveUp { get; set; }
}

public enum MessageLane
{
    Reply,
    Alert,
    Digest,
}
