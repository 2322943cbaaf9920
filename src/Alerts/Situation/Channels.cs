using Alerts.Reading;

namespace Alerts.Situation;

/// <summary>
/// What is pushed, and when. The policy:
///
/// Nothing is told of an article that was published before its source was added, nor of old news: what happened more than seven days
/// before the article was published. It changes the incident all the same.
///
/// At once goes what is new, over, or has changed its state or its size: asserted, severe or worse, not unlikely, not past,
/// of the last 48 hours when the article was published, and published within the last seven days. A state that goes on and was not known
/// counts as new. A running total never goes at once, and neither does an accusation that names no day and no figure: it is no
/// event of the last 48 hours. A second independent source, a correction and a denial go at once when the incident itself had gone so.
///
/// Everything else that is told waits for the digest.
/// </summary>
public static class Channels
{
    private const int DaysUntilOldNews = 7;

    private const int DaysOfNow = 2;

    private static readonly TimeSpan LateArrival = TimeSpan.FromDays(7);

    /// <summary>May news of this report be told at all?</summary>
    public static bool IsTold(Report report) =>
        report.Counts && !report.TellNobody && report.Status != ClaimStatus.Denied && !IsOlderThan(report, DaysUntilOldNews);

    public static Channel For(ChangeKind kind, Incident incident, Report report, DateTime now)
    {
        if (now - report.PublishedAt > LateArrival) return Channel.Digest;
        if (kind is ChangeKind.Corroborated or ChangeKind.Corrected or ChangeKind.Denied) return incident.Alerted ? Channel.Immediate : Channel.Digest;
        return IsGrave(incident) && IsNow(report) && !Summary.IsRunningTotal(incident) && !IsBareAccusation(report) ? Channel.Immediate : Channel.Digest;
    }

    private static bool IsGrave(Incident incident) =>
        incident.Status.IsAsserted() && incident.Severity >= Severity.Severe && incident.Certainty >= Certainty.Possible;

    private static bool IsNow(Report report) => report.Urgency != Urgency.Past && !IsOlderThan(report, DaysOfNow);

    private static bool IsOlderThan(Report report, int days) =>
        report.Day < DateOnly.FromDateTime(report.PublishedAt).AddDays(-days);

    private static bool IsBareAccusation(Report report) =>
        report.Certainty == Certainty.Possible && report.AttributionType is "official" or "party" && !report.DayStated && report.Min is null
        && !Indicators.Lasts(report.Indicator);
}
