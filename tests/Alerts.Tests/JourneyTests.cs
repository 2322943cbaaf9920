using System.Globalization;
using Alerts.Tests.Support;
using Alerts.Tests.Support.Telegram;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests;

/// <summary>The whole way of the news, all real but the clock and Telegram: an outlet's feed in, messages in a chat out, day after day.</summary>
public sealed class JourneyTests
{
    /// <summary>
    /// In Beirut the clocks go back in the night to Sunday 25 October 2026: eight o'clock is five in UTC until then, and six from then on.
    /// Each day has its alert at once, and one digest at eight by the clock on the wall.
    /// </summary>
    [Fact]
    public async Task EachDayHasItsAlertAndOneDigestAtTheLocalHourAcrossAChangeOfTheClocks()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 10, 23, 9, 0, 0, TimeSpan.Zero));
        await using var telegram = await BotApiEmulator.StartAsync(clock);
        await using var outlet = await ServedFeed.StartAsync();
        await using var service = await WholeService.StartAsync(telegram, clock, outlet.AsSource);
        service.AnswersOn(telegram);
        var amal = telegram.Person("en");
        await service.UntilAsync(() => outlet.Requests > 0, "the first visit to the feed");
        await amal.Says("/start");
        await amal.Taps("Beirut");
        await amal.Taps("08:00");
        await amal.Says("/watch Yemen");
        await amal.Taps("Save");

        foreach (var (due, toll) in new[] { ("24T05:00", 12), ("25T06:00", 23), ("26T06:00", 37) })
        {
            outlet.Publish($"Strike on a market in Taiz kills {toll}", $"TAIZ, Yemen - At least {toll} people were killed when shells hit a market in Taiz, medics said.", service.Now);
            var alert = await NextAsync(service, amal, $"the alert of {toll}");
            Assert.Contains($"At least {toll} people killed", alert.Text, StringComparison.Ordinal);

            var before = amal.Messages.Count;
            await service.PassAsync(DateTimeOffset.Parse($"2026-10-{due}Z", CultureInfo.InvariantCulture) - TimeSpan.FromMinutes(2) - service.Now, minutes: 5);
            Assert.Equal(before, amal.Messages.Count);

            var digest = await NextAsync(service, amal, $"the digest of {due}");
            Assert.StartsWith("Daily digest", digest.Text, StringComparison.Ordinal);
            Assert.Contains($"At least {toll} people killed", digest.Text, StringComparison.Ordinal);
            Assert.Equal(due[..5], digest.At.UtcDateTime.ToString("ddTHH", CultureInfo.InvariantCulture));
        }
    }

    private static async Task<SentMessage> NextAsync(WholeService service, Person person, string what)
    {
        var before = person.Messages.Count;
        await service.UntilAsync(() => person.Messages.Count > before, what, TimeSpan.FromMinutes(5));
        Assert.Equal(before + 1, person.Messages.Count);
        return person.LastMessage;
    }
}
