namespace Alerts.Situation;

/// <summary>
/// The reports that have a say in where a new one belongs: those linked to it, those linked to these, and whatever else their incidents
/// hold. What lies outside cannot change how they are grouped.
/// </summary>
internal static class Kin
{
    /// <summary>The incidents whose reports are to be grouped anew together with the fresh ones.</summary>
    public static List<Incident> Of(IReadOnlyList<Report> fresh, IReadOnlyList<Incident> nearby, PlaceTree places)
    {
        List<Incident> kin = [];
        var left = nearby.ToList();
        var seeds = new Queue<Report>(fresh);
        while (seeds.TryDequeue(out var seed))
        {
            foreach (var incident in left.Where(incident => incident.Reports.Exists(r => r.Counts && AreLinked(r, seed, places))).ToList())
            {
                left.Remove(incident);
                kin.Add(incident);
                foreach (var report in incident.Reports.Where(r => r.Counts)) seeds.Enqueue(report);
            }
        }

        return kin;
    }

    private static bool AreLinked(Report one, Report other, PlaceTree places) =>
        Indicators.Lasts(one.Indicator)
            ? Indicators.JoinedWith(one.Indicator).Contains(other.Indicator) && IsNear(places.Between(one, other)) && Math.Abs(one.Day.DayNumber - other.Day.DayNumber) <= Indicators.DaysItLasts(one.Indicator)
            : SameEvent.Between(one, other, places) != Link.None;

    private static bool IsNear(Nearness near) => near is Nearness.Same or Nearness.Nested;
}
