namespace Alerts.Digests;

/// <summary>Why and when a digest is written.</summary>
/// <param name="Today">The reader's own day.</param>
/// <param name="Zone">The reader's own zone.</param>
/// <param name="Since">From when on news is in it.</param>
/// <param name="LateSince">When it was due, if that is long past; otherwise null.</param>
/// <param name="OnDemand">Asked for, not due.</param>
public sealed record Occasion(DateOnly Today, TimeZoneInfo Zone, DateTime Since, DateTime? LateSince = null, bool OnDemand = false)
{
    /// <summary>Up to when news is in it, where that is not now.</summary>
    public DateTime? Until { get; init; }

    /// <summary>The place it is about, as the reader calls it; null for all that is watched.</summary>
    public string? Place { get; init; }

    /// <summary>How often the reader gets one.</summary>
    public Rhythm Rhythm { get; init; }

    /// <summary>"Nothing to report" comes daily, not once a week.</summary>
    public bool TellsNothingDaily { get; init; }

    /// <summary>A moment as the reader's clock shows it.</summary>
    public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);
}

public enum Rhythm
{
    Daily,
    TwiceADay,
    OnChosenDays,
}
