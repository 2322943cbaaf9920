using Alerts.Reading;

namespace Alerts.Situation;

/// <summary>
/// New reports meet what is known. Pure: incidents and reports in, changes out; who calls it loads and saves. The policy:
///
/// 1. Only what counts makes or joins an incident: what is asserted, planned, threatened, feared or denied. What is demanded, proposed,
///    hypothetical, negated, unreported, historical or background is kept as a report and says nothing of the situation; a part of a
///    figure stays beside the whole that its article gives.
/// 2. A new report and all that has a say in where it belongs (<see cref="Kin"/>) are grouped anew, the oldest first
///    (<see cref="Grouping"/>): whatever the order of arrival, the same reports make the same incidents. Where more than
///    <see cref="MostRegrouped"/> reports have a say, what is known stays as it is and only the new report looks for its place.
/// 3. Each group goes on under the incident that most of its reports had (<see cref="Succession"/>).
/// 4. What the incident is, is then told anew from all its reports (<see cref="Summary"/>), so that running totals replace and nothing is
///    ever added up.
/// 5. What of it is worth telling is decided by comparing before and after (<see cref="WhatChanged"/>, <see cref="Channels"/>).
/// </summary>
public static class SituationUpdate
{
    /// <summary>So many reports are grouped within a few milliseconds.</summary>
    public const int MostRegrouped = 250;

    /// <param name="nearby">Incidents that the reports may join, each with its reports.</param>
    /// <param name="fresh">The reports of one article.</param>
    /// <param name="places">What the gazetteer knows.</param>
    /// <param name="now">Changes are of this moment.</param>
    public static Updated Apply(IEnumerable<Incident> nearby, IReadOnlyList<Report> fresh, PlaceTree places, DateTime now)
    {
        var succession = new Succession(nearby);
        foreach (var kind in fresh.Where(r => r.Counts).GroupBy(r => Indicators.JoinedWith(r.Indicator)[0]))
        {
            var joined = Indicators.JoinedWith(kind.Key);
            var kin = Kin.Of([.. kind], [.. succession.Incidents.Where(i => joined.Contains(i.Indicator))], places);
            succession.Settle(kin, Regrouped(kin, [.. kind], places));
        }

        foreach (var part in fresh.Where(r => !r.Counts)) PutBeside(part, fresh);
        return Finish(succession, fresh, places, now);
    }

    internal static Incident Begin(Report report) => new()
    {
        Indicator = report.Indicator,
        Day = report.Day,
        Status = report.Status,
        FirstReportedAt = report.PublishedAt,
        LastReportedAt = report.PublishedAt,
    };

    private static List<Incident> Regrouped(List<Incident> kin, List<Report> fresh, PlaceTree places)
    {
        var known = kin.SelectMany(i => i.Reports).Where(r => r.Counts).ToList();
        var anew = known.Count + fresh.Count <= MostRegrouped;
        var grouping = new Grouping(places, anew ? [] : kin);
        foreach (var report in (anew ? known.Concat(fresh) : fresh).OrderBy(r => r, ReportOrder.Oldest)) grouping.Add(report);
        return grouping.Groups;
    }

    // "Including five children" belongs to the dead of its own article.
    private static void PutBeside(Report part, IReadOnlyList<Report> fresh)
    {
        if (part.IncidentId is not null || !part.Status.IsAsserted()) return;
        var whole = fresh.FirstOrDefault(r => r.Counts && r.Incident is not null && r.Indicator == part.Indicator && r.PlaceId == part.PlaceId);
        if (whole?.Incident is { } incident) Succession.Put(part, incident);
    }

    private static Updated Finish(Succession succession, IReadOnlyList<Report> fresh, PlaceTree places, DateTime now)
    {
        var changes = new List<Change>();
        foreach (var (incident, was) in succession.Before)
        {
            Summary.Refresh(incident, places);
            changes.AddRange(WhatChanged.In(incident, was, [.. fresh.Where(r => r.Incident == incident)], now));
        }

        return new Updated(changes, [.. succession.Before.Keys], succession.Merged);
    }
}
