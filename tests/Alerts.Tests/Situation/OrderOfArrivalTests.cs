using Alerts.Reading;
using Alerts.Situation;
using Alerts.Tests.Support;
using CsCheck;

namespace Alerts.Tests.Situation;

public sealed class OrderOfArrivalTests
{
    [Fact]
    public void TheSameReportsMakeTheSameIncidentsInWhateverOrderTheyCome() =>
        Gen.Shuffle(Enumerable.Range(0, Story(new KnownSituation()).Length).ToArray()).Sample(
            order => Assert.Equal(Situation(Enumerable.Range(0, order.Length)), Situation(order)), iter: 300, threads: 1);

    private static string Situation(IEnumerable<int> order)
    {
        var known = new KnownSituation { Now = Some.Noon.AddDays(10) };
        var story = Story(known);
        foreach (var index in order) known.Told(story[index]);
        return string.Join('\n', known.Incidents.Select(Line).Order(StringComparer.Ordinal));
    }

    private static string Line(Incident i) =>
        $"{i.Indicator} {i.PlaceId} {i.Day} {i.LastDay} {i.Since} {i.Status} {i.Severity} {i.Certainty} {i.Min}-{i.Max} {i.IndependentSources} sources, {(i.Contested ? "contested" : "")} {i.Reports.Count}";

    // A strike with its rising toll and a denial, the same story in a wire copy, a second strike next day, a siege with its end, a total of the war.
    private static Report[] Story(KnownSituation known) =>
    [
        known.Report(min: 12, outlet: "A", weapon: "airstrike"),
        known.Report(min: 13, outlet: "B", weapon: "drone", hours: 1),
        known.Report(min: 31, outlet: "A", hours: 6, cumulative: true),
        known.Report(min: 31, outlet: "C", hours: 7),
        known.Report(status: ClaimStatus.Denied, outlet: "Army", hours: 8),
        known.Report(min: 12, outlet: "Paper", weapon: "airstrike", hours: 2, quote: "Report 1 by A in its own words."),
        known.Report(min: 7, day: 5, outlet: "A", facility: "market"),
        known.Report(min: 7, day: 5, outlet: "B", facility: "market", hours: 2),
        known.Report("siege.area", status: ClaimStatus.Started, place: Some.EasternAleppo, day: 1, since: new DateOnly(2016, 10, 1), outlet: "A"),
        known.Report("siege.area", status: ClaimStatus.Ongoing, place: Some.EasternAleppo, day: 4, outlet: "B", min: 300_000, kind: FigureKind.AtRisk, qualifier: FigureQualifier.About),
        known.Report("siege.area", status: ClaimStatus.Ongoing, place: Some.EasternAleppo, day: 6, outlet: "C", min: 250_000, max: 275_000, kind: FigureKind.Besieged),
        known.Report("siege.area", status: ClaimStatus.Ended, place: Some.EasternAleppo, day: 9, outlet: "B"),
        known.Report(min: 41_000, cumulative: true, place: Some.GazaStrip, day: 4, outlet: "Ministry"),
        known.Report(min: 41_100, cumulative: true, place: Some.GazaStrip, day: 7, outlet: "Ministry"),
    ];
}
