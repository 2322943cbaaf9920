namespace Alerts.Subscribers;

/// <summary>A chat and what the person chose; never a name, never a message.</summary>
public sealed class Subscriber
{
    public int Id { get; init; }

    public required long ChatId { get; set; }

    /// <summary>The forum topic, or null.</summary>
    public int? ThreadId { get; set; }

    /// <summary>ar or en: what the bot speaks to this chat.</summary>
    public required string Language { get; set; }

    /// <summary>IANA name.</summary>
    public required string TimeZone { get; set; }

    /// <summary>0 to 23, in the person's own time.</summary>
    public int DigestHour { get; set; } = 8;

    /// <summary>The local day of the last digest written, so that a day has one.</summary>
    public DateOnly? LastDigestDay { get; set; }

    /// <summary>When the next digest is due; indexed, asked every minute.</summary>
    public DateTime? NextDigestAt { get; set; }

    /// <summary>The number of the last change that a digest held; null before the first one.</summary>
    public int? DigestedThrough { get; set; }

    /// <summary>The local day on which "nothing to report" was last said: at most once a week.</summary>
    public DateOnly? LastQuietDay { get; set; }

    /// <summary>/stop, or a chat that is gone: settings kept, nothing sent.</summary>
    public bool Paused { get; set; }

    /// <summary>Paused because the chat blocked or removed the bot, not because it was asked: resumed when it comes back.</summary>
    public bool Left { get; set; }

    public required DateTime SubscribedAt { get; init; }

    public List<Watch> Watches { get; init; } = [];
}
