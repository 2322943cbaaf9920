using Alerts.Subscribers;
using Alerts.Subscribers.Queries;
using Alerts.Tests.Support;
using CsCheck;
using Xunit.Abstractions;

namespace Alerts.Tests.Subscribers.Queries;

public sealed class WatchlistsTests(ITestOutputHelper output)
{
    [Fact]
    public void TheIndexFindsWhatTheReferenceFindsWhileWatchlistsComeAndGo()
    {
        var seed = Environment.GetEnvironmentVariable("ALERTS_SEED") ?? RandomQueries.NewSeed();
        output.WriteLine($"seed {seed}");

        Gen.Select(RandomQueries.Any.Array[1, 30], RandomQueries.News.Array[1, 8], Gen.Int[0, 29].Array[0, 10]).Sample(
            (queries, news, gone) =>
            {
                var (index, kept) = (new Watchlists(Around), new Dictionary<int, Query>());
                for (var i = 0; i < queries.Length; i++) index.Add(i, kept[i] = queries[i]);
                AssertAlike(index, kept, news);
                foreach (var number in gone) Assert.Equal(kept.Remove(number), index.Remove(number));
                AssertAlike(index, kept, news);
                foreach (var number in gone) index.Add(number, kept[number] = queries[number % queries.Length]);
                AssertAlike(index, kept, news);
                Assert.Equal(kept.Count, index.Count);
            },
            seed: seed, iter: 1500, threads: 1);
    }

    [Fact]
    public void WhatIsRemovedLeavesNothingBehind()
    {
        var index = new Watchlists(Around);
        var before = index.Terms;
        var queries = (string[])["siege NEAR/5 \"aid convoy\"", "place:Aleppo figure:>=10 NOT displac*", "siege OR \"aid convoy\"", "*", "siege NEAR/5 \"aid convoy\""];
        for (var i = 0; i < queries.Length; i++) index.Add(i, Some.QueryLanguage.Read(queries[i]).Query!);
        for (var i = 0; i < queries.Length; i++) index.Remove(i);

        Assert.Equal((before, 0), (index.Terms, index.Count));
    }

    [Fact]
    public void WatchlistsThatAskForTheSameAreAllFound()
    {
        var index = new Watchlists(Around);
        foreach (var number in (int[])[5, 6, 7]) index.Add(number, new Word("siege"));
        index.Remove(5);
        var found = new List<int>();
        index.Match(new Subject([new Fact(null, null)], "a siege"), found);

        Assert.Equal([6, 7], found.Order());
    }

    [Fact]
    public void AWatchThatIsAddedAgainAsksForTheNewQueryOnly()
    {
        var index = new Watchlists(Around);
        index.Add(1, new Word("siege"));
        index.Add(1, new Word("blockade"));

        Assert.False(index.Finds(new Subject([new Fact(null, null)], "a siege")));
        Assert.True(index.Finds(new Subject([new Fact(null, null)], "a blockade")));
    }

    private static void AssertAlike(Watchlists index, Dictionary<int, Query> kept, Subject[] news)
    {
        var reference = new ReferenceMatcher(Around);
        var found = new List<int>();
        foreach (var subject in news)
        {
            found.Clear();
            index.Match(subject, found);
            Assert.Equal(kept.Where(pair => reference.Finds(pair.Value, subject)).Select(pair => pair.Key).Order(), found.Order());
        }
    }

    private static IEnumerable<string> Around(string place) => Shipped.Lexicon.Gazetteer.Ancestors(place).Select(other => other.Id);
}
