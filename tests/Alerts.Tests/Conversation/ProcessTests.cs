using Alerts.Storage;
using Alerts.Tests.Support;
using Alerts.Tests.Support.Telegram;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Tests.Conversation;

/// <summary>The real process: how it ends, and what is left of what was said when it is killed.</summary>
public sealed class ProcessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string[] Places = ["Aleppo", "Homs", "Idlib", "Gaza", "Khartoum", "Taiz", "Goma", "Mosul", "Kyiv"];

    [Fact]
    public async Task ATokenThatTelegramRefusesEndsTheServiceWithAStatusOfItsOwn()
    {
        await using var telegram = await BotApiEmulator.StartAsync();
        using var folder = new OwnFolder();
        using var service = RunningService.Start(folder, On(telegram, "110201543:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));

        Assert.Equal(2, service.End(Patience));
        Assert.Contains("Telegram refuses the bot's token", service.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("AAAAAAAAAA", service.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsSaidIsDoneOnceHoweverOftenTheProcessIsKilled()
    {
        await using var telegram = await BotApiEmulator.StartAsync();
        using var folder = new OwnFolder();
        var amal = telegram.Person("en");
        var random = new Random();
        foreach (var round in Places.Chunk(3))
        {
            using var service = RunningService.Start(folder, On(telegram, BotApiEmulator.Token));
            foreach (var place in round) await amal.Says($"/watch {place}");
            await Task.Delay(random.Next(800, 3500));
            service.Kill();
        }

        using var last = RunningService.Start(folder, On(telegram, BotApiEmulator.Token));
        await UntilAsync(() => Places.All(place => amal.Messages.ToArray().Any(message => IsOffer(message, place))), () => last.Errors + string.Join("\n--\n", amal.Messages.Select(m => m.Text)));

        Assert.Equal(0, last.Stop(TimeSpan.FromSeconds(10)));
        await using var db = Open(folder);
        Assert.Equal(9, await db.WatchOffers.CountAsync());
        Assert.Equal(0, await db.SetAsideUpdates.CountAsync());
    }

    private static bool IsOffer(SentMessage message, string place) =>
        message.Text.Contains(place, StringComparison.Ordinal) && message.Text.Contains("Shall I watch this?", StringComparison.Ordinal);

    private static Dictionary<string, string> On(BotApiEmulator telegram, string token) => new()
    {
        ["TELEGRAM_BOT_TOKEN"] = token,
        ["ALERTS__Telegram__BaseUrl"] = telegram.Url,
    };

    private static async Task UntilAsync(Func<bool> cameAbout, Func<string> state)
    {
        for (var tries = 0; !cameAbout(); tries++)
        {
            Assert.True(tries < 900, state());
            await Task.Delay(100);
        }
    }

    private static AlertsDb Open(OwnFolder folder)
    {
        var options = new DbContextOptionsBuilder<AlertsDb>();
        AlertsDb.Configure(options, $"Data Source={folder.Database}");
        return new AlertsDb(options.Options);
    }
}
