using Alerts.Reading;
using Alerts.Situation;
using Alerts.Tests.Support;

namespace Alerts.Tests.Situation;

/// <summary>What joins what, and what an incident is then.</summary>
public sealed class SituationUpdateTests
{
    private readonly KnownSituation known = new();

    [Fact]
    public void ReportsOfOneIndicatorPlaceAndDayAreOneIncident()
    {
        known.Told(known.Report(min: 12, outlet: "A"));
        known.Told(known.Report(min: 12, outlet: "B"));

        Assert.Equal(2, known.Only.IndependentSources);
        Assert.Equal(12, known.Only.Min);
    }

    [Fact]
    public void ARisingTollIsOneIncidentNotTwo()
    {
        known.Told(known.Report(min: 12));
        known.Told(known.Report(min: 31, hours: 3, cumulative: true));

        Assert.Equal(31, known.Only.Min);
    }

    [Fact]
    public void TheSameTownOnTheNextDayIsAnotherIncident()
    {
        known.Told(known.Report(min: 12, day: 4));
        known.Told(known.Report(min: 12, day: 5));

        Assert.Equal(2, known.Incidents.Count);
    }

    [Fact]
    public void TheSameFigureRetoldTheNextDayWithoutADateIsTheSameIncident()
    {
        known.Told(known.Report(min: 12, day: 4));
        known.Told(known.Report(min: 12, day: 5, dayStated: false, outlet: "B"));

        Assert.Equal(new DateOnly(2016, 10, 4), known.Only.Day);
    }

    [Fact]
    public void AFarSmallerTollToldHoursLaterIsOfAnotherStrike()
    {
        known.Told(known.Report(min: 5, outlet: "A"));
        known.Told(known.Report(min: 1, hours: 12, outlet: "A"));

        Assert.Equal(2, known.Incidents.Count);
    }

    [Fact]
    public void TheNextTownOnTheSameDayIsAnotherIncident()
    {
        known.Told(known.Report(min: 12, place: Some.Rafah));
        known.Told(known.Report(min: 12, place: Some.KhanYounis));

        Assert.Equal(2, known.Incidents.Count);
    }

    [Fact]
    public void TwoStrikesOnOneDayInOneCityAreTwo()
    {
        known.Told(known.Report(min: 12, facility: "market"));
        known.Told(known.Report(min: 5, facility: "education", outlet: "B"));

        Assert.Equal(2, known.Incidents.Count);
    }

    [Fact]
    public void TwoFactsOfOneArticleAreTwo()
    {
        known.Told(known.Report(min: 12, article: 77), known.Report(min: 5, article: 77));

        Assert.Equal(2, known.Incidents.Count);
    }

    [Fact]
    public void AQuarterAndItsCityAreOnePlace()
    {
        known.Told(known.Report("siege.area", status: ClaimStatus.Ongoing, place: Some.Aleppo));
        known.Told(known.Report("siege.area", status: ClaimStatus.Ongoing, place: Some.EasternAleppo, outlet: "B"));

        Assert.Equal("sy-aleppo-east", known.Only.PlaceId);
    }

    [Fact]
    public void AReportForTheWholeCountryJoinsOnlyByItsFigure()
    {
        known.Told(known.Report(min: 31, place: Some.Aleppo));
        known.Told(known.Report(min: 31, place: Some.Syria, outlet: "B"));
        known.Told(known.Report(min: 90, place: Some.Syria, outlet: "C"));

        Assert.Equal([31, 90], known.Incidents.Select(i => i.Min));
    }

    [Fact]
    public void ARunningTotalOfTheWarIsNotTheTollOfTheDay()
    {
        known.Told(known.Report(min: 31, place: Some.GazaStrip));
        known.Told(known.Report(min: 41_000, cumulative: true, place: Some.GazaStrip));

        Assert.Equal(2, known.Incidents.Count);
    }

    [Fact]
    public void ARunningTotalReplacesTheEarlierOneAndIsNeverAddedToIt()
    {
        known.Told(known.Report(min: 41_000, cumulative: true, place: Some.GazaStrip, day: 4));
        known.Told(known.Report(min: 41_100, cumulative: true, place: Some.GazaStrip, day: 7));

        Assert.Equal(41_100, known.Only.Min);
    }

    [Fact]
    public void FightersAreCountedApartFromCivilians()
    {
        known.Told(known.Report(min: 14, victims: "combatant"));
        known.Told(known.Report(min: 14, victims: "civilian", outlet: "B"));

        Assert.Equal(2, known.Incidents.Count);
    }

    [Fact]
    public void APartOfAFigureStaysBesideItsWholeAndIsNotAdded()
    {
        known.Told(known.Report(min: 31, article: 9), known.Report(min: 4, article: 9, subset: true, victims: "child"));

        Assert.Equal(31, known.Only.Min);
        Assert.Equal(2, known.Only.Reports.Count);
        Assert.Equal(1, known.Only.IndependentSources);
    }

    [Fact]
    public void ASiegeIsOneStateOverMonths()
    {
        known.Told(known.Report("siege.area", status: ClaimStatus.Started, month: 6, day: 1, since: new DateOnly(2016, 6, 1)));
        known.Told(known.Report("siege.area", status: ClaimStatus.Ongoing, month: 10, day: 4));

        Assert.Equal(ClaimStatus.Ongoing, known.Only.Status);
        Assert.Equal(new DateOnly(2016, 6, 1), known.Only.Since);
    }

    [Fact]
    public void OneOutletsSiegeIsAnothersBlockade()
    {
        known.Told(known.Report("siege.blockade", status: ClaimStatus.Ongoing, place: Some.GazaStrip));
        known.Told(known.Report("siege.area", status: ClaimStatus.Ongoing, place: Some.GazaStrip, outlet: "B"));

        Assert.Single(known.Incidents);
    }

    [Fact]
    public void ASiegeThatBeginsAMonthAfterTheLastOneEndedIsAnother()
    {
        known.Told(known.Report("siege.area", status: ClaimStatus.Ended, month: 8, day: 1));
        known.Told(known.Report("siege.area", status: ClaimStatus.Started, month: 9, day: 1));

        Assert.Equal(2, known.Incidents.Count);
    }

    [Fact]
    public void OnTheDayOfItsEndASiegeIsOverHoweverManyStillSpeakOfIt()
    {
        known.Told(known.Report("siege.area", status: ClaimStatus.Ongoing, day: 1));
        known.Told(known.Report("siege.area", status: ClaimStatus.Ended, day: 4, outlet: "B"));
        known.Told(known.Report("siege.area", status: ClaimStatus.Ongoing, day: 4, hours: 2, outlet: "C"));

        Assert.Equal(ClaimStatus.Ended, known.Only.Status);
    }

    [Fact]
    public void WhoWroteThatASiegeGoesOnDoesNotReportItsEnd()
    {
        known.Told(known.Report("siege.area", status: ClaimStatus.Ongoing, day: 1, outlet: "A"));
        known.Told(known.Report("siege.area", status: ClaimStatus.Ongoing, day: 2, outlet: "B"));
        known.Told(known.Report("siege.area", status: ClaimStatus.Ended, day: 4, outlet: "C"));

        Assert.Equal(1, known.Only.IndependentSources);
    }

    [Fact]
    public void ADenialMakesAnIncidentContestedAndDeletesNothing()
    {
        known.Told(known.Report(min: 12));
        known.Told(known.Report(status: ClaimStatus.Denied, outlet: "Army"));

        Assert.True(known.Only.Contested);
        Assert.Equal(12, known.Only.Min);
        Assert.Equal(ClaimStatus.Occurred, known.Only.Status);
    }

    [Fact]
    public void ADenialThatComesFirstCountsAllTheSame()
    {
        known.Told(known.Report(status: ClaimStatus.Denied, outlet: "Army"));
        known.Told(known.Report(min: 12));

        Assert.True(known.Only.Contested);
    }

    [Theory]
    [InlineData(ClaimStatus.Demanded)]
    [InlineData(ClaimStatus.Proposed)]
    [InlineData(ClaimStatus.Hypothetical)]
    [InlineData(ClaimStatus.Negated)]
    [InlineData(ClaimStatus.Unreported)]
    [InlineData(ClaimStatus.Historical)]
    public void TalkMakesNoIncident(ClaimStatus status)
    {
        known.Told(known.Report("siege.area", status: status));

        Assert.Empty(known.Incidents);
    }

    [Fact]
    public void BackgroundMakesNoIncident()
    {
        known.Told(known.Report(min: 400, background: true));

        Assert.Empty(known.Incidents);
    }

    [Fact]
    public void TheSourceThatIsSurerStandsForTheIncident()
    {
        known.Told(known.Report(min: 31, outlet: "Medics"));
        known.Told(known.Report(min: 60, outlet: "One side", hours: 2, certainty: Certainty.Possible));

        Assert.Equal(31, known.Only.Min);
        Assert.Equal(2, known.Only.IndependentSources);
    }

    [Fact]
    public void AVagueFigureDoesNotReplaceACount()
    {
        known.Told(known.Report(min: 31, outlet: "A"));
        known.Told(known.Report(min: 20, max: 99, qualifier: FigureQualifier.Vague, hours: 5, outlet: "B"));

        Assert.Equal(31, known.Only.Min);
    }

    [Fact]
    public void TwoIncidentsThatTurnOutToBeOneBecomeOne()
    {
        known.Told(known.Report(min: 30, outlet: "A", facility: "market"));
        known.Told(known.Report(min: 40, outlet: "B", facility: "residential"));
        Assert.Equal(2, known.Incidents.Count);

        known.Told(known.Report(min: 34, outlet: "C"));

        Assert.Equal(3, known.Only.IndependentSources);
    }

    [Fact]
    public void AReportThatFitsTwoDaysDoesNotMakeThemOne()
    {
        known.Told(known.Report(min: 30, day: 4, outlet: "A"));
        known.Told(known.Report(min: 30, day: 5, outlet: "B"));
        known.Told(known.Report(min: 30, day: 5, dayStated: false, outlet: "C"));

        Assert.Equal([1, 2], known.Incidents.Select(i => i.IndependentSources));
    }

    [Fact]
    public void TheEndOfASiegeIsAsGraveAsTheSiegeWas()
    {
        known.Told(known.Report("siege.area", status: ClaimStatus.Ongoing, severity: Severity.Extreme, day: 1));
        known.Told(known.Report("siege.area", status: ClaimStatus.Ended, severity: Severity.Minor, day: 4));

        Assert.Equal(Severity.Extreme, known.Only.Severity);
    }

    [Fact]
    public void AnAbductionTenDaysLaterIsAnotherAlthoughThoseTakenAreStillHeld()
    {
        known.Told(known.Report("detention.held", min: 20, kind: FigureKind.Abducted, day: 4));
        known.Told(known.Report("detention.held", min: 22, kind: FigureKind.Abducted, day: 14));

        Assert.Equal(2, known.Incidents.Count);
    }
}
