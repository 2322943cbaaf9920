using Alerts.Situation;

namespace Alerts.Tests.Situation;

public sealed class CorroborationTests
{
    private readonly KnownSituation known = new();

    [Fact]
    public void FiveCopiesOfOneAgencyAreOneSource()
    {
        var copies = Enumerable.Range(1, 5).Select(i => known.Report(min: 12, outlet: $"Paper {i}", quote: "Twelve people were killed, the agency reported."));

        Assert.Equal(1, Corroboration.IndependentSources(copies));
    }

    [Fact]
    public void TwoOutletsThatBothHaveItFromTheSameMinistryAreOneSource() =>
        Assert.Equal(1, Corroboration.IndependentSources(
        [
            known.Report(min: 12, outlet: "A", attribution: "party", said: "the Health Ministry"),
            known.Report(min: 12, outlet: "B", attribution: "party", said: "The health ministry"),
        ]));

    [Fact]
    public void WitnessesOfTwoOutletsMayWellBeTwo() =>
        Assert.Equal(2, Corroboration.IndependentSources(
        [
            known.Report(min: 12, outlet: "A", attribution: "witness", said: "witnesses"),
            known.Report(min: 12, outlet: "B", attribution: "witness", said: "witnesses"),
        ]));

    [Fact]
    public void ThreeThatAreLinkedInARowAreOne() =>
        Assert.Equal(1, Corroboration.IndependentSources(
        [
            known.Report(outlet: "A", quote: "The same sentence is printed here."),
            known.Report(outlet: "B", attribution: "un", said: "OCHA"),
            known.Report(outlet: "C", quote: "The same sentence is printed here.", attribution: "un", said: "OCHA"),
        ]));

    [Fact]
    public void ALaterFigureOfASourceReplacesItsEarlierOne()
    {
        var claims = CurrentClaims.Of([known.Report(min: 31, outlet: "A"), known.Report(min: 28, outlet: "A", hours: 2), known.Report(min: 35, outlet: "B")]);

        Assert.Equal([35, 28], claims.Select(r => r.Min).OrderDescending());
    }

    [Fact]
    public void ALaterReportWithoutAFigureTakesNoneBack()
    {
        var claims = CurrentClaims.Of([known.Report(min: 31, outlet: "A"), known.Report(outlet: "A", hours: 2)]);

        Assert.Equal(31, Assert.Single(claims).Min);
    }
}
