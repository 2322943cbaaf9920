using Alerts.Reading;

namespace Alerts.Situation;

/// <summary>
/// Is a report of a state that is known already? A state is an interval: it lasts until it is told to have ended, and is taken to last
/// for as long as its kind does when nobody speaks of it. After its end, what still comes within a week is an echo of it; later it is a
/// new one. Of states that count people held or displaced, figures far apart are two; a siege is one siege however many its sources say it holds.
/// </summary>
public static class SameState
{
    private const int DaysOfEcho = 7;

    private const double LargestDifference = 3;

    private static readonly string[] CountedByPeople = ["detention.held", "displacement.stock", "need.people"];

    public static bool Joins(Incident incident, Report report, PlaceTree places) =>
        Indicators.JoinedWith(report.Indicator).Contains(incident.Indicator)
        && places.Between(incident, report) is Nearness.Same or Nearness.Nested
        && InTime(incident, report.Day)
        && incident.Reports.TrueForAll(known => Agrees(known, report));

    private static bool InTime(Incident incident, DateOnly day)
    {
        var lasts = Indicators.DaysItLasts(incident.Indicator);
        if (day < incident.Day.AddDays(-lasts)) return false;
        return day <= incident.LastDay.AddDays(incident.Status == ClaimStatus.Ended ? DaysOfEcho : lasts);
    }

    private static bool Agrees(Report known, Report report)
    {
        if (known.Facility is not null && report.Facility is not null && report.Indicator == "siege.facility" && known.Facility != report.Facility) return false;
        if (TwoSeizures(known, report)) return false;
        return !CountedByPeople.Contains(report.Indicator) || known.FigureKind != report.FigureKind || Figures.Ratio(known, report) <= LargestDifference;
    }

    // People taken on two days were taken twice, although those who hold them hold them still.
    private static bool TwoSeizures(Report known, Report report) =>
        report.Indicator == "detention.held" && known.Status == ClaimStatus.Occurred && report.Status == ClaimStatus.Occurred
        && !known.Cumulative && !report.Cumulative && Math.Abs(known.Day.DayNumber - report.Day.DayNumber) > 1;
}
