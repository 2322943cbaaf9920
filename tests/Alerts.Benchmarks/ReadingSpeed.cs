using System.Diagnostics;
using System.Text;
using Alerts.Reading;
using Alerts.Reading.Knowledge;

namespace Alerts.Benchmarks;

/// <summary>How fast one core reads: articles of about 1,200 characters, long ones, and nasty ones.</summary>
internal static class ReadingSpeed
{
    private const int ArticleLength = 1_200;
    private static readonly DateOnly Day = new(2024, 5, 1);

    public static int Run(string config)
    {
        var clock = Stopwatch.StartNew();
        var lexicon = Lexicon.Load(config);
        Console.WriteLine($"all data loaded in {clock.ElapsedMilliseconds} ms");
        var reader = new Reader(lexicon);
        foreach (var language in new[] { "ar", "en" }) OfArticles(reader, language, Sample(config, language));
        OfLengths(reader, "plain Arabic", Sample(config, "ar"));
        OfLengths(reader, "plain English", Sample(config, "en"));
        OfLengths(reader, "digits", "9");
        OfLengths(reader, "commas", "1,");
        OfLengths(reader, "no spaces", "قتل");
        OfLengths(reader, "killed people", "killed people ");
        OfLengths(reader, "brackets", "(");
        OfLengths(reader, "lines", "a\n");
        OfLengths(reader, "bidi controls", "\u202Bحلب\u202C");
        return 0;
    }

    private static string Sample(string config, string language) =>
        string.Join("\n\n", Directory.GetFiles(Path.Combine(config, "samples"), language + "-*.txt").Order(StringComparer.Ordinal)
            .Select(path => string.Join('\n', File.ReadLines(path).Where(line => !line.StartsWith('#')))));

    private static void OfArticles(Reader reader, string language, string text)
    {
        var articles = Repeat(text, ArticleLength * 40).Chunk(ArticleLength).Select(chunk => new string(chunk)).ToArray();
        for (var round = 0; round < 20; round++) Read(reader, articles);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        int read = 0, claims = 0;
        for (; clock.ElapsedMilliseconds < 3_000; read += articles.Length) claims += Read(reader, articles);
        var seconds = clock.Elapsed.TotalSeconds;
        Console.WriteLine($"{language}: {read / seconds:F0} articles/s, {claims / seconds:F0} readings/s, {(GC.GetAllocatedBytesForCurrentThread() - allocated) / read / 1024.0:F1} KiB an article");
    }

    private static int Read(Reader reader, string[] articles) => articles.Sum(article => reader.Read(article, Day).Claims.Count);

    private static void OfLengths(Reader reader, string name, string unit)
    {
        var line = new StringBuilder($"{name,-14}");
        foreach (var length in new[] { 1_000, 10_000, 100_000, 1_000_000 })
        {
            var text = Repeat(unit, length);
            reader.Read(text, Day, "en");
            var best = Enumerable.Range(0, 3).Min(_ => Timed(reader, text));
            line.Append(System.Globalization.CultureInfo.InvariantCulture, $"  {length,9:N0}: {best.TotalMilliseconds,8:F2} ms");
        }

        Console.WriteLine(line);
    }

    private static TimeSpan Timed(Reader reader, string text)
    {
        var clock = Stopwatch.StartNew();
        reader.Read(text, Day, "en");
        return clock.Elapsed;
    }

    private static string Repeat(string unit, int length)
    {
        var text = new StringBuilder(length + unit.Length);
        while (text.Length < length) text.Append(unit);
        return text.ToString(0, length);
    }
}
