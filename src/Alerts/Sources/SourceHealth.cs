namespace Alerts.Sources;

/// <summary>What a source has been like: kept beside it, so that a failure is visible and stays its own.</summary>
public sealed class SourceHealth
{
    // A source that keeps failing is asked ever more rarely, but never given up.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    // Fewer dates show no rhythm, and nobody is silent for having slept.
    private const int FewestDates = 5;
    private static readonly TimeSpan ShortestGap = TimeSpan.FromHours(4);

    public DateTime? FirstReachedAt { get; set; }

    public DateTime? LastSuccessAt { get; set; }

    public DateTime? LastTriedAt { get; set; }

    /// <summary>Nothing is asked of the source before this moment.</summary>
    public DateTime? NotBefore { get; set; }

    /// <summary>One plain sentence, or null when the last try went well.</summary>
    public string? LastError { get; set; }

    /// <summary>One plain sentence about what was read only in part, or null.</summary>
    public string? Note { get; set; }

    public int FailuresInARow { get; set; }

    public string? ETag { get; set; }

    public string? LastModified { get; set; }

    /// <summary>Where the source moved for good.</summary>
    public string? MovedTo { get; set; }

    /// <summary>When the source said that it is gone for good; it is asked no more.</summary>
    public DateTime? RetiredAt { get; set; }

    /// <summary>When it last brought an article that was not known.</summary>
    public DateTime? LastNewsAt { get; set; }

    /// <summary>How far apart its news usually is, learned as it comes.</summary>
    public TimeSpan? UsualGap { get; set; }

    /// <summary>When its silence was reported, once for each silence.</summary>
    public DateTime? SilenceToldAt { get; set; }

    public void Succeed(DateTime now, Found found, TimeSpan every, double jitter)
    {
        FirstReachedAt ??= now;
        (LastSuccessAt, LastTriedAt, LastError, FailuresInARow) = (now, now, null, 0);
        if (!found.NotModified) (ETag, LastModified, Note) = (found.ETag, found.LastModified, found.Note);
        MovedTo = found.MovedTo ?? MovedTo;
        var rest = found.Rest > every ? found.Rest.Value : every * jitter;
        NotBefore = now + rest;
    }

    /// <summary>Each failure doubles the wait. What the source itself asks for is obeyed where it is longer.</summary>
    public void Fail(DateTime now, FeedException fault, TimeSpan every, double jitter)
    {
        (LastTriedAt, LastError) = (now, fault.Message);
        FailuresInARow++;
        if (fault.Gone) RetiredAt = now;
        var wait = Shorter(every * Math.Pow(2, Math.Min(FailuresInARow - 1, 10)) * jitter, LongestWait);
        NotBefore = now + (fault.RetryAfter > wait ? Shorter(fault.RetryAfter.Value, TimeSpan.FromDays(7)) : wait);
    }

    /// <summary>How often it has news, from the dates of what it brings; the last visit weighs a fifth.</summary>
    public void Learn(DateTime now, IEnumerable<DateTime> published, bool isNew)
    {
        var dates = published.Where(date => date <= now && date > now.AddDays(-90)).Distinct().OrderDescending().ToList();
        var newest = dates.Count > 0 ? dates[0] : isNew ? now : LastNewsAt;
        LastNewsAt = newest > LastNewsAt ? newest : LastNewsAt ?? newest;
        if (dates.Count < FewestDates) return;
        var gaps = dates.Zip(dates.Skip(1), (later, earlier) => later - earlier).Order().ToList();
        var gap = gaps[gaps.Count / 2];
        UsualGap = UsualGap is { } known ? (known * 0.8) + (gap * 0.2) : gap;
    }

    /// <summary>True once for each silence of three times the usual.</summary>
    public bool TellSilence(DateTime now)
    {
        if (UsualGap is not { } gap || LastNewsAt is not { } last || SilenceToldAt > last) return false;
        if (now - last <= 3 * (gap > ShortestGap ? gap : ShortestGap)) return false;
        SilenceToldAt = now;
        return true;
    }

    public void Forget() =>
        (ETag, LastModified, MovedTo, RetiredAt, NotBefore, FailuresInARow, LastError, Note) = (null, null, null, null, null, 0, null, null);

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
