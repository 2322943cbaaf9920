using Alerts.Situation;

namespace Alerts.Subscribers;

/// <summary>A change that somebody would have been told at once, kept until it may be told: held and merged, never dropped.</summary>
public sealed class HeldAlert
{
    public int Id { get; init; }

    public required int SubscriberId { get; init; }

    public required int ChangeId { get; init; }

    public Change Change { get; init; } = null!;

    /// <summary>Where it goes, as its watch says.</summary>
    public required long ChatId { get; set; }

    public int? ThreadId { get; set; }

    public required HeldFor Reason { get; init; }

    public required DateTime HeldAt { get; init; }
}

public enum HeldFor
{
    QuietHours,
    Muted,
    TooMany,
}
