using Alerts.Reading;

namespace Alerts.Situation;

/// <summary>
/// What an incident is, told from its reports alone: whatever the order in which they came, the same reports make the same incident.
///
/// What is asserted counts before what is planned, threatened or feared, and that before what is only denied. A denial deletes
/// nothing: with an assertion beside it, it makes the incident contested. The figure is that of the best current claim; the severity is
/// the highest that a current claim has, a running total never more than severe, and the end of a siege is as grave as the siege was; the
/// certainty is the highest of any source.
/// </summary>
public static class Summary
{
    public static void Refresh(Incident incident, PlaceTree places)
    {
        var counted = incident.Reports.Where(r => r.Counts).ToList();
        var basis = BasisOf(counted);
        if (basis.Count == 0) return;
        var claims = CurrentClaims.Of(basis);
        SetStatus(incident, basis, claims);
        SetTime(incident, basis);
        SetPlace(incident, basis, places);
        SetFigure(incident, claims[0]);
        incident.IndependentSources = Corroboration.IndependentSources(basis.Where(r => SaysTheSame(r, incident)));
        incident.Contested = counted.Exists(r => r.Status.IsAsserted()) && counted.Exists(r => r.Status == ClaimStatus.Denied);
    }

    /// <summary>The report that stands for the incident now.</summary>
    public static Report? BestOf(Incident incident) =>
        CurrentClaims.Of(BasisOf([.. incident.Reports.Where(r => r.Counts)])) is [var best, ..] ? best : null;

    /// <summary>Every figure is a running total, so that no single event is behind it.</summary>
    public static bool IsRunningTotal(Incident incident) =>
        incident.Reports.Exists(r => r.Counts && r.Cumulative) && !incident.Reports.Exists(r => r.Counts && r.Min is not null && !r.Cumulative);

    private static List<Report> BasisOf(List<Report> counted)
    {
        var asserted = counted.Where(r => r.Status.IsAsserted()).ToList();
        if (asserted.Count > 0) return asserted;
        var talk = counted.Where(r => r.Status != ClaimStatus.Denied).ToList();
        return talk.Count > 0 ? talk : counted;
    }

    // On one day the news of a change outweighs the sentence that still takes the old state for granted.
    private static void SetStatus(Incident incident, List<Report> basis, IReadOnlyList<Report> claims)
    {
        var latest = basis.OrderBy(r => r.Day).ThenBy(r => r.Status != ClaimStatus.Ongoing).ThenBy(r => r, ReportOrder.Oldest).ToList();
        incident.Status = latest[^1].Status;
        incident.State = latest.LastOrDefault(r => r.State is not null)?.State;
        incident.Severity = incident.Status == ClaimStatus.Ended ? basis.Max(SeverityOf) : claims.Max(SeverityOf);
        incident.Certainty = basis.Max(r => r.Certainty);
        incident.Indicator = basis.GroupBy(r => r.Indicator).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
    }

    private static Severity SeverityOf(Report report) =>
        report.Cumulative && report.Severity > Severity.Severe ? Severity.Severe : report.Severity;

    private static void SetTime(Incident incident, List<Report> basis)
    {
        var lasts = Indicators.Lasts(incident.Indicator);
        var stated = basis.Where(r => r.DayStated).ToList();
        incident.Day = (stated.Count > 0 && !lasts ? stated : basis).Min(r => r.Day);
        incident.LastDay = basis.Max(r => r.Day);
        incident.Since = lasts ? basis.Min(r => r.Since) : null;
        incident.FirstReportedAt = basis.Min(r => r.PublishedAt);
        incident.LastReportedAt = basis.Max(r => r.PublishedAt);
    }

    // Who wrote last week that a siege goes on does not report today that it was lifted.
    private static bool SaysTheSame(Report report, Incident incident) =>
        (report.Status == ClaimStatus.Ended) == (incident.Status == ClaimStatus.Ended) && (report.State is null || report.State == incident.State);

    // The narrowest place named, and of several the one that most reports name.
    private static void SetPlace(Incident incident, List<Report> basis, PlaceTree places)
    {
        var ids = basis.Select(r => r.PlaceId).OfType<string>().Distinct().ToList();
        var narrowest = ids.Where(id => !ids.Exists(other => places.Within(other, id))).ToHashSet();
        var narrow = basis.Where(r => r.PlaceId is not null && narrowest.Contains(r.PlaceId)).ToList();
        var named = (narrow.Count > 0 ? narrow : [.. basis.Where(r => r.PlaceName is not null)])
            .GroupBy(r => r.PlaceId ?? r.PlaceName!).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        if (named?.OrderBy(r => r, ReportOrder.Oldest).First() is not { } of) return;
        (incident.PlaceId, incident.PlaceName, incident.PlaceNameAr, incident.Country) = (of.PlaceId, of.PlaceName, of.PlaceNameAr, of.Country);
    }

    private static void SetFigure(Incident incident, Report best)
    {
        (incident.FigureKind, incident.Min, incident.Max) = (best.FigureKind, best.Min, best.Max);
        (incident.Qualifier, incident.Cumulative) = (best.Qualifier, best.Cumulative);
    }
}
