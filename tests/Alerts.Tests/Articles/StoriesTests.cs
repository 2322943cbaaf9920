using Alerts.Articles;

namespace Alerts.Tests.Articles;

public sealed class StoriesTests
{
    private const string Lead = "Shells fell on the vegetable market of the old town on Tuesday morning, killing 14 people and wounding 30, a hospital doctor said.";
    private const string Second = "Rescue workers searched the ruins until noon while families waited in the street behind the mosque for word of the missing.";
    private const string Third = "The governor said that the road to the south stays closed and that no lorry with flour has passed the checkpoint for eleven days.";
    private const string Fourth = "Bakeries sold the last bread in the evening, and the water station has fuel for two more days according to its engineer.";
    private const string Story = $"{Lead}\n\n{Second}\n\n{Third}\n\n{Fourth}";

    [Fact]
    public void ACopyWithAnotherDatelineAndCreditIsTheSame() =>
        Assert.Equal(Likeness.Same, Stories.Compare(Story, $"OLD TOWN (AFP) — {Story}\n\n(AFP)"));

    [Fact]
    public void ACopyWithOneParagraphRewrittenIsTheSame() =>
        Assert.Equal(Likeness.Same, Stories.Compare(Story, $"{Lead}\n\nUntil midday volunteers dug through rubble; relatives stood behind the mosque and waited for news of those still missing.\n\n{Third}\n\n{Fourth}"));

    [Fact]
    public void AChangedFigureIsNewsAndCorroboratesNothing() =>
        Assert.Equal(Likeness.Copied, Stories.Compare(Story, Story.Replace("killing 14", "killing 19", StringComparison.Ordinal)));

    [Fact]
    public void AnAddedFigureIsNewsToo() =>
        Assert.Equal(Likeness.Copied, Stories.Compare(Story, $"{Lead}\n\n{Second} A second strike left 25 wounded at the bus station nearby.\n\n{Third}\n\n{Fourth}"));

    [Fact]
    public void TheSameWordsOfAnotherPlaceAreAnotherStory()
    {
        var here = Story.Replace("old town", "town of Qarna", StringComparison.Ordinal) + " People of Qarna asked for help. The mayor of Qarna spoke.";

        Assert.NotEqual(Likeness.Same, Stories.Compare(here, here.Replace("Qarna", "Tel Amara", StringComparison.Ordinal)));
    }

    [Fact]
    public void TwoStoriesOfOneSubjectAreDifferent() =>
        Assert.Equal(Likeness.Different, Stories.Compare(Story, "The market of the old town reopened on Friday after the shelling. Traders swept the stalls and a first lorry with flour passed the checkpoint, the governor said, while engineers brought fuel to the water station."));

    [Fact]
    public void ALaterFormThatSaysNoMoreIsNoNewVersion()
    {
        Assert.True(Stories.AddsNothing(Story, Story.Replace("vegetable", "vegetables", StringComparison.Ordinal)));
        Assert.True(Stories.AddsNothing(Story, $"{Lead}\n\n{Second}"));
        Assert.False(Stories.AddsNothing(Story, Story.Replace("killing 14", "killing 19", StringComparison.Ordinal)));
        Assert.False(Stories.AddsNothing(Story, $"{Story}\n\nThe army later entered the town from the north."));
    }

    [Fact]
    public void ASketchIsSharedByCopiesAndByNobodyElse()
    {
        var copy = Sketch.Numbers(Sketch.Of($"OLD TOWN (AFP) — {Story}")!);
        var other = Sketch.Numbers(Sketch.Of(string.Join(' ', Enumerable.Range(0, 60).Select(i => $"word{i}")))!);

        var story = Sketch.Numbers(Sketch.Of(Story)!).ToArray();
        Assert.True(story.Intersect(copy.ToArray()).Count() >= 4);
        Assert.Empty(story.Intersect(other.ToArray()));
    }
}
