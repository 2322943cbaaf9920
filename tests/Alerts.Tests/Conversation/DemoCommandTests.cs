using Alerts.Delivery;
using Alerts.Tests.Support;

namespace Alerts.Tests.Conversation;

public sealed class DemoCommandTests : IDisposable
{
    private readonly Talk talk = new(now: DateTimeOffset.UtcNow);

    [Theory]
    [InlineData("en", "Example, invented", "What is known,", "Why you were told")]
    [InlineData("ar", "مثال مختلق", "ما هو معروف،", "لماذا وصلك هذا")]
    public async Task SamplesBecomeAlertsAndADigestInEitherLanguage(string language, string mark, string digest, string why)
    {
        var demo = await talk.Says("/demo", client: language);

        var shown = demo.Messages.Select(m => m.Html).ToList();
        Assert.True(shown.Count >= 4, demo.Text);
        Assert.All(shown[1..^1], html => Assert.StartsWith($"<i>{mark}</i>", html, StringComparison.Ordinal));
        Assert.Contains(digest, shown[^2], StringComparison.Ordinal);
        Assert.Contains("<blockquote>", shown[1], StringComparison.Ordinal);

        var reasons = await talk.TapsData("demo why 0", client: language);

        Assert.Contains(why, reasons.Text, StringComparison.Ordinal);
        Assert.Contains("<blockquote>", reasons.Messages[0].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsInventedLiesBesideNothingThatIsReported()
    {
        await talk.Says("/demo");

        Assert.Equal(0, talk.Store.Ask(db => db.Articles.Count() + db.Reports.Count() + db.Incidents.Count() + db.Changes.Count() + db.Subscribers.Count()));
        Assert.All(talk.Store.Ask(db => db.OutgoingMessages.ToList()), message => Assert.Equal((7, MessageLane.Reply), (message.ChatId, message.Lane)));
    }

    public void Dispose() => talk.Dispose();
}
