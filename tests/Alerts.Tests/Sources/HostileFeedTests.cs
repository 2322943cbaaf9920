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

    private static readonly Dictionary<string, Func<int, string>> Families = new()
    {
        ["billion laughs"] = n => $"<!DOCTYPE lolz [<!ENTITY a0 \"lol\">{string.Concat(Enumerable.Range(1, n).Select(i => $"<!ENTITY a{i} \"&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};\">"))}]><rss><channel><item><title>&a{n};</title></item></channel></rss>",
        ["quadratic entity"] = n => $"<!DOCTYPE r [<!ENTITY big \"{new string('x', n * 100)}\">]><rss><channel><item><title>{string.Concat(Enumerable.Repeat("&big;", n * 20))}</title></item></channel></rss>",
        ["external entity"] = n => $"<!DOCTYPE r [<!ENTITY f SYSTEM \"file:///etc/passwd\"><!ENTITY h SYSTEM \"http://127.0.0.1/x\">]><rss><channel>{string.Concat(Enumerable.Repeat("<item><title>&f;&h;</title></item>", n))}</channel></rss>",
        ["nested elements"] = n => $"<rss><channel><item><description>{string.Concat(Enumerable.Repeat("<a>", n * 200))}",
        ["nested xhtml"] = n => $"<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'>{string.Concat(Enumerable.Repeat("<div>", n * 200))}",
        ["nested html in text"] = n => $"<rss><channel><item><description>{string.Concat(Enumerable.Repeat("&lt;div&gt;", n * 200))}end</description></item></channel></rss>",
        ["unclosed furniture"] = n => $"<rss><channel><item><description><![CDATA[{string.Concat(Enumerable.Repeat("<nav><aside><footer><form>", n * 50))}end]]></description></item></channel></rss>",
        ["attributes"] = n => $"<rss><channel><item {string.Concat(Enumerable.Range(0, n * 200).Select(i => $"a{i}='x' "))}></item></channel></rss>",
        ["attributes with a bracket"] = n => $"<rss><channel><item a='>' {string.Concat(Enumerable.Range(0, n * 200).Select(i => $"a{i}='x' "))}></item></channel></rss>",
        ["long name"] = n => $"<rss><channel><{new string('x', n * 2000)}/></channel></rss>",
        ["giant text"] = n => $"<rss><channel><item><description>{new string('x', n * 4000)}</description></item></channel></rss>",
        ["many items"] = n => $"<rss><channel>{string.Concat(Enumerable.Repeat("<item><title>t</title></item>", n * 120))}</channel></rss>",
        ["unclosed quotes"] = n => $"<rss><channel>{string.Concat(Enumerable.Repeat("<a b=\"<c d='", n * 200))}",
        ["unclosed comments"] = n => $"<rss><channel>{string.Concat(Enumerable.Repeat("<!--", n * 500))}",
        ["unclosed sections"] = n => $"<rss><channel>{string.Concat(Enumerable.Repeat("<![CDATA[", n * 300))}",
        ["unclosed declarations"] = n => $"<!DOCTYPE r [ {string.Concat(Enumerable.Repeat("] [ ", n * 500))}",
        ["bare brackets"] = n => $"<rss><channel><item><title>{string.Concat(Enumerable.Repeat("< <", n * 500))}</title></item></channel></rss>",
        ["bare ampersands"] = n => $"<rss><channel><item><title>{new string('&', n * 2000)}</title></item></channel></rss>",
        ["end tags of nothing"] = n => $"<rss><channel><item>{string.Concat(Enumerable.Repeat("</x>", n * 500))}</item></channel></rss>",
        ["namespaces"] = n => $"<rss><channel>{string.Concat(Enumerable.Range(0, n * 50).Select(i => $"<p{i}:item xmlns:p{i}='http://example.org/{i}'/>"))}</channel></rss>",
        ["deep json"] = n => $"{{\"items\":{new string('[', n * 1000)}",
        ["page"] = n => $"<!DOCTYPE html><html><body>{string.Concat(Enumerable.Repeat("<p>Hello", n * 200))}</body></html>",
    };

    public static TheoryData<string> Names() => [.. Families.Keys];

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

    [Fact]
    public void NothingThatADtdDeclaresIsLookedUp()
    {
        var feed = FeedReader.Read(Bytes("external entity", 1));

        Assert.Equal("&f;&h;", feed.Entries[0].Title);
    }

    [Fact]
    public void WhatIsLargerThanTheLimitIsNotRead() =>
        Assert.Equal("the feed is larger than 10 MB", Assert.Throws<FeedException>(() => FeedReader.Read(new byte[(10 * Megabyte) + 1])).Message);

    private static byte[] Bytes(string family, int size) => Encoding.UTF8.GetBytes(Families[family](size));

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
