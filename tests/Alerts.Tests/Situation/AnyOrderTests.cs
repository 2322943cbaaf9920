using Alerts.Reading;
using Alerts.Situation;
using Alerts.Tests.Support;
using CsCheck;

namespace Alerts.Tests.Situation;

/// <summary>Two hundred reports of a month, in any order: the same incidents and states.</summary>
public sealed class AnyOrderTests
{
    private static readonly PlaceMention[] Towns = [Some.Rafah, Some.KhanYounis, Some.GazaStrip, Some.EasternAleppo, Some.Aleppo, Some.Homs];

    private static readonly Gen<Facts> OneReport = Gen.Select(
        Gen.Frequency((6, Gen.Const("casualty.killed")), (2, Gen.Const("displacement.flow")), (2, Gen.Const("siege.area")), (1, Gen.Const("detention.held")), (1, Gen.Const("access.crossing"))),
        Gen.Int[0, Towns.Length - 1],
        Gen.Int[1, 28],
        Gen.Int[0, 40],
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 9], Gen.Int[0, 5], Gen.Int[0, 20]),
        Gen.Bool,
        (indicator, town, day, figure, rest, stated) => new Facts(indicator, town, day, figure, rest.Item1, rest.Item2, rest.Item3, rest.Item4, stated));

    [Fact]
    public void TwoHundredReportsMakeTheSameIncidentsInAnyOrder() =>
        Gen.Select(OneReport.Array[200], Gen.Shuffle(Enumerable.Range(0, 200).ToArray())).Sample(
            (facts, order) => Assert.Equal(Situation(facts, Enumerable.Range(0, facts.Length)), Situation(facts, order)), iter: 50, threads: 1);

    private static string Situation(Facts[] facts, IEnumerable<int> order)
    {
        var known = new KnownSituation { Now = Some.Noon.AddDays(60) };
        var reports = facts.Select(f => f.In(known)).ToArray();
        foreach (var index in order) known.Told(reports[index]);
        return string.Join('\n', known.Incidents.Select(Line).Order(StringComparer.Ordinal));
    }

    private static string Line(Incident i) =>
        $"{i.Indicator} {i.PlaceId} {i.Day} {i.LastDay} {i.Since} {i.Status} {i.Severity} {i.Min}-{i.Max} {i.IndependentSources} sources: {string.Join(' ', i.Reports.Select(r => r.ArticleId).Order())}";
}

/// <summary>What a generated report says; how it is worded matters to nobody.</summary>
internal sealed record Facts(string Indicator, int Town, int Day, int Figure, int Outlet, int Kind, int Weapon, int Hour, bool DayStated)
{
    private static readonly PlaceMention[] Towns = [Some.Rafah, Some.KhanYounis, Some.GazaStrip, Some.EasternAleppo, Some.Aleppo, Some.Homs];

    private static readonly string?[] Weapons = [null, null, null, "airstrike", "shelling", "ied"];

    public Report In(KnownSituation known) => known.Report(
        Indicator, min: Figure == 0 ? null : Figure, outlet: $"Outlet {Outlet}", place: Towns[Town], day: Day, hours: Hour / 2.0, dayStated: DayStated,
        cumulative: Kind == 0, weapon: Indicator == "casualty.killed" ? Weapons[Weapon] : null, status: Status);

    private ClaimStatus Status => (Kind, Alerts.Situation.Indicators.Lasts(Indicator)) switch
    {
        (1, _) => ClaimStatus.Denied,
        (2, true) => ClaimStatus.Ended,
        (3, true) => ClaimStatus.Started,
        (_, true) => ClaimStatus.Ongoing,
        _ => ClaimStatus.Occurred,
    };
}
