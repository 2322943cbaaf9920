namespace Alerts.Sources.Feeds;

/// <summary>What was read from one feed. A fault that cost nothing but itself stands in <see cref="Note"/>.</summary>
public sealed class FeedDocument
{
    public string? Title { get; set; }

    public string? Link { get; set; }

    public string? Language { get; set; }

    public List<FeedEntry> Entries { get; } = [];

    /// <summary>One sentence where the feed was cut off, longer than is read, or dated in a way that is left unread.</summary>
    public string? Note { get; set; }

    /// <summary>How long the feed asks to be left alone.</summary>
    public TimeSpan? TimeToLive { get; set; }

    /// <summary>Hours of the day (UTC) in which the feed asks not to be read.</summary>
    public HashSet<int> SkipHours { get; } = [];

    /// <summary>Days of the week (UTC) likewise.</summary>
    public HashSet<DayOfWeek> SkipDays { get; } = [];

    /// <summary>How long to leave the feed alone: what it asks for, prolonged over the hours and days that it wants skipped.</summary>
    public TimeSpan? RestUntil(DateTime now, TimeSpan asked)
    {
        var rest = asked > TimeToLive ? asked : TimeToLive ?? asked;
        if (SkipHours.Count >= 24 || SkipDays.Count >= 7) return rest;
        for (var at = now + rest; SkipHours.Contains(at.Hour) || SkipDays.Contains(at.DayOfWeek); at = now + rest)
            rest += TimeSpan.FromMinutes(60 - at.Minute);
        return rest > TimeSpan.Zero ? rest : null;
    }
}
