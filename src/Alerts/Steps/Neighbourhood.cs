using Alerts.Situation;
using Alerts.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Steps;

/// <summary>Loads the incidents that new reports may join, so that an article costs what its own neighbourhood costs.</summary>
internal static class Neighbourhood
{
    /// <summary>Running totals are followed for two weeks; an event for a day.</summary>
    private const int DaysOfTotals = 14;

    public static async Task<List<Incident>> LoadAsync(AlertsDb db, IReadOnlyList<Report> fresh, PlaceTree places, CancellationToken cancellation)
    {
        var near = new Dictionary<int, Incident>();
        foreach (var kind in fresh.Where(r => r.Counts).GroupBy(r => r.Indicator))
        {
            foreach (var incident in await CandidatesAsync(db, kind.Key, [.. kind], cancellation))
            {
                if (kind.Any(report => places.Between(incident, report) != Nearness.Apart)) near[incident.Id] = incident;
            }
        }

        var ids = near.Keys.ToList();
        await db.Reports.Where(r => ids.Contains(r.IncidentId!.Value)).LoadAsync(cancellation);
        return [.. near.Values];
    }

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
