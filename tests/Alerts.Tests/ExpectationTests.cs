using Alerts.Reading;

namespace Alerts.Tests;

public sealed class ExpectationTests
{
    [Theory]
    [InlineData("casualty.killed occurred at least 12 @ ps-rafah")]
    [InlineData("casualty.combined occurred 200-999")]
    [InlineData("access.crossing occurred closed @ kerem-shalom")]
    [InlineData("siege.area ongoing")]
    public void ALineIsWrittenAsItIsRead(string line) => Assert.Equal(line, Expectation.Parse(line, out _)!.ToString());

    [Theory]
    [InlineData("casualty.killed", "says too little")]
    [InlineData("casualty.killed happened 12", "'happened' is no status")]
    [InlineData("casualty.killed occurred at least a dozen", "'at least a dozen' is no figure")]
    public void ALineThatCannotBeReadSaysWhy(string line, string why)
    {
        Assert.Null(Expectation.Parse(line, out var problem));
        Assert.Contains(why, problem);
    }

    [Fact]
    public void AtLeastTwelveIsNotTwelve()
    {
        Assert.Empty(Differences("casualty.killed occurred at least 12", Killed(12, null, FigureQualifier.AtLeast)));
        Assert.Equal(
            ["expected casualty.killed occurred at least 12, read casualty.killed occurred 12"],
            Differences("casualty.killed occurred at least 12", Killed(12, 12, null)));
        Assert.Single(Differences("casualty.killed occurred 12", Killed(12, 12, FigureQualifier.About)));
    }

    [Fact]
    public void AFigureThatIsNotWrittenMustNotBeRead() =>
        Assert.Single(Differences("casualty.killed occurred", Killed(12, 12, null)));

    [Fact]
    public void APlaceThatIsNotWrittenMayBeAny()
    {
        var inRafah = Killed(12, 12, null) with { Place = new PlaceMention("ps-rafah", "Rafah", null, "Rafah", "PS", null, null) };

        Assert.Empty(Differences("casualty.killed occurred 12", inRafah));
        Assert.Empty(Differences("casualty.killed occurred 12 @ ps-rafah", inRafah));
        Assert.Single(Differences("casualty.killed occurred 12 @ sy-aleppo", inRafah));
    }

    [Fact]
    public void SilenceAllowsADenialAndNoAssertion()
    {
        Assert.Empty(Expectation.Differences([], [Killed(12, 12, null) with { Status = ClaimStatus.Denied }]));
        Assert.Empty(Expectation.Differences([], [Killed(12, 12, null) with { Background = true }]));
        Assert.Equal(["read casualty.killed occurred 12, which is not expected"], Expectation.Differences([], [Killed(12, 12, null)]));
    }

    private static IReadOnlyList<string> Differences(string expected, Claim read) => Expectation.Differences([Expectation.Parse(expected, out _)!], [read]);

    private static Claim Killed(long? min, long? max, FigureQualifier? hedge) => new()
    {
        Indicator = "casualty.killed",
        Status = ClaimStatus.Occurred,
        Figure = new Figure(FigureKind.Killed, min, max, hedge, false, 0, 2, "12"),
        Evidence = [new Evidence(0, 2, "12")],
    };
}
