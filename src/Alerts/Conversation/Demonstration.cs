using Alerts.Articles;
using Alerts.Delivery;
using Alerts.Digests;
using Alerts.Reading;
using Alerts.Situation;
using Alerts.Sources;
using Alerts.Sources.Inbox;
using Alerts.Steps;
using Alerts.Storage;
using Alerts.Subscribers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Conversation;

/// <summary>
/// Lets the sample articles pass over the real belt, each step of it, on a store of its own that is thrown away: what is invented
/// must never lie beside what is reported, nor reach anybody who did not ask for it.
/// </summary>
public sealed class Demonstration(
    string samples, Agencies agencies, Func<string, DateOnly?, string?, ArticleReading> read, PlaceTree places, Wordings wordings, WhyText why, TimeProvider clock) : IDisposable
{
    private static readonly Watch Everything = new() { Asked = "" };

    private readonly SemaphoreSlim oneAtATime = new(1);
    private readonly Dictionary<(string Language, string Zone), Example> played = [];
    private DateOnly day;

    /// <summary>What somebody who watches everything would be told of the samples today.</summary>
    public async Task<Example> PlayAsync(Speech speech, TimeZoneInfo zone, CancellationToken cancellation)
    {
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            if (DigestSchedule.LocalDay(TimeZoneInfo.Utc, Now) is var today && today != day) played.Clear();
            day = today;
            if (!played.TryGetValue((speech.Language, zone.Id), out var example)) played[(speech.Language, zone.Id)] = example = await WithStoreAsync(speech, zone, cancellation);
            return example;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<Example> WithStoreAsync(Speech speech, TimeZoneInfo zone, CancellationToken cancellation)
    {
        using var store = new StoreOfItsOwn();
        await using (var db = store.CreateDbContext())
        {
            db.Add(new Subscriber { ChatId = 1, Language = speech.Language, TimeZone = zone.Id, SubscribedAt = Now, Watches = [new Watch { Asked = "" }] });
            await db.SaveChangesAsync(cancellation);
        }

        var articles = Articles();
        foreach (var article in articles) await PassAsync(store, article, cancellation);
        var digest = await new DigestPreview(store, clock, places).WriteAsync([Everything], new DigestSpan(Now.AddDays(-1)), zone, speech.Wording, null, cancellation);
        return new Example(articles.Count, await AlertsAsync(store, speech, zone, cancellation), [.. digest.Select(page => page.Html)]);
    }

    private List<Article> Articles()
    {
        var folder = Source.Inbox(samples);
        return [.. Directory.EnumerateFiles(samples, "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => InboxFile.Read(file, null, namedByFile: true))
            .Select(found => Arrival.Of(folder, found, agencies, Now, firstVisit: false)).OfType<Article>()];
    }

    private async Task PassAsync(StoreOfItsOwn store, Article article, CancellationToken cancellation)
    {
        await using (var db = store.CreateDbContext())
        {
            db.Add(article);
            await db.SaveChangesAsync(cancellation);
        }

        await new ReadArticles(store, clock, read, places, NullLogger<ReadArticles>.Instance).RunAsync(cancellation);
        using var watchlists = new CurrentWatchlists(places);
        await new RaiseAlerts(store, clock, watchlists, wordings, new AlertRules(int.MaxValue), NullLogger<RaiseAlerts>.Instance).RunAsync(cancellation);
    }

    private async Task<IReadOnlyList<ExampleAlert>> AlertsAsync(StoreOfItsOwn store, Speech speech, TimeZoneInfo zone, CancellationToken cancellation)
    {
        await using var db = store.CreateDbContext();
        var alerts = new List<ExampleAlert>();
        // What comes silently (somebody else reports it too) shows little by itself.
        foreach (var message in await db.OutgoingMessages.Where(m => !m.Silent).OrderBy(m => m.Id).ToListAsync(cancellation))
        {
            var incidents = WhyCommand.NumberOf(message.Buttons) is { } number ? await WhyCommand.ToldTogetherAsync(db, number, cancellation) : [];
            alerts.Add(new ExampleAlert(message.Html, why.For(incidents, [Everything], speech, zone)));
        }

        return alerts;
    }

    /// <summary>A database in memory, for as long as it is held.</summary>
    private sealed class StoreOfItsOwn : IDbContextFactory<AlertsDb>, IDisposable
    {
        private readonly SqliteConnection held;
        private readonly DbContextOptions<AlertsDb> options;

        public StoreOfItsOwn()
        {
            var connection = $"Data Source=demo-{Guid.NewGuid():N};Mode=Memory;Cache=Shared";
            held = new SqliteConnection(connection);
            held.Open();
            var builder = new DbContextOptionsBuilder<AlertsDb>();
            AlertsDb.Configure(builder, connection);
            options = builder.Options;
            using var db = CreateDbContext();
            db.Database.EnsureCreated();
            db.Database.ExecuteSqlRaw(NewsIndex.Create);
        }

        public AlertsDb CreateDbContext() => new(options);

        public void Dispose() => held.Dispose();
    }
}

/// <summary>What the samples amount to.</summary>
/// <param name="Articles">How many there are.</param>
/// <param name="Alerts">In the order they were raised.</param>
/// <param name="Digest">In as many parts as it takes.</param>
public sealed record Example(int Articles, IReadOnlyList<ExampleAlert> Alerts, IReadOnlyList<string> Digest);

/// <summary>An alert, and what <c>/why</c> would answer to it.</summary>
public sealed record ExampleAlert(string Html, IReadOnlyList<string> Why);
