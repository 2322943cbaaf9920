using Alerts.Reading.Text;

namespace Alerts.Situation;

/// <summary>
/// Are two reports of one event? The policy, in order:
///
/// 1. Two facts of one article are two: the reader has already told them apart. One's dead fighters are not the other's dead civilians.
/// 2. The same sentence within a day of each other is the same report, wherever it is printed.
/// 3. Running totals of one place follow each other for two weeks while they grow by no more than half at a time. A running
///    total and the toll of an event are the same when the total is that of the event: within a day and no more than five times the toll.
/// 4. Otherwise the place decides. In one place, or a quarter and its city: on one day, figures within a tenth are one event, and a
///    larger figure is taken for the later toll of it unless the weapon, the site or the actor is another, or it was told hours
///    before the smaller one. From one day to the
///    next only close figures count, and only where one of the two articles does not name the day.
/// 5. In a whole province or country many things happen on one day: there only close figures count, a total growing, or that neither
///    gives a figure. A report for the province and one for a town in it, or one without a place, join only by their figure.
/// </summary>
public static class SameEvent
{
    private const int DaysATotalLasts = 14;

    private const double ATotalsRise = 1.5;

    private static readonly TimeSpan HoursATollStands = TimeSpan.FromHours(4);

    public static Link Between(Report one, Report other, PlaceTree places)
    {
        if (one.Indicator != other.Indicator || one.ArticleId == other.ArticleId || OnlyFighters(one) != OnlyFighters(other)) return Link.None;
        var days = Math.Abs(one.Day.DayNumber - other.Day.DayNumber);
        if (days <= 1 && SameWords(one, other)) return Link.Close;
        var near = places.Between(one, other);
        if (one.Cumulative && other.Cumulative) return OfTotals(one, other, days, near);
        return days > 1 || near == Nearness.Apart ? Link.None : OfOneDay(one, other, days, near, one.PlaceId is { } place && places.IsWide(place));
    }

    private static Link OfTotals(Report one, Report other, int days, Nearness near) =>
        near == Nearness.Same && days <= DaysATotalLasts && one.FigureKind == other.FigureKind && Figures.Ratio(one, other) <= ATotalsRise
            ? Link.Close
            : Link.None;

    private static Link OfOneDay(Report one, Report other, int days, Nearness near, bool wide)
    {
        var figures = Figures.Compare(one, other);
        if (figures == FigureMatch.Conflict) return Link.None;
        if (figures == FigureMatch.Close) return OfCloseFigures(one, other, days, near);
        if (days != 0 || DetailsDiffer(one, other) || HasFallen(one, other) || near is not (Nearness.Same or Nearness.Nested)) return Link.None;
        return !wide || one.Cumulative || other.Cumulative || HaveNoFigures(one, other) ? Link.Loose : Link.None;
    }

    private static Link OfCloseFigures(Report one, Report other, int days, Nearness near)
    {
        if (days == 1 && one.DayStated && other.DayStated) return Link.None;
        if (near is Nearness.Same or Nearness.Nested) return days == 0 || !DetailsDiffer(one, other) ? Link.Close : Link.None;
        return Figures.Low(one) >= 5 && !DetailsDiffer(one, other) ? Link.Loose : Link.None;
    }

    // A toll rises. Half of it or less, told hours later, is the toll of something else; of the same source it is a correction unless it is far less.
    private static bool HasFallen(Report one, Report other)
    {
        if (Figures.Low(one) is not { } low || Figures.Low(other) is not { } otherLow) return false;
        var (earlier, later) = one.PublishedAt <= other.PublishedAt ? (low, otherLow) : (otherLow, low);
        return later * (one.Independence == other.Independence ? 4 : 2) <= earlier && (one.PublishedAt - other.PublishedAt).Duration() >= HoursATollStands;
    }

    private static bool HaveNoFigures(Report one, Report other) => Figures.Low(one) is null && Figures.Low(other) is null;

    private static bool DetailsDiffer(Report one, Report other) =>
        (Indicators.FamilyOf(one.Indicator) != "access" && Differ(one.Facility, other.Facility)) || Differ(WeaponClass(one.Weapon), WeaponClass(other.Weapon)) || Differ(one.Cause, other.Cause)
        || (one.Actors.Length > 0 && other.Actors.Length > 0 && !one.Actors.Split(',').Intersect(other.Actors.Split(',')).Any());

    private static bool Differ(string? one, string? other) => one is not null && other is not null && one != other;

    // Witnesses and outlets name the same strike by different weapons; they seldom take a bomb from the air for a mine.
    private static string? WeaponClass(string? weapon) => weapon switch
    {
        "airstrike" or "drone" or "missile" or "barrel_bomb" => "from the air",
        "shelling" or "rocket" or "mortar" => "from the ground",
        "ied" or "vbied" or "suicide" or "mine" => "planted",
        _ => weapon,
    };

    private static bool OnlyFighters(Report report) => report.Victims is "combatant" or "attacker";

    private static bool SameWords(Report one, Report other) =>
        one.Quote.Length > 20 && one.Language == other.Language && Folding.Fold(one.Quote) == Folding.Fold(other.Quote);
}
