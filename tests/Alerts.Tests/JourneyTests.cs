using Alerts.Subscribers;
using Alerts.Tests.Support;
using Alerts.Tests.Support.Telegram;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests;

public sealed class JourneyTests
{
    [Fact]
    public async Task AnArticleInAFeedBecomesAnAlertInAChat()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 27, 9, 0, 0, TimeSpan.Zero));
        await using var telegram = await BotApiEmulator.StartAsync(clock);
        await using var outlet = await ServedFeed.StartAsync();
        await using var service = await WholeService.StartAsync(telegram, clock, outlet.AsSource);
        var amal = telegram.Person("en");
        amal.Chat.Started = true;
        await service.AskAsync(async db =>
        {
            db.Add(new Subscriber { ChatId = amal.Id, Language = "en", TimeZone = "Asia/Beirut", SubscribedAt = clock.GetUtcNow().UtcDateTime, Watches = [new Watch { Asked = "all" }] });
            return await db.SaveChangesAsync();
        });
        await service.UntilAsync(() => outlet.Requests > 0, "the first visit to the feed");

        outlet.Publish("Strike on a market in Rafah", "RAFAH - At least 12 people were killed when an air strike hit a market in Rafah on Friday, medics said.", service.Now);
        await service.UntilAsync(() => amal.Messages.Count > 0, "the alert");

        Assert.Contains("at least 12", amal.LastMessage.Text, StringComparison.OrdinalIgnoreCase);
    }
}
