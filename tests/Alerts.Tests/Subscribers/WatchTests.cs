using Alerts.Subscribers;
using Alerts.Subscribers.Queries;
using Alerts.Tests.Support;

namespace Alerts.Tests.Subscribers;

public sealed class WatchTests
{
    [Theory]
    [InlineData("sy-aleppo-east", "sy-aleppo-east", true)]
    [InlineData("sy-aleppo", "sy-aleppo-east", true)]
    [InlineData("sy", "sy-aleppo-east", true)]
    [InlineData("sy-aleppo-east", "sy-aleppo", false)]
    [InlineData("ps", "sy-aleppo-east", false)]
    [InlineData("sy", null, false)]
    public void APlaceIsWatchedWithEverythingInsideIt(string watched, string? place, bool covered) =>
        Assert.Equal(covered, Covers(Some.Watch(place: watched), place: place));

    [Theory]
    [InlineData("siege.area", "siege.area", true)]
    [InlineData("siege", "siege.area", true)]
    [InlineData("siege", "casualty.killed", false)]
    [InlineData("sie", "siege.area", false)]
    [InlineData(null, "casualty.killed", true)]
    public void AnIndicatorIsWatchedAloneOrWithItsFamily(string? watched, string indicator, bool covered) =>
        Assert.Equal(covered, Covers(Some.Watch(indicator: watched), indicator: indicator));

    [Theory]
    [InlineData("حصار", "يعيش السكان بالحصار منذ شهر", true)]
    [InlineData("حصار", "والحصارُ مستمر", true)]
    [InlineData("حصار", "انحصار المياه", false)]
    [InlineData("قطاع غزه", "دخلت قافلة إلى قطاع غزة", true)]
    [InlineData("war", "The war's end", true)]
    [InlineData("war", "warm weather", false)]
    [InlineData("hospital", "Two hospitals were hit", true)]
    [InlineData("hospital drone", "Two hospitals were hit", false)]
    public void WordsAreFoundWholeAndFolded(string words, string text, bool covered) =>
        Assert.Equal(covered, Covers(Some.Watch(words: words), text: text));

    [Fact]
    public void AllThatIsNamedMustFit()
    {
        var watch = Some.Watch(place: "sy", indicator: "siege");

        Assert.True(Covers(watch, place: "sy-aleppo", indicator: "siege.area"));
        Assert.False(Covers(watch, place: "sy-aleppo", indicator: "casualty.killed"));
        Assert.False(Covers(watch, place: "ps-rafah", indicator: "siege.area"));
    }

    private static bool Covers(Watch watch, string? place = "sy-aleppo", string indicator = "siege.area", string text = "") =>
        Watchlists.Of([watch], Some.Places.Around).Finds(new Subject([new Fact(place, indicator)], text));
}
