using Alerts.Digests;

namespace Alerts.Tests.Digests;

public sealed class HtmlTests
{
    [Theory]
    [InlineData("a < b & c > \"d\"", "a &lt; b &amp; c &gt; &quot;d&quot;")]
    [InlineData("<b>bold</b>", "&lt;b&gt;bold&lt;/b&gt;")]
    [InlineData("a\u0007b", "ab")]
    public void WhatIsNotOurMarkupIsEscaped(string text, string escaped) => Assert.Equal(escaped, Html.Escape(text));

    [Fact]
    public void HalfACharacterIsReplacedAndNotSent() => Assert.Equal("a\uFFFDb", Html.Escape("a\uD83Db"));

    [Theory]
    [InlineData("https://example.org/a?b=1&c=2", "<a href=\"https://example.org/a?b=1&amp;c=2\">x</a>")]
    [InlineData("javascript:alert(1)", "x")]
    [InlineData("inbox/file.txt", "x")]
    [InlineData("https://example.org/\"><b>", "<a href=\"https://example.org/&quot;&gt;&lt;b&gt;\">x</a>")]
    [InlineData(null, "x")]
    public void ALinkLeadsOnlyWhereAPersonCouldGo(string? address, string html) => Assert.Equal(html, Html.Link("x", address));

    [Theory]
    [InlineData("<b>abc</b>", 3)]
    [InlineData("a &lt; b", 5)]
    [InlineData("<a href=\"https://example.org\">ab</a>", 2)]
    [InlineData("🔴", 2)]
    public void TheLengthIsTelegramsOwn(string html, int length) => Assert.Equal(length, Html.Length(html));

    [Fact]
    public void ATextIsCutAtAWord() => Assert.Equal("One two…", Html.Cut("One two, three", 10));

    [Fact]
    public void ATextWithoutSpacesIsCutAndNotInTheMiddleOfACharacter()
    {
        var cut = Html.Cut(string.Concat(Enumerable.Repeat("🔴", 20)), 10);

        Assert.Equal("🔴🔴🔴🔴…", cut);
    }

    [Theory]
    [InlineData("حلب", false, "⁨حلب⁩")]
    [InlineData("Aleppo", false, "Aleppo")]
    [InlineData("Aleppo", true, "⁨Aleppo⁩")]
    [InlineData("31", true, "⁨31⁩")]
    [InlineData("⁨31⁩ قتيلا", true, "⁨31⁩ قتيلا")]
    public void OnlyWhatRunsTheOtherWayIsIsolated(string text, bool rightToLeft, string isolated) => Assert.Equal(isolated, Isolate.Foreign(text, rightToLeft));

    [Theory]
    [InlineData("a⁨b", "a⁨b⁩")]
    [InlineData("a⁩b", "ab")]
    [InlineData("a\u202Eb", "ab")]
    public void AQuoteCannotReachBeyondItself(string text, string closed) => Assert.Equal(closed, Isolate.Closed(text));

    [Fact]
    public void PagesAreSplitBetweenEntriesAndNumbered()
    {
        var blocks = Enumerable.Range(0, 30).Select(i => new Block(Html.Bold(new string((char)('a' + i % 26), 400)), Folded: i > 3)).ToList();

        var pages = Pages.Of(blocks, (page, pages) => $"{page}/{pages}");

        Assert.Equal(3, pages.Count);
        Assert.All(pages, page => Assert.InRange(Html.Length(page), 1, Pages.Limit));
        Assert.All(pages, page => Assert.Equal(Count(page, "<blockquote expandable>"), Count(page, "</blockquote>")));
        Assert.Equal(30, pages.Sum(page => Count(page, "<b>")));
        Assert.EndsWith("2/3", pages[1]);
    }

    [Fact]
    public void AHeadingIsNeverTheLastOfAPage()
    {
        Block[] blocks = [new(new string('x', 3900)), Block.Heading("<b>New</b>"), new(new string('y', 300))];

        var pages = Pages.Of(blocks, (page, pages) => $"{page}/{pages}");

        Assert.StartsWith("<b>New</b>", pages[1]);
    }

    [Fact]
    public void OnePageHasNoNumber() => Assert.Equal("x", Assert.Single(Pages.Of([new Block("x")], (_, _) => "1/1")));

    private static int Count(string text, string part) => (text.Length - text.Replace(part, "").Length) / part.Length;
}
