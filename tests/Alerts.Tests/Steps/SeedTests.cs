using Alerts.Delivery;
using Alerts.Tests.Support;

namespace Alerts.Tests.Steps;

/// <summary>The case the project grew from, from its claims to the messages.</summary>
public sealed class SeedTests : IDisposable
{
    private readonly Belt belt = new();

    public void Dispose() => belt.Dispose();

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("fr")]
    public async Task TheSiegeIsTheOneAlertAndTheRestIsInTheDigest(string language)
    {
        belt.Given(Some.Subscriber(language: language, watches: Some.Watch(place: "sy-aleppo")));
        await belt.ArrivesAsync(TheSeed.Article(), [.. TheSeed.Reading().Claims]);

        await belt.RaiseAlerts.RunAsync(default);
        belt.Clock.SetUtcNow(new DateTimeOffset(2016, 10, 5, 5, 0, 0, TimeSpan.Zero));
        await belt.WriteDigests.RunAsync(default);

        Approved.Equal($"seed-alert.{language}", belt.Messages[0].Html);
        Approved.Equal($"seed-digest.{language}", belt.Messages[1].Html);
        Assert.Equal([MessageLane.Alert, MessageLane.Digest], belt.Messages.Select(m => m.Lane));
    }
}
