using Alerts.Reading;

namespace Alerts.Situation;

/// <summary>
/// New reports meet what is known. Pure: incidents and reports in, changes out; who calls it loads and saves. The policy:
///
/// 1. Only what counts makes or joins an incident: what is asserted, planned, threatened, feared or denied. What is demanded, proposed,
///    hypothetical, negated, unreported, historical or background is kept as a report and says nothing of the situation; a part of a
///    figure stays beside the whole that its article gives.
/// 2. A report of a state joins the state of its place (<see cref="SameState"/>). A report of an event joins the incident that holds a
///    report of the same event (<see cref="SameEvent"/>): closely linked ones all become one incident; of those loosely linked, the nearest.
/// 3. What the incident is, is then told anew from all its reports (<see cref="Summary"/>), so that running totals replace and nothing is
///    ever added up.
/// 4. What of it is worth telling is decided by comparing before and after (<see cref="WhatChanged"/>, <see cref="Channels"/>).
/// </summary>
public sealed class SituationUpdate
{
    private readonly PlaceTree places;
    private readonly List<Incident> nearby;
    private readonly Dictionary<Incident, Before> before = [];
    private readonly List<Merged> merged = [];

    private SituationUpdate(PlaceTree places, IEnumerable<Incident> nearby) => (this.places, this.nearby) = (places, [.. nearby]);

    /// <param name="nearby">Incidents that the reports may join, each with its reports.</param>
    /// <param name="fresh">The reports of one article.</param>
    /// <param name="places">What the gazetteer knows.</param>
    /// <param name="now">Changes are of this moment.</param>
    public static Updated Apply(IEnumerable<Incident> nearby, IReadOnlyList<Report> fresh, PlaceTree places, DateTime now)
    {
        var update = new SituationUpdate(places, nearby);
        foreach (var report in fresh.Where(r => r.Counts)) update.Place(report);
        foreach (var report in fresh.Where(r => !r.Counts)) PutBeside(report, fresh);
        return update.Finish(fresh, now);
    }

    private void Place(Report report)
    {
        var incident = Indicators.Lasts(report.Indicator) ? StateOf(report) : EventOf(report);
        incident ??= Begin(report);
        Touch(incident);
        Add(report, incident);
    }

    private Incident? StateOf(Report report)
    {
        var known = nearby.Where(incident => SameState.Joins(incident, report, places))
            .OrderBy(incident => places.Between(incident, report)).ThenBy(incident => DaysFrom(incident, report)).ThenBy(Age).ToList();
        if (known.Count == 0) return null;
        foreach (var other in known.Skip(1).Where(other => other.PlaceId is not null && other.PlaceId == known[0].PlaceId)) Merge(other, known[0]);
        return known[0];
    }

    private Incident? EventOf(Report report)
    {
        var linked = nearby.Select(incident => (Incident: incident, Link: Strongest(incident, report))).Where(found => found.Link != Link.None).ToList();
        var close = linked.Where(found => found.Link == Link.Close).Select(found => found.Incident)
            .OrderBy(incident => Distance(incident, report)).ThenBy(Age).ToList();
        if (close.Count == 0) return linked.Select(found => found.Incident).OrderBy(incident => Distance(incident, report)).ThenBy(Age).FirstOrDefault();
        var oldest = close.OrderBy(Age).First();
        foreach (var other in close.Where(other => other != oldest && MayBeOne(other, oldest))) Merge(other, oldest);
        return nearby.Contains(close[0]) ? close[0] : oldest;
    }

    private Link Strongest(Incident incident, Report report)
    {
        var strongest = Link.None;
        foreach (var known in incident.Reports.Where(r => r.Counts))
        {
            var link = SameEvent.Between(known, report, places);
            if (link > strongest) strongest = link;
        }

        return strongest;
    }

    private Incident Begin(Report report)
    {
        var incident = new Incident
        {
            Indicator = report.Indicator,
            Day = report.Day,
            Status = report.Status,
            FirstReportedAt = report.PublishedAt,
            LastReportedAt = report.PublishedAt,
        };
        nearby.Add(incident);
        return incident;
    }

    private void Merge(Incident gone, Incident into)
    {
        Touch(gone);
        Touch(into);
        before[into] = before[into].And(before[gone]);
        foreach (var report in gone.Reports.ToList()) Add(report, into);
        gone.Reports.Clear();
        into.Alerted |= gone.Alerted;
        if (gone.ToldMin > (into.ToldMin ?? 0)) (into.ToldMin, into.ToldMax) = (gone.ToldMin, gone.ToldMax);
        if (gone.ToldSeverity > into.ToldSeverity) into.ToldSeverity = gone.ToldSeverity;
        merged.Add(new Merged(gone, into));
        before.Remove(gone);
        nearby.Remove(gone);
    }

    private void Touch(Incident incident)
    {
        if (!before.ContainsKey(incident)) before[incident] = Before.Of(incident);
    }

    private static void Add(Report report, Incident incident)
    {
        report.Incident = incident;
        if (!incident.Reports.Contains(report)) incident.Reports.Add(report);
    }

    // "Including five children" belongs to the dead of its own article.
    private static void PutBeside(Report part, IReadOnlyList<Report> fresh)
    {
        if (part.IncidentId is not null || !part.Status.IsAsserted()) return;
        var whole = fresh.FirstOrDefault(r => r.Counts && r.Incident is not null && r.Indicator == part.Indicator && r.PlaceId == part.PlaceId);
        if (whole?.Incident is { } incident) Add(part, incident);
    }

    private Updated Finish(IReadOnlyList<Report> fresh, DateTime now)
    {
        var changes = new List<Change>();
        foreach (var (incident, was) in before)
        {
            Summary.Refresh(incident, places);
            changes.AddRange(WhatChanged.In(incident, was, [.. fresh.Where(r => r.Incident == incident)], now));
        }

        return new Updated(changes, [.. before.Keys], merged);
    }

    // Not where one article tells both apart, nor where both are known to be of different days.
    private static bool MayBeOne(Incident one, Incident other) =>
        !one.Reports.Exists(r => other.Reports.Exists(o => o.ArticleId == r.ArticleId))
        && (one.Day == other.Day || one.Reports.TrueForAll(r => !r.DayStated) || other.Reports.TrueForAll(r => !r.DayStated));

    private static double Distance(Incident incident, Report report) =>
        incident.Reports.Where(r => r.Counts).Select(r => Math.Abs(r.Day.DayNumber - report.Day.DayNumber) * 10 + Figures.Ratio(r, report)).DefaultIfEmpty(100).Min();

    private static int DaysFrom(Incident incident, Report report) =>
        report.Day < incident.Day ? incident.Day.DayNumber - report.Day.DayNumber : Math.Max(0, report.Day.DayNumber - incident.LastDay.DayNumber);

    // Kept ones before those just begun, in the order of their keeping.
    private static int Age(Incident incident) => incident.Id == 0 ? int.MaxValue : incident.Id;
}
