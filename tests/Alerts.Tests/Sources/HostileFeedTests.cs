using System.Diagnostics;
using System.Text;
using Alerts.Articles;
using Alerts.Sources;
using Alerts.Sources.Feeds;
using Xunit.Abstractions;

namespace Alerts.Tests.Sources;

/// <summary>
/// Feeds made to cost the reader more than they cost the sender, each in three sizes. What is asserted is what does not depend on the
/// machine: memory handed out, how it grows, and one clear line; the time limit is many times what is needed.
/// </summary>
public sealed class HostileFeedTests(ITestOutputHelper output)
{
    private const long Megabyte = 1024 * 1024;

    public static TheoryData<string> Names() => [.. HostileFeeds.Families.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void CostsNoMorePerByteWhenItGrowsAndEndsInOneLine(string family)
    {
        Read(Bytes(family, 10));
        var sizes = new[] { 250, 500, 1000 }.Select(n => Read(Bytes(family, n))).ToList();

        foreach (var (length, memory, time, outcome) in sizes) output.WriteLine($"{family,-26} {length / 1024,6} KB {memory / 1024,7} KB {time.TotalMilliseconds,6:0} ms  {outcome}");
        Assert.All(sizes, size => Assert.DoesNotContain('\n', size.Outcome));
        Assert.All(sizes, size => Assert.True(size.Memory < 64 * Megabyte, $"{size.Memory} bytes"));
        Assert.All(sizes, size => Assert.True(size.Time < TimeSpan.FromSeconds(5), $"{size.Time}"));
        Assert.All(sizes.Zip(sizes.Skip(1)), pair => Assert.True(pair.Second.Memory <= (2.3 * pair.First.Memory) + (256 * 1024), $"{pair.First.Memory} then {pair.Second.Memory}"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void NoiseIsNoFeedThatEndsInTheMiddle(int seed)
    {
        var noise = new byte[5_000];
        new Random(seed).NextBytes(noise);
        "<q7 "u8.CopyTo(noise.AsSpan(100 * seed));

        Assert.Equal("this is neither XML nor JSON: no feed was found in it", Assert.Throws<FeedException>(() => FeedReader.Read(noise)).Message);
    }

    [Fact]
    public void NothingThatADtdDeclaresIsLookedUp()
    {
        var feed = FeedReader.Read(Bytes("external entity", 1));

        Assert.Equal("&f;&h;", feed.Entries[0].Title);
    }

    [Fact]
    public void WhatIsLargerThanTheLimitIsNotRead() =>
        Assert.Equal("the feed is larger than 10 MB", Assert.Throws<FeedException>(() => FeedReader.Read(new byte[(10 * Megabyte) + 1])).Message);

    private static byte[] Bytes(string family, int size) => Encoding.UTF8.GetBytes(HostileFeeds.Families[family](size));

    /// <summary>The whole way of a feed's text: parsed, made plain, compared.</summary>
    private static (int Length, long Memory, TimeSpan Time, string Outcome) Read(byte[] body)
    {
        var (before, clock) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        string outcome;
        try
        {
            var feed = FeedReader.Read(body);
            foreach (var entry in feed.Entries) Stories.Compare("", PlainText.Of(entry.Content ?? entry.Summary ?? ""));
            outcome = feed.Note ?? $"{feed.Entries.Count} entries";
        }
        catch (FeedException fault)
        {
            outcome = fault.Message;
        }

        return (body.Length, GC.GetAllocatedBytesForCurrentThread() - before, clock.Elapsed, outcome);
    }
}
