using Alerts.Situation;
using Alerts.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Steps;

/// <summary>
/// Loads the incidents that new reports may join, and those that have a say in it because their reports are linked to the reports of
/// these, so that an article costs what its own neighbourhood costs.
/// </summary>
internal static class Neighbourhood
{
    /// <summary>Running totals are followed for two weeks; an event for a day.</summary>
    private const int DaysOfTotals = 14;

    public static async Task<List<Incident>> LoadAsync(AlertsDb db, IReadOnlyList<Report> fresh, PlaceTree places, CancellationToken cancellation)
    {
        var near = new Dictionary<int, Incident>();
        List<Report> asked = [.. fresh.Where(r => r.Counts)];
        while (asked.Count > 0)
        {
            var before = near.Keys.ToHashSet();
            await AddAsync(db, near, asked, places, cancellation);
            asked = near.Values.Sum(i => i.Reports.Count) > SituationUpdate.MostRegrouped ? [] : Linked(near, before, fresh, places);
        }

        return [.. near.Values];
    }

    private static async Task AddAsync(AlertsDb db, Dictionary<int, Incident> near, List<Report> asked, PlaceTree places, CancellationToken cancellation)
    {
        List<int> found = [];
        foreach (var kind in asked.GroupBy(r => r.Indicator))
        {
            foreach (var incident in await CandidatesAsync(db, kind.Key, [.. kind], cancellation))
            {
                if (!near.ContainsKey(incident.Id) && kind.Any(report => places.Between(incident, report) != Nearness.Apart) && near.TryAdd(incident.Id, incident)) found.Add(incident.Id);
            }
        }

        if (found.Count > 0) await db.Reports.Where(r => found.Contains(r.IncidentId!.Value)).LoadAsync(cancellation);
    }

    /// <summary>The reports of the incidents just found that are linked to the fresh ones, be it through others.</summary>
    private static List<Report> Linked(Dictionary<int, Incident> near, HashSet<int> before, IReadOnlyList<Report> fresh, PlaceTree places) =>
        near.Count == before.Count
            ? []
            : [.. Kin.Of([.. fresh.Where(r => r.Counts)], [.. near.Values], places).Where(i => !before.Contains(i.Id)).SelectMany(i => i.Reports).Where(r => r.Counts)];

    private static Task<List<Incident>> CandidatesAsync(AlertsDb db, string indicator, List<Report> reports, CancellationToken cancellation)
    {
        var (first, last) = (reports.Min(r => r.Day), reports.Max(r => r.Day));
        var days = Indicators.DaysItLasts(indicator);
        var (from, until, totalsFrom, totalsUntil) = (first.AddDays(-days), last.AddDays(days), first.AddDays(-DaysOfTotals), last.AddDays(DaysOfTotals));
        var totals = reports.Exists(r => r.Cumulative);
        var joined = Indicators.JoinedWith(indicator);
        var countries = reports.Select(r => r.Country).Distinct().ToList();
        var anywhere = countries.Contains(null);
        return db.Incidents
            .Where(i => joined.Contains(i.Indicator))
            .Where(i => anywhere || i.Country == null || countries.Contains(i.Country))
            .Where(i => (i.LastDay >= from && i.Day <= until) || (totals && i.Cumulative && i.LastDay >= totalsFrom && i.Day <= totalsUntil))
            .ToListAsync(cancellation);
    }
}
