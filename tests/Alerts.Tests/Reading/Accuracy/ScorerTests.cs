using Alerts.Reading;
using Alerts.Tests.Support;

namespace Alerts.Tests.Reading.Accuracy;

/// <summary>The yardstick itself: what earns, what costs, what is left out.</summary>
public sealed class ScorerTests
{
    private const string Text = "Shells killed 12 people in Rafah. The mayor asked for a ceasefire. Later 3 more were killed in Rafah.";

    [Fact]
    public void WhatAgreesInAllIsFoundWithFigureAndPlace() =>
        Assert.Equal((1, 1, 1, 1), Scores([Killed(12, "killed 12")], [Read(12, "killed 12")]));

    [Fact]
    public void AnotherFigureIsFoundAllTheSame() =>
        Assert.Equal((1, 0, 0, 1), Scores([Killed(12, "killed 12")], [Read(14, "killed 12")]));

    [Fact]
    public void AFigureWithinOnePerCentIsTheSame() =>
        Assert.Equal((1, 1, 1, 1), Scores([Killed(1000, "killed 12")], [Read(1004, "killed 12")]));

    [Fact]
    public void AnotherPlaceIsRightInFigure() =>
        Assert.Equal((1, 1, 0, 1), Scores([Killed(12, "killed 12")], [Read(12, "killed 12") with { Place = Some.Aleppo }]));

    [Fact]
    public void OtherWordsAreAnotherFact() =>
        Assert.Equal((0, 0, 0, 1), Scores([Killed(12, "killed 12")], [Read(12, "mayor asked")]));

    [Fact]
    public void ARepeatedFactIsAnInventedOne() =>
        Assert.Equal(2.0 / 3, Board([Killed(12, "killed 12")], [Read(12, "killed 12"), Read(12, "3 more were killed")])["found", "en"].F1, 3);

    [Fact]
    public void TwoReadingsOfTheSameWordsAreOne() =>
        Assert.Equal((1, 1, 1, 1), Scores([Killed(12, "killed 12")], [Read(12, "killed 12"), Read(12, "Shells killed 12 people")]));

    [Fact]
    public void ADemandToldAsAnEventCostsStatusAndIsInvented()
    {
        var demand = new GoldenFact { Kind = FactKind.Named("truce"), Status = ClaimStatus.Demanded, Mentions = ["asked for a ceasefire"], AnyPlace = true };
        var board = Board([demand], [Read(null, "asked for a ceasefire") with { Indicator = "ceasefire.status" }]);

        Assert.Equal((0, 0), (board["status", "en"].F1, board["found", "en"].F1));
        Assert.Equal(1, board["found", "en"].Said);
    }

    [Fact]
    public void AnOptionalFactCostsNothingMissedAndEarnsNothingFound()
    {
        var optional = Killed(12, "killed 12") with { Optional = true };

        Assert.Equal((0, 0), (Board([optional], [])["found", "en"].Expected, Board([optional], [Read(12, "killed 12")])["found", "en"].Said));
    }

    [Fact]
    public void ABackgroundReadingIsLeftOut() =>
        Assert.Equal(0, Board([Killed(12, "killed 12")], [Read(12, "killed 12") with { Background = true }])["found", "en"].Said);

    [Fact]
    public void PairingTakesWhatAgreesMostOverAll()
    {
        GoldenFact[] facts = [Killed(12, "killed 12 people in Rafah. The mayor asked for a ceasefire. Later 3 more were killed"), Killed(12, "killed 12")];

        Assert.Equal((1, 1, 1, 1), Scores(facts, [Read(12, "killed 12"), Read(12, "3 more were killed") with { Place = Some.Rafah with { Text = "there" } }]));
    }

    [Fact]
    public void AssignmentGivesUpTheBestPairForTheBestSum() => Assert.Equal([1, 0], Assignment.Best(new double[,] { { 10, 9 }, { 8, 1 } }));

    [Fact]
    public void WhatIsLeftOverHasNoMate() => Assert.Equal([-1, 0], Assignment.Best(new double[,] { { 1 }, { 5 } }));

    [Theory]
    [InlineData("Al-Fashir", "al Fashir")]
    [InlineData("الفاشر", "فاشر")]
    [InlineData("غزّة", "غزه")]
    [InlineData("Sana'a", "Sana a")]
    public void APlaceIsKnownHoweverItIsWritten(string one, string other) => Assert.Equal(PlaceKey.Of(one), PlaceKey.Of(other));

    private static (double Found, double Figure, double Full, double Status) Scores(GoldenFact[] facts, Claim[] claims)
    {
        var board = Board(facts, claims);
        return (board["found", "en"].F1, board["figure", "en"].F1, board["full", "en"].F1, board["status", "en"].F1);
    }

    private static Scoreboard Board(GoldenFact[] facts, Claim[] claims)
    {
        var score = new ArticleScore("made up");
        score.Add(new GoldenArticle("made-up", "en", new DateOnly(2026, 1, 1), Text, facts), claims);
        return score.Board;
    }

    private static GoldenFact Killed(long people, string words) =>
        new() { Kind = FactKind.Named("killed"), Status = ClaimStatus.Occurred, Figures = [new Bounds(people, people)], Places = ["Rafah"], Mentions = [words] };

    private static Claim Read(long? people, string words)
    {
        var at = Text.IndexOf(words, StringComparison.Ordinal);
        return new Claim
        {
            Indicator = "casualty.killed",
            Status = ClaimStatus.Occurred,
            Figure = people is null ? null : Some.Figure(people, people),
            Place = Some.Rafah,
            Evidence = [new Evidence(at, at + words.Length, words)],
        };
    }
}
