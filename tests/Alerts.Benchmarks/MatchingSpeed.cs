using System.Diagnostics;
using System.Globalization;
using Alerts.Reading.Knowledge;
using Alerts.Subscribers;
using Alerts.Subscribers.Queries;
using Alerts.Tests.Subscribers.Queries;
using Alerts.Tests.Support;

namespace Alerts.Benchmarks;

/// <summary>
/// What an article costs the index of all watchlists, beside a matcher in the style of Luwak on Lucene.Net in the same run; the hits of both are compared with each
/// other on every article the rival reads, and with the slow reference on a sample.
/// </summary>
internal static class MatchingSpeed
{
    private const int Rounds = 3, RivalReadsEvery = 8;

    private static readonly int[] Sizes = [100, 10_000, 100_000];

    public static int Run(int seed)
    {
        var gazetteer = Gazetteer.Load(Repository.File("config", "places"), out _);
        var indicators = Lexicon.Load(Repository.File("config")).Indicators.Select(indicator => indicator.Id).ToArray();
        var random = new Random(seed);
        var news = WatchlistNews.Make(random, gazetteer, indicators);
        var asking = new WatchlistQueries(random, news, gazetteer, indicators);
        var queries = Enumerable.Range(0, Sizes[^1]).Select(_ => asking.Next()).ToList();
        Print($"seed {seed}; {news.Count} articles, {news.Sum(subject => System.Text.Encoding.UTF8.GetByteCount(subject.Text)) / 1e6:F1} MB; {queries.Count(IsHard) * 100.0 / queries.Count:F0} % of the queries with NOT, NEAR or fields, {queries.Average(query => query.Terms().Count()):F1} terms each");
        var ancestors = gazetteer.Places.ToDictionary(place => place.Id, place => gazetteer.Ancestors(place.Id).Select(other => other.Id).ToArray());
        return Sizes.Count(size => !Measure(size, queries.GetRange(0, size), news, gazetteer, place => ancestors[place], random));
    }

    private static bool IsHard(Query query) => query is Not or Near or FieldIs or FigureIs || (query is AllOf all && all.Parts.Any(IsHard)) || (query is AnyOf any && any.Parts.Any(IsHard));

    private static bool Measure(int size, List<Query> queries, List<Subject> news, Gazetteer gazetteer, Func<string, IEnumerable<string>> around, Random random)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var index = new Watchlists(around);
        for (var i = 0; i < size; i++) index.Add(i, queries[i]);
        var built = clock.Elapsed;
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        var terms = queries.Sum(query => query.Terms().Count());
        var (times, hits) = Times(index, news);
        Print($"{size} watchlists: median {times[times.Length / 2]:F1} µs, p99 {times[times.Length * 99 / 100]:F1} µs, p99.9 {times[times.Length * 999 / 1000]:F1} µs, mean {times.Average():F1} µs an article; {hits} hits ({(double)hits / news.Count:F1} an article)");
        Print($"  built in {built.TotalMilliseconds:F0} ms, {(double)bytes / terms:F0} bytes a term of {terms} terms, {(double)bytes / index.Terms:F0} a different one of {index.Terms}; {Changes(index, queries, random)}");
        return AreEqual(index, queries, news, gazetteer, around, times.Average(), random);
    }

    private static (double[] Times, long Hits) Times(Watchlists index, List<Subject> news)
    {
        var times = new double[Rounds * news.Count];
        var found = new List<int>();
        var hits = 0L;
        // The first round warms the code and the caches.
        for (var round = -1; round < Rounds; round++)
        {
            hits = 0;
            for (var i = 0; i < news.Count; i++)
            {
                found.Clear();
                var start = Stopwatch.GetTimestamp();
                index.Match(news[i], found);
                if (round >= 0) times[(round * news.Count) + i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
                hits += found.Count;
            }
        }

        Array.Sort(times);
        return (times, hits);
    }

    private static string Changes(Watchlists index, List<Query> queries, Random random)
    {
        var times = new List<double>();
        for (var i = 0; i < 2000; i++)
        {
            var watch = random.Next(queries.Count);
            var start = Stopwatch.GetTimestamp();
            index.Remove(watch);
            var removed = Stopwatch.GetTimestamp();
            index.Add(watch, queries[watch]);
            times.Add(Stopwatch.GetElapsedTime(start, removed).TotalMicroseconds);
            times.Add(Stopwatch.GetElapsedTime(removed).TotalMicroseconds);
        }

        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"a watchlist added or removed in {times[times.Count / 2]:F1} µs, at most {times[^1]:F0} µs");
    }

    private static bool AreEqual(Watchlists index, List<Query> queries, List<Subject> news, Gazetteer gazetteer, Func<string, IEnumerable<string>> around, double ours, Random random)
    {
        var rival = new LuwakStyle(gazetteer, queries);
        var (found, different, theirs, read) = (new List<int>(), 0, 0.0, 0);
        for (var i = random.Next(RivalReadsEvery); i < news.Count; i += RivalReadsEvery)
        {
            var start = Stopwatch.GetTimestamp();
            var hits = rival.Match(news[i]);
            // The first ones warm it.
            if (i > news.Count / 10) (theirs, read) = (theirs + Stopwatch.GetElapsedTime(start).TotalMicroseconds, read + 1);
            found.Clear();
            index.Match(news[i], found);
            if (hits.SetEquals(found)) continue;
            hits.SymmetricExceptWith(found);
            if (different++ == 0) Print($"  the rival differs on: {string.Join(" | ", hits.Take(3).Select(query => queries[query]))}");
        }

        var sample = Math.Max(2, 20_000 / queries.Count);
        var reference = new ReferenceMatcher(around);
        var wrong = Enumerable.Range(0, sample).Select(_ => news[random.Next(news.Count)]).Count(subject => !IsAsReference(index, queries, subject, reference));
        Print($"  Luwak-style Lucene.Net: mean {theirs / read:F0} µs an article, {theirs / read / ours:F0} times ours; hits differ on {different} of {news.Count / RivalReadsEvery} articles; from the reference on {wrong} of {sample}");
        return different == 0 && wrong == 0;
    }

    private static bool IsAsReference(Watchlists index, List<Query> queries, Subject subject, ReferenceMatcher reference)
    {
        var found = new List<int>();
        index.Match(subject, found);
        return found.ToHashSet().SetEquals(Enumerable.Range(0, queries.Count).Where(i => reference.Finds(queries[i], subject)));
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
