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
        var days = Math.Max(Indicators.DaysItLasts(indicator), DaysOfTotals);
        var (from, until) = (reports.Min(r => r.Day).AddDays(-days), reports.Max(r => r.Day).AddDays(days));
        var joined = Indicators.JoinedWith(indicator);
        var countries = reports.Select(r => r.Country).Distinct().ToList();
        var anywhere = countries.Contains(null);
        return db.Incidents
            .Where(i => joined.Contains(i.Indicator) && i.LastDay >= from && i.Day <= until)
            .Where(i => anywhere || i.Country == null || countries.Contains(i.Country))
            .ToListAsync(cancellation);
    }
}
