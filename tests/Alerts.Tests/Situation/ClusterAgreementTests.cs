using Alerts.Situation;

namespace Alerts.Tests.Situation;

public sealed class ClusterAgreementTests
{
    [Fact]
    public void TheSameGroupsUnderOtherNumbersAgreeWholly()
    {
        var agreement = ClusterAgreement.Between([1, 1, 2], [9, 9, 7]);

        Assert.Equal((1, 1, 1, 1), (agreement.PairPrecision, agreement.PairRecall, agreement.BCubedPrecision, agreement.BCubedRecall));
    }

    [Fact]
    public void TwoOfThreePairsKeptApartCostRecallAndNoPrecision()
    {
        var agreement = ClusterAgreement.Between([1, 1, 1], [1, 1, 2]);

        Assert.Equal(1, agreement.PairPrecision);
        Assert.Equal(1 / 3.0, agreement.PairRecall, 6);
        Assert.Equal((2 / 3.0 + 2 / 3.0 + 1 / 3.0) / 3, agreement.BCubedRecall, 6);
    }

    [Fact]
    public void OnlyTheChosenPairsAreCounted()
    {
        var agreement = ClusterAgreement.Between([1, 1, 1], [1, 1, 2], counts: (one, other) => other == 2);

        Assert.Equal(0, agreement.PairRecall);
    }
}
