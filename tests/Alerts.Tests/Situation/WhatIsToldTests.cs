using Alerts.Reading;
using Alerts.Situation;
using Alerts.Tests.Support;

namespace Alerts.Tests.Situation;

/// <summary>What is worth telling, and whether at once or in the digest.</summary>
public sealed class WhatIsToldTests
{
    private readonly KnownSituation known = new();

    [Fact]
    public void WhatIsNewAndGraveIsToldAtOnce()
    {
        var change = Assert.Single(known.Told(known.Report(min: 12)));

        Assert.Equal((ChangeKind.New, true), (change.Kind, change.Immediate));
    }

    [Fact]
    public void WhatIsNewAndModerateWaitsForTheDigest() =>
        Assert.False(Assert.Single(known.Told(known.Report(min: 4, severity: Severity.Moderate))).Immediate);

    [Fact]
    public void AStateThatWasNotKnownIsNewAlthoughItIsOld() =>
        Assert.True(Assert.Single(known.Told(known.Report("siege.area", status: ClaimStatus.Ongoing, severity: Severity.Extreme))).Immediate);

    [Fact]
    public void TheSameAgainIsNotTold()
    {
        known.Told(known.Report(min: 12, outlet: "A"));

        Assert.Empty(known.Told(known.Report(min: 12, outlet: "A", hours: 1)));
    }

    [Fact]
    public void GrowthByAFifthAndByFiveIsTold()
    {
        known.Told(known.Report(min: 140));

        Assert.Empty(known.Told(known.Report(min: 160, hours: 1, cumulative: true)));
        Assert.Equal([ChangeKind.Grown], known.Kinds(known.Report(min: 171, hours: 2, cumulative: true)));
        Assert.Equal(140, known.Changes[^1].OldMin);
    }

    [Fact]
    public void ATollThatCreepsUpIsMeasuredFromWhatWasToldLast()
    {
        known.Told(known.Report(min: 10));
        Assert.Empty(known.Told(known.Report(min: 12, hours: 1)));
        Assert.Empty(known.Told(known.Report(min: 14, hours: 2)));

        Assert.Equal([ChangeKind.Grown], known.Kinds(known.Report(min: 15, hours: 3)));
    }

    [Fact]
    public void WhatBecomesGraveIsToldAtOnceHoweverSmallTheStep()
    {
        known.Told(known.Report(min: 9, severity: Severity.Moderate));

        var change = Assert.Single(known.Told(known.Report(min: 10, hours: 1, severity: Severity.Severe)));

        Assert.Equal((ChangeKind.Grown, true), (change.Kind, change.Immediate));
    }

    [Fact]
    public void ASecondIndependentSourceIsTold()
    {
        known.Told(known.Report(min: 12, outlet: "A"));

        Assert.Equal([ChangeKind.Corroborated], known.Kinds(known.Report(min: 12, outlet: "B")));
        Assert.Empty(known.Told(known.Report(min: 12, outlet: "C")));
    }

    [Fact]
    public void AWireCopyDoesNotCorroborate()
    {
        known.Told(known.Report(min: 12, outlet: "Agency", quote: "At least twelve people were killed in Rafah on Tuesday."));

        Assert.Empty(known.Told(known.Report(min: 12, outlet: "Paper", quote: "At least twelve people were killed in Rafah on Tuesday.")));
    }

    [Fact]
    public void ALowerFigureOfTheSameSourceIsACorrection()
    {
        known.Told(known.Report(min: 31, outlet: "A"));

        var change = Assert.Single(known.Told(known.Report(min: 28, outlet: "A", hours: 4)));

        Assert.Equal((ChangeKind.Corrected, 31L, true), (change.Kind, change.OldMin, change.Immediate));
        Assert.Equal(28, known.Only.Min);
    }

    [Fact]
    public void ALowerFigureOfAnotherSourceIsNoCorrection()
    {
        known.Told(known.Report(min: 31, outlet: "A"));

        Assert.DoesNotContain(ChangeKind.Corrected, known.Kinds(known.Report(min: 28, outlet: "B", hours: 4)));
    }

    [Fact]
    public void ADenialIsToldOnceAndGoesWhereTheNewsWent()
    {
        known.Told(known.Report(min: 12));

        var denied = Assert.Single(known.Told(known.Report(status: ClaimStatus.Denied, outlet: "Army")));

        Assert.Equal((ChangeKind.Denied, true), (denied.Kind, denied.Immediate));
        Assert.Empty(known.Told(known.Report(status: ClaimStatus.Denied, outlet: "Ministry")));
    }

    [Fact]
    public void ADenialOfWhatNobodyReportedIsToldToNobody() =>
        Assert.Empty(known.Told(known.Report(status: ClaimStatus.Denied)));

    [Fact]
    public void TheEndOfASiegeIsToldAtOnce()
    {
        known.Told(known.Report("siege.area", status: ClaimStatus.Ongoing, severity: Severity.Extreme, day: 1));

        var change = Assert.Single(known.Told(known.Report("siege.area", status: ClaimStatus.Ended, severity: Severity.Moderate, outlet: "A")));

        Assert.Equal((ChangeKind.Ended, true, ClaimStatus.Ongoing), (change.Kind, change.Immediate, change.OldStatus));
    }

    [Fact]
    public void AThreatThatComesTrueIsAChangeOfStatus()
    {
        Assert.False(Assert.Single(known.Told(known.Report("siege.area", status: ClaimStatus.Threatened, severity: Severity.Minor))).Immediate);

        var change = Assert.Single(known.Told(known.Report("siege.area", status: ClaimStatus.Started, hours: 5)));

        Assert.Equal((ChangeKind.StatusChanged, ClaimStatus.Threatened, true), (change.Kind, change.OldStatus, change.Immediate));
    }

    [Fact]
    public void ACrossingThatClosesAfterItWasOpenIsAChangeOfStatus()
    {
        known.Told(known.Report("access.crossing", state: "open", day: 1));

        Assert.Equal([ChangeKind.StatusChanged], known.Kinds(known.Report("access.crossing", state: "closed", day: 4)));
        Assert.Equal("closed", known.Only.State);
    }

    [Fact]
    public void ARunningTotalIsNeverToldAtOnce() =>
        Assert.False(Assert.Single(known.Told(known.Report(min: 41_000, cumulative: true, severity: Severity.Extreme))).Immediate);

    [Fact]
    public void ARunningTotalIsNeverMoreThanSevere()
    {
        known.Told(known.Report(min: 41_000, cumulative: true, severity: Severity.Extreme));

        Assert.Equal(Severity.Severe, known.Only.Severity);
    }

    [Fact]
    public void OldNewsChangesTheIncidentAndIsToldToNobody()
    {
        Assert.Empty(known.Told(known.Report(min: 90, day: 1, published: 20)));
        Assert.Equal(90, known.Only.Min);
    }

    [Fact]
    public void WhatHappenedThreeDaysBeforeTheArticleWaitsForTheDigest() =>
        Assert.False(Assert.Single(known.Told(known.Report(min: 12, day: 1, published: 4))).Immediate);

    [Fact]
    public void AnArticleThatComesAWeekLateRaisesNoAlert()
    {
        known.Now = Some.Noon.AddDays(8);

        Assert.False(Assert.Single(known.Told(known.Report(min: 12))).Immediate);
    }

    [Fact]
    public void ANightsOutageDelaysAlertsAndLosesNone()
    {
        known.Now = Some.Noon.AddDays(1);

        Assert.True(Assert.Single(known.Told(known.Report(min: 12))).Immediate);
    }

    [Fact]
    public void AnArticleThatIsToldToNobodyMakesTheIncidentButNoChange()
    {
        Assert.Empty(known.Told(known.Report(min: 12, tellNobody: true)));
        Assert.Single(known.Incidents);
    }

    [Fact]
    public void AnEventKnownOnlyFromArticlesToldToNobodyIsStillNews()
    {
        known.Told(known.Report(min: 12, tellNobody: true, outlet: "A"));

        Assert.Equal([ChangeKind.New], known.Kinds(known.Report(min: 12, outlet: "B")));
    }

    [Fact]
    public void AStateKnownOnlyFromArticlesToldToNobodyIsKnown()
    {
        known.Told(known.Report("siege.area", status: ClaimStatus.Ongoing, tellNobody: true, outlet: "A"));

        Assert.DoesNotContain(ChangeKind.New, known.Kinds(known.Report("siege.area", status: ClaimStatus.Ongoing, outlet: "B")));
    }

    [Fact]
    public void AnAccusationWithoutDayAndFigureWaitsForTheDigest() =>
        Assert.False(Assert.Single(known.Told(known.Report(
            "weapon.use", weapon: "chemical", certainty: Certainty.Possible, attribution: "official", said: "the minister", dayStated: false))).Immediate);

    [Fact]
    public void APartysClaimOfDeadOnADayIsToldAtOnce() =>
        Assert.True(Assert.Single(known.Told(known.Report(min: 12, certainty: Certainty.Possible, attribution: "party"))).Immediate);

    [Fact]
    public void WhatIsThreatenedIsNeverToldAtOnce() =>
        Assert.False(Assert.Single(known.Told(known.Report("attack.facility", status: ClaimStatus.Threatened, severity: Severity.Extreme))).Immediate);
}
