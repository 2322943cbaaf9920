using System.Globalization;
using Alerts.Storage;
using Alerts.Tests.Support;
using Alerts.Tests.Support.Telegram;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Alerts.Tests;

/// <summary>
/// The real process, killed with SIGKILL at random moments between an article and its alert, and started again. Nothing that must be told
/// is lost; at most the one message in flight is told twice. Three kills here; <c>ALERTS_KILLS=10</c> for more, <c>ALERTS_SEED</c> to see a run again.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private static readonly (string Place, string Title)[] News =
    [
        ("Rafah", "Strike on a market"), ("El Fasher", "Shelling of a camp"), ("Idlib", "Barrel bombs on a quarter"), ("Taiz", "Rockets hit a street"),
        ("Goma", "Attack on a village"), ("Mariupol", "Shells hit a shelter"), ("Mosul", "Air raid on a bridge"), ("Benghazi", "Car bomb at a crossing"),
        ("Kadugli", "Drone strike on a bakery"), ("Baalbek", "Raid on a house"), ("Kabul", "Bomb in a mosque"), ("Hodeidah", "Shelling of a port"),
    ];

    private static int Kills => Setting("ALERTS_KILLS", 3);

    [Fact]
    public async Task NoAlertIsLostAndAtMostTheOneInFlightIsToldTwice()
    {
        var seed = Setting("ALERTS_SEED", Random.Shared.Next());
        var random = new Random(seed);
        await using var telegram = await BotApiEmulator.StartAsync();
        await using var outlet = await ServedFeed.StartAsync();
        using var folder = new OwnFolder(outlet.AsSource);
        var amal = telegram.Person("en");
        await SubscribeAsync(telegram, folder, amal);

        for (var kill = 0; kill < Kills; kill++)
        {
            using var service = Start(telegram, folder);
            Publish(outlet, kill);
            await amal.Says("/list");
            await Task.Delay(random.Next(200, 6000));
            service.Kill();
        }

        using var last = Start(telegram, folder);
        await UntilAsync(
            () => Enumerable.Range(0, Kills).All(article => Told(amal, article) > 0) && Listed(amal) >= Kills,
            () => $"all {Kills} alerts and answers (seed {seed}). There were:\n{string.Join("\n--\n", amal.Messages.Select(m => m.Text))}\n{State(folder)}\n{last.Errors}");
        var repeated = Enumerable.Range(0, Kills).Sum(article => Told(amal, article) - 1) + Listed(amal) - Kills;
        output.WriteLine($"{Kills} kills, {Kills} alerts and {Kills} answers: 0 lost, {repeated} told twice (seed {seed})");
        Assert.True(repeated <= Kills, $"{repeated} repeats after {Kills} kills (seed {seed})");
        // Before it listens it has not begun to listen for a stop either.
        await UntilAsync(() => last.Errors.Contains("Listens on Telegram", StringComparison.Ordinal), () => $"a service that listens. {last.Errors}");
        Assert.Equal(0, last.Stop(TimeSpan.FromSeconds(10)));
        await using var db = Open(folder);
        Assert.Equal("ok", await db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync());
        Assert.Equal(0, await db.OutgoingMessages.CountAsync(message => message.SentAt == null));
    }

    /// <summary>As a person does it: with the first words and taps.</summary>
    private static async Task SubscribeAsync(BotApiEmulator telegram, OwnFolder folder, Person person)
    {
        using var first = Start(telegram, folder);
        await person.Says("/start");
        await SeesAsync(first, person, "UTC");
        await person.Taps("UTC");
        await SeesAsync(first, person, "08:00");
        await person.Taps("08:00");
        await SeesAsync(first, person, "Syria");
        await person.Says("/watch everything");
        await SeesAsync(first, person, "Save");
        await person.Taps("Save");
        await SeesAsync(first, person, "Saved.");
        await UntilAsync(() => IsVisited(folder), () => "a first visit to the feed");
        Assert.Equal(0, first.Stop(TimeSpan.FromSeconds(10)));
    }

    private static Task SeesAsync(RunningService service, Person person, string words) =>
        UntilAsync(() => person.Messages.ToArray().Any(message => message.Text.Contains(words, StringComparison.Ordinal) || message.Buttons.Any(label => label.Contains(words, StringComparison.Ordinal))), () => $"\"{words}\". There was: {string.Join("\n--\n", person.Messages.Select(m => m.Text))}\n{service.Errors}");

    private static bool IsVisited(OwnFolder folder)
    {
        using var db = Open(folder);
        return db.Sources.Any(source => source.Name == "The Outlet" && source.Health.FirstReachedAt != null);
    }

    private static RunningService Start(BotApiEmulator telegram, OwnFolder folder) => RunningService.Start(folder, new Dictionary<string, string>
    {
        ["TELEGRAM_BOT_TOKEN"] = BotApiEmulator.Token,
        ["ALERTS__Telegram__BaseUrl"] = telegram.Url,
        ["ALERTS__Sources__AllowPrivateAddresses"] = "true",
        ["ALERTS__Sources__AskEvery"] = "00:00:01",
    });

    // A feed's dates have whole seconds: without the one added, the first article could seem older than its source.
    private static void Publish(ServedFeed outlet, int article)
    {
        var (place, title) = News[article % News.Length];
        outlet.Publish($"{title} in {place}", $"{place.ToUpperInvariant()} - At least {Toll(article)} people were killed in {place} on {DateTime.UtcNow:dddd}, medics said.", DateTimeOffset.UtcNow.AddSeconds(1));
    }

    private static int Told(Person person, int article) =>
        person.Messages.ToArray().Count(message => message.Text.Contains(Toll(article).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) && message.Text.Contains(News[article % News.Length].Place, StringComparison.Ordinal));

    private static int Listed(Person person) => person.Messages.ToArray().Count(message => message.Text.Contains("I watch 1 thing", StringComparison.Ordinal));

    private static int Toll(int article) => 31 + (article * 7);

    private static async Task UntilAsync(Func<bool> cameAbout, Func<string> what)
    {
        for (var tries = 0; !cameAbout(); tries++)
        {
            Assert.True(tries < 600, $"There should have been {what()}");
            await Task.Delay(100);
        }
    }

    private static AlertsDb Open(OwnFolder folder)
    {
        var options = new DbContextOptionsBuilder<AlertsDb>();
        AlertsDb.Configure(options, $"Data Source={folder.Database}");
        return new AlertsDb(options.Options);
    }

    /// <summary>Where each article got to on the belt.</summary>
    private static string State(OwnFolder folder)
    {
        using var db = Open(folder);
        return string.Join('\n', db.Articles.ToList().Select(a => $"{a.Title}: published {a.PublishedAt:u}, arrived {a.ArrivedAt:u}, read {a.ReadAt:u}, tell nobody {a.TellNobody}, changes "
            + string.Join(", ", db.Changes.Where(c => c.Report.ArticleId == a.Id).ToList().Select(c => $"{c.Kind} immediate {c.Immediate} told {c.ToldAt:u}"))));
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
