using System.Diagnostics;
using System.Globalization;
using Alerts.Reading;
using Alerts.Reading.Knowledge;
using Alerts.Tests.Support;

namespace Alerts.Benchmarks;

/// <summary>
/// How fast one core reads news. Rounds alternate between the languages once two rounds in a row differ by less than 5 %; the figure is
/// the median by processor time, which another program on the machine disturbs little. The readings found stand beside it: a reader that finds less is no faster.
/// </summary>
internal static class ReadingSpeed
{
    private const int Rounds = 15;

    private static readonly DateOnly Day = new(2026, 6, 1);

    public static int Run()
    {
        var reader = new Reader(Lexicon.Load(Repository.File("config")));
        var languages = ((string[])["ar", "en"]).Select(language => new Measured(language, NewsArticles.In(language))).ToList();
        foreach (var language in languages) WarmUp(reader, language.Articles);
        var clock = Stopwatch.StartNew();
        var worked = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < Rounds; round++)
            foreach (var language in round % 2 == 0 ? languages : Enumerable.Reverse(languages)) language.Take(reader);
        var busy = clock.Elapsed / (Environment.CpuUsage.TotalTime - worked);
        Print($"one table look-up a character: {Yardstick():F2} GB/s; wall time over processor time: {busy:F2}{(busy > 1.2 ? " (others use the machine)" : "")}");
        foreach (var language in languages) language.Print();
        NastyTexts.Run(reader);
        FirstArticle.Measure();
        return 0;
    }

    /// <summary>Reads them all once; how many claims there were.</summary>
    public static int ReadAll(Reader reader, string[] articles)
    {
        var claims = 0;
        foreach (var article in articles) claims += reader.Read(article, Day).Claims.Count;
        return claims;
    }

    private static void WarmUp(Reader reader, string[] articles)
    {
        var before = TimeSpan.MaxValue;
        for (var round = 0; round < 60; round++)
        {
            var clock = Stopwatch.StartNew();
            for (var i = 0; i < 5; i++) ReadAll(reader, articles);
            if (round > 8 && Math.Abs(clock.Elapsed / before - 1) < 0.05) return;
            before = clock.Elapsed;
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>What the machine does at all, so that figures of different days can be compared.</summary>
    private static double Yardstick()
    {
        var text = string.Concat(NewsArticles.In("en")).AsSpan();
        var best = 0.0;
        for (var round = 0; round < 50; round++)
        {
            var clock = Stopwatch.StartNew();
            var sum = 0;
            foreach (var c in text) sum += Reading.Text.Folding.Fold(c);
            if (sum > 0) best = Math.Max(best, text.Length * sizeof(char) / clock.Elapsed.TotalSeconds / 1e9);
        }

        return best;
    }

    private sealed class Measured(string language, string[] articles)
    {
        private readonly List<double> _perSecond = [];
        private long _allocated;
        private int _claims;

        public string[] Articles => articles;

        public void Take(Reader reader)
        {
            const int Times = 5;
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var worked = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < Times; i++) _claims = ReadAll(reader, articles);
            _perSecond.Add(Times * articles.Length / (Environment.CpuUsage.TotalTime - worked).TotalSeconds);
            _allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (Times * articles.Length);
        }

        public void Print()
        {
            _perSecond.Sort();
            var median = _perSecond[_perSecond.Count / 2];
            ReadingSpeed.Print($"{language}: {median:N0} articles/s ({_perSecond[0]:N0} to {_perSecond[^1]:N0}), {median * _claims / articles.Length:N0} readings/s ({(double)_claims / articles.Length:F2} an article), {_allocated / 1000.0:F1} kB allocated an article; {articles.Length} articles of {articles.Average(article => article.Length):F0} characters");
        }
    }
}
