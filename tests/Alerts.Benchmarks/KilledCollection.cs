using System.Diagnostics;
using System.Globalization;
using System.Text;
using Alerts.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Benchmarks;

/// <summary>
/// The real service, killed with SIGKILL at random moments while it collects from feeds on loopback, and started again. At the end the ledger:
/// every article once, every origin once, nothing without its text or its origin, and the store whole.
/// </summary>
internal static class KilledCollection
{
    private const int Feeds = 40;
    private const int Items = 60;

    public static async Task<int> RunAsync(string alerts, int times)
    {
        var seed = Environment.TickCount;
        var chance = new Random(seed);
        var root = Directory.CreateTempSubdirectory("killed");
        var port = chance.Next(20_000, 50_000);
        using var outlets = new GrowingFeeds(port, Items, TimeSpan.FromMilliseconds(chance.Next(5, 20)));
        Prepare(root, alerts, port);
        for (var kill = 1; kill <= times; kill++)
        {
            outlets.Published = Items * kill / times;
            var moment = TimeSpan.FromMilliseconds(chance.Next(0, 1200));
            await RunOnceAsync(root, alerts, outlets, moment);
            Console.WriteLine($"kill {kill}, {moment.TotalMilliseconds:0} ms after it began to ask: {outlets.Published * Feeds} published, {await KeptAsync(root)} kept, {outlets.Answers} answers given");
        }

        await RunOnceAsync(root, alerts, outlets, TimeSpan.FromSeconds(15));
        return await JudgeAsync(root, seed, times);
    }

    private static void Prepare(DirectoryInfo root, string alerts, int port)
    {
        Copy(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(alerts))!, "config"), Path.Combine(root.FullName, "config"));
        var list = new StringBuilder("sources:\n");
        for (var feed = 0; feed < Feeds; feed++)
            list.Append(CultureInfo.InvariantCulture, $"  - name: Feed {feed}\n    kind: rss\n    address: http://127.0.0.1:{port}/{feed}\n    reliability: outlet\n    independence: feed{feed}\n    since: 2020-01-01\n");
        File.WriteAllText(Path.Combine(root.FullName, "config", "sources.yaml"), list.ToString());
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>Killed so long after its first request; while it is still starting there is nothing to break.</summary>
    private static async Task RunOnceAsync(DirectoryInfo root, string alerts, GrowingFeeds outlets, TimeSpan moment)
    {
        var start = new ProcessStartInfo(alerts, "run") { WorkingDirectory = root.FullName, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ALERTS__Sources__AllowPrivateAddresses"] = "true";
        start.Environment["ALERTS__Sources__AskEvery"] = "00:00:01";
        using var service = Process.Start(start)!;
        service.OutputDataReceived += (_, _) => { };
        service.ErrorDataReceived += (_, _) => { };
        service.BeginOutputReadLine();
        service.BeginErrorReadLine();
        var asked = outlets.Asked;
        for (var wait = 0; outlets.Asked == asked && wait < 1000; wait++) await Task.Delay(10);
        await Task.Delay(moment);
        service.Kill();
        await service.WaitForExitAsync();
    }

    private static AlertsDb Open(DirectoryInfo root)
    {
        var options = new DbContextOptionsBuilder<AlertsDb>();
        AlertsDb.Configure(options, $"Data Source={Path.Combine(root.FullName, "data", "alerts.db")}");
        return new AlertsDb(options.Options);
    }

    private static async Task<int> KeptAsync(DirectoryInfo root)
    {
        await using var db = Open(root);
        try
        {
            return await db.ArticleOrigins.CountAsync();
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            // Killed before its store was made.
            return 0;
        }
    }

    private static async Task<int> JudgeAsync(DirectoryInfo root, int seed, int times)
    {
        await using var db = Open(root);
        var articles = await db.Articles.CountAsync();
        var origins = await db.ArticleOrigins.CountAsync();
        var twice = origins - await db.ArticleOrigins.Select(origin => new { origin.SourceName, origin.SourceItemId }).Distinct().CountAsync();
        var half = await db.Articles.CountAsync(article => article.Origins.Count == 0) + await db.ArticleOrigins.CountAsync(origin => origin.ArticleId == null)
            + await db.Articles.CountAsync(article => article.Text == "" || article.Fingerprint == "");
        var integrity = (await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync())[0];
        var lost = (Feeds * Items) - origins;
        Console.WriteLine($"killed {times} times (seed {seed}): {Feeds * Items} published, {articles} articles, {origins} origins, {lost} lost, {twice} twice, {half} half, integrity {integrity}");
        return lost == 0 && twice == 0 && half == 0 && integrity == "ok" ? 0 : 1;
    }
}
