using Alerts.Reading;

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

    /// <summary>0 to 23: the hour of a second digest on the same day, or null for one a day.</summary>
    public int? SecondDigestHour { get; set; }

    /// <summary>On which days of the week.</summary>
    public Weekdays DigestDays { get; set; } = Weekdays.All;

    /// <summary>The local day of the last digest written, so that a day has one.</summary>
    public DateOnly? LastDigestDay { get; set; }

    /// <summary>Which of that day's it was: 0 for the first, 1 for the second.</summary>
    public int LastDigestSlot { get; set; }

    /// <summary>When the next digest is due; indexed, asked every minute.</summary>
    public DateTime? NextDigestAt { get; set; }

    /// <summary>The number of the last change that a digest held; null before the first one.</summary>
    public int? DigestedThrough { get; set; }

    /// <summary>The local day on which "nothing to report" was last said: at most once a week.</summary>
    public DateOnly? LastQuietDay { get; set; }

    /// <summary>"Nothing to report" is wished for on every day, not once a week.</summary>
    public bool TellsNothingDaily { get; set; }

    /// <summary>Local hours in which alerts are held, from the first up to the second, over midnight where the first is the later; both or neither.</summary>
    public int? QuietFrom { get; set; }

    public int? QuietUntil { get; set; }

    /// <summary>/mute: alerts are held up to this moment.</summary>
    public DateTime? MutedUntil { get; set; }

    /// <summary>Alerts of less than this stay in the digest; what is not rated counts as minor.</summary>
    public Severity LeastSeverity { get; set; }

    /// <summary>Alerts come without a sound.</summary>
    public bool Silent { get; set; }

    /// <summary>The first link of an alert is shown as Telegram previews it.</summary>
    public bool ShowsPreviews { get; set; }

    /// <summary>Eastern digits where the language writes them.</summary>
    public bool EasternDigits { get; set; }

    /// <summary>Which names of the months are used; null for both.</summary>
    public string? MonthNames { get; set; }

    /// <summary>/stop, or a chat that is gone: settings kept, nothing sent.</summary>
    public bool Paused { get; set; }

    /// <summary>Paused because the chat blocked or removed the bot, not because it was asked: resumed when it comes back.</summary>
    public bool Left { get; set; }

    public required DateTime SubscribedAt { get; init; }

    public List<Watch> Watches { get; init; } = [];
}
