using Alerts.Tests.Support;

namespace Alerts.Tests.Conversation;

public sealed class TestCommandTests : IDisposable
{
    private const string Killed = "At least 12 people were killed in Aleppo on Monday, medics said.";

    private readonly Talk talk = new();

    [Fact]
    public async Task EveryWatchThatFindsTheTextIsShownWithTheTermsThatFiredAndNoOther()
    {
        talk.Given(watches: [Some.QueryWatch("place:sy (indicator:siege OR figure:>=10) NOT football"), Some.QueryWatch("place:sy figure:>=100"), Some.Watch(place: "sy-aleppo")]);

        var answer = await talk.Says("/test " + Killed);

        Assert.Contains("2 of your watches find this", answer.Text, StringComparison.Ordinal);
        Assert.Contains("found: place:Syria, figure:>=10\n", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Aleppo, Syria – found: place:Aleppo", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(">=100", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATextThatNoWatchFindsSaysSo()
    {
        talk.Given(watches: [Some.Watch(place: "ps")]);

        Assert.Contains("None of your watches", (await talk.Says("/test " + Killed)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATextWithoutAFactWouldSendNothing()
    {
        talk.Given(watches: [Some.QueryWatch("bakery")]);

        Assert.Contains("nothing would be sent", (await talk.Says("/test The bakery sells bread.")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheArabicAnswerIsInArabicWords()
    {
        talk.Given(language: "ar", watches: [Some.QueryWatch("place:sy indicator:casualty")]);

        var answer = await talk.Says("/test مقتل 12 شخصا على الأقل في حلب", client: "ar");

        Assert.Contains("تلتقطه مراقبة واحدة", answer.Text, StringComparison.Ordinal);
        Assert.Contains("مكان:سوريا، مؤشر:ضحايا", answer.Text, StringComparison.Ordinal);
    }

    public void Dispose() => talk.Dispose();
}
