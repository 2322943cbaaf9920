using Alerts.Reading;

namespace Alerts.Situation;

/// <summary>
/// Puts reports of one kind into groups, one after the other. A report of a state joins the state of its place (<see cref="SameState"/>). A
/// report of an event joins the group that holds a report of the same event (<see cref="SameEvent"/>): closely linked ones all become one
/// group; of those loosely linked, the nearest. Taken in <see cref="ReportOrder.Oldest"/>, the same reports make the same groups.
/// </summary>
internal sealed class Grouping(PlaceTree places, IEnumerable<Incident> begun)
{
    /// <summary>The groups, the first begun first; each told anew from its reports whenever one is added.</summary>
    public List<Incident> Groups { get; } = [.. begun.Select(Copy)];

    public void Add(Report report)
    {
        var group = Indicators.Lasts(report.Indicator) ? StateOf(report) : EventOf(report);
        group ??= Begin(report);
        group.Reports.Add(report);
        Summary.Refresh(group, places);
    }

    private Incident? StateOf(Report report)
    {
        var known = Groups.Where(group => SameState.Joins(group, report, places)).OrderBy(group => places.Between(group, report)).ThenBy(group => DaysFrom(group, report)).ToList();
        if (known.Count == 0) return null;
        foreach (var other in known.Skip(1).Where(other => other.PlaceId is not null && other.PlaceId == known[0].PlaceId)) Merge(other, known[0]);
        return known[0];
    }

    private Incident? EventOf(Report report)
    {
        var linked = Groups.Select(group => (Group: group, Link: Strongest(group, report))).Where(found => found.Link != Link.None).ToList();
        var close = linked.Where(found => found.Link == Link.Close).Select(found => found.Group).OrderBy(group => Distance(group, report)).ToList();
        if (close.Count == 0) return linked.Select(found => found.Group).OrderBy(group => Distance(group, report)).FirstOrDefault();
        var oldest = close.MinBy(Groups.IndexOf)!;
        foreach (var other in close.Where(other => other != oldest && MayBeOne(other, oldest))) Merge(other, oldest);
        return Groups.Contains(close[0]) ? close[0] : oldest;
    }

    private Link Strongest(Incident group, Report report)
    {
        var strongest = Link.None;
        foreach (var known in group.Reports)
        {
            var link = SameEvent.Between(known, report, places);
            if (link > strongest) strongest = link;
        }

        return strongest;
    }

    private void Merge(Incident gone, Incident into)
    {
        into.Reports.AddRange(gone.Reports);
        Groups.Remove(gone);
    }

    private Incident Begin(Report report)
    {
        var group = SituationUpdate.Begin(report);
        Groups.Add(group);
        return group;
    }

    private static Incident Copy(Incident known) => new()
    {
        Indicator = known.Indicator,
        PlaceId = known.PlaceId,
        PlaceName = known.PlaceName,
        Country = known.Country,
        Day = known.Day,
        LastDay = known.LastDay,
        Status = known.Status,
        FirstReportedAt = known.FirstReportedAt,
        LastReportedAt = known.LastReportedAt,
        Reports = [.. known.Reports.Where(r => r.Counts)],
    };

    // Not where one article tells both apart, nor where both are known to be of different days.
    private static bool MayBeOne(Incident one, Incident other) =>
        !one.Reports.Exists(r => other.Reports.Exists(o => o.ArticleId == r.ArticleId))
        && (one.Day == other.Day || one.Reports.TrueForAll(r => !r.DayStated) || other.Reports.TrueForAll(r => !r.DayStated));

    private static double Distance(Incident group, Report report) =>
        group.Reports.Select(r => Math.Abs(r.Day.DayNumber - report.Day.DayNumber) * 10 + Figures.Ratio(r, report)).DefaultIfEmpty(100).Min();

    private static int DaysFrom(Incident group, Report report) =>
        report.Day < group.Day ? group.Day.DayNumber - report.Day.DayNumber : Math.Max(0, report.Day.DayNumber - group.LastDay.DayNumber);
}
