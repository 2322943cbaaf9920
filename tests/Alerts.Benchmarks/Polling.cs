using System.Diagnostics;
using System.Globalization;
using Alerts.Articles;
using Alerts.Sources;
using Alerts.Sources.Http;
using Alerts.Steps;
using Alerts.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Benchmarks;

/// <summary>The step that collects, on a store on disk with durable commits: a first pass over a list of feeds, and a second with nothing new.</summary>
internal static class Polling
{
    public static async Task<int> RunAsync(string urls, int rounds)
    {
        var addresses = File.ReadLines(urls).Where(line => line.StartsWith("http", StringComparison.Ordinal)).ToList();
        for (var round = 1; round <= rounds; round++) await RunAsync(addresses, round);
        return 0;
    }

    private static async Task RunAsync(List<string> addresses, int round)
    {
        var folder = Directory.CreateTempSubdirectory("polling");
        var options = new DbContextOptionsBuilder<AlertsDb>();
        AlertsDb.Configure(options, $"Data Source={Path.Combine(folder.FullName, "alerts.db")}");
        var store = new Store(options.Options);
        await using (var db = store.CreateDbContext()) await db.Database.MigrateAsync();
        var clock = new LaterClock();
        var rules = new HttpRules { AllowPrivate = true };
        using var fetcher = new Fetcher(new GuardedConnection(rules).CreateHandler(), rules, clock);
        var listed = addresses.ConvertAll(address => new Source { Name = address, Kind = "rss", Address = address, Independence = address });
        using var step = new CollectArticles(store, () => listed, Agencies.None, [new RssFeed(fetcher, new FullText(fetcher, new Robots(fetcher, clock)), clock)], CollectRules.Default with { Patience = TimeSpan.FromMinutes(5) }, clock, NullLogger<CollectArticles>.Instance);
        var before = Environment.WorkingSet / 1024 / 1024;
        var (cold, coldCpu) = await TimeAsync(step);
        clock.Later = TimeSpan.FromHours(30);
        var (warm, warmCpu) = await TimeAsync(step);
        await using var after = store.CreateDbContext();
        var (articles, origins) = (await after.Articles.CountAsync(), await after.ArticleOrigins.CountAsync());
        var failed = await after.Sources.CountAsync(source => source.Health.LastError != null);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"alerts round {round}: cold {cold.TotalSeconds:0.000} s ({coldCpu.TotalSeconds:0.000} of a core), warm {warm.TotalSeconds:0.000} s ({warmCpu.TotalSeconds:0.000}), {addresses.Count} feeds, {articles} articles, {origins} origins, {failed} failed, {before} MB before, peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024} MB"));
        // Each round has a store of its own; the open pages of the last one are not part of what a service holds.
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static async Task<(TimeSpan Wall, TimeSpan Cpu)> TimeAsync(CollectArticles step)
    {
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        await step.RunAsync(CancellationToken.None);
        var wall = watch.Elapsed;
        self.Refresh();
        return (wall, self.TotalProcessorTime - before);
    }

    private sealed class Store(DbContextOptions<AlertsDb> options) : IDbContextFactory<AlertsDb>
    {
        public AlertsDb CreateDbContext() => new(options);
    }

    private sealed class LaterClock : TimeProvider
    {
        public TimeSpan Later { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Later;
    }
}
