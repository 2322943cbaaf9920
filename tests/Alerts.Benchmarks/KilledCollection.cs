using System.Diagnostics;
using System.Globalization;
using System.Net;
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
        using var server = new HttpListener();
        var port = chance.Next(20_000, 50_000);
        server.Prefixes.Add($"http://127.0.0.1:{port}/");
        server.Start();
        _ = ServeAsync(server, chance.Next(5, 20));
        Prepare(root, alerts, port);
        for (var kill = 0; kill < times; kill++) await RunOnceAsync(root, alerts, TimeSpan.FromMilliseconds(chance.Next(700, 2600)));
        await RunOnceAsync(root, alerts, TimeSpan.FromSeconds(20));
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

    /// <summary>Slowly, so that a kill falls into the middle of something.</summary>
    private static async Task ServeAsync(HttpListener server, int pause)
    {
        while (server.IsListening)
        {
            var context = await server.GetContextAsync();
            var feed = context.Request.Url!.AbsolutePath.Trim('/');
            await Task.Delay(pause);
            var body = Encoding.UTF8.GetBytes($"<rss version='2.0'><channel><title>Feed {feed}</title>{string.Concat(Enumerable.Range(0, Items).Select(item => $"<item><guid>f{feed}-{item}</guid><title>Report {item} of {feed}</title><pubDate>Tue, 04 Oct 2022 12:00:00 GMT</pubDate><description>In place {feed} on street {item} the road number {feed}{item} is closed to lorries.</description></item>"))}</channel></rss>");
            context.Response.ContentType = "application/rss+xml";
            await context.Response.OutputStream.WriteAsync(body);
            context.Response.Close();
        }
    }

    private static async Task RunOnceAsync(DirectoryInfo root, string alerts, TimeSpan life)
    {
        var start = new ProcessStartInfo(alerts, "run") { WorkingDirectory = root.FullName, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ALERTS__Sources__AllowPrivateAddresses"] = "true";
        start.Environment["ALERTS__Sources__AskEvery"] = "00:00:01";
        using var service = Process.Start(start)!;
        service.OutputDataReceived += (_, _) => { };
        service.ErrorDataReceived += (_, _) => { };
        service.BeginOutputReadLine();
        service.BeginErrorReadLine();
        await Task.Delay(life);
        service.Kill();
        await service.WaitForExitAsync();
    }

    private static async Task<int> JudgeAsync(DirectoryInfo root, int seed, int times)
    {
        var options = new DbContextOptionsBuilder<AlertsDb>();
        AlertsDb.Configure(options, $"Data Source={Path.Combine(root.FullName, "data", "alerts.db")}");
        await using var db = new AlertsDb(options.Options);
        var articles = await db.Articles.CountAsync();
        var origins = await db.ArticleOrigins.CountAsync();
        var twice = origins - await db.ArticleOrigins.Select(origin => new { origin.SourceName, origin.SourceItemId }).Distinct().CountAsync();
        var half = await db.Articles.CountAsync(article => article.Origins.Count == 0) + await db.ArticleOrigins.CountAsync(origin => origin.ArticleId == null);
        var integrity = (await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync())[0];
        var lost = (Feeds * Items) - origins;
        Console.WriteLine($"killed {times} times (seed {seed}): {Feeds * Items} published, {articles} articles, {origins} origins, {lost} lost, {twice} twice, {half} half, integrity {integrity}");
        return lost == 0 && twice == 0 && half == 0 && integrity == "ok" ? 0 : 1;
    }
}
