using System.Globalization;
using Alerts.Delivery;
using Alerts.Storage;
using Alerts.Tests.Support.Telegram;
using Alerts.Verbs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Support;

/// <summary>
/// The service as <c>Program</c> wires it, in a folder of its own: all real but the clock, which the test drives, and Telegram, which is
/// the emulator on loopback.
/// </summary>
internal sealed class WholeService : IAsyncDisposable
{
    private readonly OwnFolder? folder;
    private readonly IHost host;

    private WholeService(OwnFolder? folder, IHost host, FakeTimeProvider clock) => (this.folder, this.host, Clock) = (folder, host, clock);

    public FakeTimeProvider Clock { get; }

    public DateTimeOffset Now => Clock.GetUtcNow();

    public static async Task<WholeService> StartAsync(BotApiEmulator telegram, FakeTimeProvider clock, string sources = "sources: []")
    {
        var folder = new OwnFolder(sources);
        return new WholeService(folder, await StartInAsync(folder, telegram, clock), clock);
    }

    /// <summary>In a folder that outlives it.</summary>
    public static async Task<WholeService> StartAsync(BotApiEmulator telegram, FakeTimeProvider clock, OwnFolder folder) =>
        new(null, await StartInAsync(folder, telegram, clock), clock);

    /// <summary>Whoever speaks to the bot has been answered when the call returns.</summary>
    public void AnswersOn(BotApiEmulator telegram) => telegram.AfterEachUpdate = () => UntilAsync(() => HasAnswered(telegram), "the answer");

    private bool HasAnswered(BotApiEmulator telegram)
    {
        using var db = host.Services.GetRequiredService<IDbContextFactory<AlertsDb>>().CreateDbContext();
        var last = db.BotStates.Find(BotState.LastUpdate)?.Value;
        return last is not null && int.Parse(last, CultureInfo.InvariantCulture) >= telegram.Updates.NextId - 1
            && !db.OutgoingMessages.Any(message => message.SentAt == null && message.GaveUp == null);
    }

    private static async Task<IHost> StartInAsync(OwnFolder folder, BotApiEmulator telegram, FakeTimeProvider clock)
    {
        var config = Config.Load(new Folders(folder.Root), out var faults);
        Assert.Empty(faults);
        config.Options.BotToken = BotApiEmulator.Token;
        config.Options.Telegram.BaseUrl = telegram.Url;
        config.Options.Sources.AllowPrivateAddresses = true;
        config.Options.Sources.AskEvery = TimeSpan.FromMinutes(1);
        config.Options.Sources.Timeout = TimeSpan.FromHours(1); // of the fake clock, which runs ahead of a busy machine
        var host = RunVerb.Build(config, clock);
        await using (var db = await host.Services.GetRequiredService<IDbContextFactory<AlertsDb>>().CreateDbContextAsync())
            Assert.Null(await Upgrade.RunAsync(db, CancellationToken.None));
        await host.StartAsync();
        return host;
    }

    public async Task<T> AskAsync<T>(Func<AlertsDb, Task<T>> question)
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<AlertsDb>>().CreateDbContextAsync();
        return await question(db);
    }

    /// <summary>Lets time pass, a second at a time, until something has come about; fails when it has not within so much of the test's time.</summary>
    public async Task UntilAsync(Func<bool> cameAbout, string what, TimeSpan? within = null)
    {
        var last = Now + (within ?? TimeSpan.FromMinutes(20));
        while (!cameAbout())
        {
            Assert.True(Now < last, $"{what} did not come about by {Now:u}. {await StateAsync()}");
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10);
        }
    }

    /// <summary>Lets time pass to a moment in steps of a minute or more, and lets the steps keep up with it.</summary>
    public async Task PassAsync(TimeSpan time, int minutes = 1)
    {
        var step = TimeSpan.FromMinutes(minutes);
        for (var end = Now + time; Now < end;)
        {
            Clock.Advance(end - Now < step ? end - Now : step);
            await Task.Delay(10);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        if (host is IAsyncDisposable disposable) await disposable.DisposeAsync();
        folder?.Dispose();
    }

    private Task<string> StateAsync() => AskAsync(async db =>
        $"Articles {await db.Articles.CountAsync()}, unread {await db.Articles.CountAsync(a => a.ReadAt == null)}, reports {await db.Reports.CountAsync()}, "
        + $"changes {await db.Changes.CountAsync()}, untold {await db.Changes.CountAsync(c => c.ToldAt == null)}, messages {await db.OutgoingMessages.CountAsync()}, "
        + $"unsent {await db.OutgoingMessages.CountAsync(m => m.SentAt == null)}, errors {string.Join("; ", await db.Sources.Select(s => s.Health.LastError).ToListAsync())}");
}
