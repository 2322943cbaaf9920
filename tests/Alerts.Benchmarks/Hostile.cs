using System.Globalization;
using System.Text;
using Alerts.Articles;
using Alerts.Sources;
using Alerts.Sources.Feeds;
using Alerts.Tests.Sources;

namespace Alerts.Benchmarks;

/// <summary>
/// Feeds and servers made to hold the reader up, each in three sizes that double: what each costs in processor time and in memory at the
/// most, how the time grows, and the one line that comes out. What breaks a bound is marked, and fails the run.
/// </summary>
internal static class Hostile
{
    private const double MostMilliseconds = 250;
    private const double MostMegabytes = 64;
    private const double MostGrowth = 2.3;

    // Below this the growth of a time is chance.
    private const double Measurable = 5;

    private static readonly int[] Sizes = [600, 1200, 2400];

    public static async Task<int> RunAsync()
    {
        Console.WriteLine($"{"",-28}{"KB sent",9}{"CPU ms",9}{"peak MB",9}{"growth",8}  the one line");
        var broken = 0;
        foreach (var (family, make) in HostileFeeds.Families) broken += await MeasureAsync(family, Sizes, size => Task.FromResult(new Attack(make(size))));
        foreach (var (family, sizes, attack) in HostileServer.Families) broken += await MeasureAsync(family, sizes, size => Task.FromResult(attack(size)));
        Console.WriteLine(broken == 0 ? "All within 250 ms, 64 MB and 2.3 for each doubling." : $"{broken} out of bounds.");
        return broken == 0 ? 0 : 1;
    }

    /// <summary>The whole way of a feed's text: parsed, made plain, compared.</summary>
    public static string Read(ReadOnlySpan<byte> body, string? charset = null)
    {
        var feed = FeedReader.Read(body, charset: charset);
        foreach (var entry in feed.Entries) Stories.Compare("", PlainText.Of(entry.Content ?? entry.Summary ?? ""));
        return feed.Note ?? $"{feed.Entries.Count} entries, the first called '{(feed.Entries is [{ Title: { Length: < 60 } title }, ..] ? title : "…")}'";
    }

    private static async Task<int> MeasureAsync(string family, int[] sizes, Func<int, Task<Attack>> make)
    {
        var (before, broken) = (0.0, 0);
        foreach (var size in sizes)
        {
            using var attack = await make(size);
            var cost = await Cost.OfAsync(attack);
            var growth = before > 0 && cost.Milliseconds > Measurable ? cost.Milliseconds / Math.Max(before, Measurable / MostGrowth) : 0;
            var isBroken = cost.Milliseconds > MostMilliseconds || cost.Megabytes > MostMegabytes || growth > MostGrowth || cost.Line.Contains('\n', StringComparison.Ordinal);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{family,-28}{attack.Bytes / 1024,9}{cost.Milliseconds,9:0.0}{cost.Megabytes,9:0.0}{(growth > 0 ? growth.ToString("0.00", CultureInfo.InvariantCulture) : "–"),8}  {cost.Line}{(isBroken ? "   OUT OF BOUNDS" : "")}"));
            (before, broken) = (cost.Milliseconds, broken + (isBroken ? 1 : 0));
        }

        return broken;
    }
}
