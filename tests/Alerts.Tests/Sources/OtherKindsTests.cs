using System.Net;
using Alerts.Articles;
using Alerts.Sources;
using Alerts.Sources.Http;
using Alerts.Tests.Support;

namespace Alerts.Tests.Sources;

public sealed class OtherKindsTests : IDisposable
{
    private const string Reply = """
        { "totalCount": 1, "data": [ { "id": "4101", "fields": { "title": "Flash update no. 3", "url_alias": "https://reliefweb.int/report/example/flash-update-3",
          "body-html": "<p>Some 400 families left their homes.</p>", "date": { "created": "2026-11-25T09:00:00+00:00", "original": "2026-11-24T00:00:00+00:00" },
          "language": [ { "code": "en" } ], "source": [ { "shortname": "OCHA" } ] } } ] }
        """;

    private readonly RecordedWeb web = new();

    public void Dispose() => web.Dispose();

    [Fact]
    public async Task AReportOfReliefWebNamesItsPublisher()
    {
        using var fetcher = web.Fetcher();
        var source = new Source { Name = "ReliefWeb", Kind = "reliefweb", Address = "https://api.reliefweb.int/v2/reports", Independence = "reliefweb" };
        web.ServeAny("https://api.reliefweb.int/v2/reports?appname=tests.example", Reply, "application/json");

        var article = Assert.Single((await new ReliefWebFeed(fetcher, "tests.example").FetchAsync(source, CancellationToken.None)).Articles);

        Assert.Equal(("4101", "Flash update no. 3", "OCHA", "en", new DateTime(2026, 11, 24)), (article.Id, article.Title, article.Outlet, article.Language, article.PublishedAt));
        Assert.Equal("Some 400 families left their homes.", PlainText.Of(article.Html));
        var without = await Assert.ThrowsAsync<FeedException>(() => new ReliefWebFeed(fetcher, null).FetchAsync(source, CancellationToken.None));
        Assert.Contains("RELIEFWEB_APPNAME", without.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATeaserIsCompletedFromThePageWhereRobotsMay()
    {
        var paragraphs = string.Concat(Enumerable.Range(1, 12).Select(i => $"<p>Paragraph {i} tells at some length, with commas, what people saw in the town, and who they heard it from, that day.</p>"));
        var page = $"<html lang='en'><head><title>Story</title></head><body><nav><a href='/'>Home</a></nav><article><h1>Story</h1>{paragraphs}</article><footer>Imprint</footer></body></html>";
        web.Refuse("https://gone.example/robots.txt", HttpStatusCode.NotFound).Refuse("https://gone.example/1", HttpStatusCode.NotFound);
        web.Serve("https://o.example/open", page, "text/html; charset=utf-8").Serve("https://o.example/closed/1", page, "text/html; charset=utf-8")
            .Serve("https://o.example/robots.txt", "User-agent: *\nDisallow: /closed/\n", "text/plain");
        using var fetcher = web.Fetcher();
        var pages = new FullText(fetcher, new Robots(fetcher, TimeProvider.System));
        FoundArticle Teaser(string link) => new(link, "Story", link, "A teaser.", null);

        var complete = await pages.CompleteAsync([Teaser("https://o.example/open"), Teaser("https://o.example/closed/1"), Teaser("https://gone.example/1")], CancellationToken.None);

        Assert.Contains("Paragraph 12 tells", PlainText.Of(complete[0].Html), StringComparison.Ordinal);
        Assert.DoesNotContain("Imprint", PlainText.Of(complete[0].Html), StringComparison.Ordinal);
        Assert.Equal("A teaser.", complete[1].Html);
        Assert.Equal("A teaser.", complete[2].Html);
    }

    [Theory]
    [InlineData("/news/1", true)]
    [InlineData("/private/1", false)]
    [InlineData("/private/open", true)]
    [InlineData("/a/print.pdf", false)]
    [InlineData("/a/print.pdf?x", true)]
    public void TheLongestRuleOfRobotsDecides(string path, bool allowed)
    {
        var rules = RobotRules.Read("User-agent: other\nDisallow: /\n\nUser-agent: one\nUser-agent: *\nDisallow: /private/ # not for all\nAllow: /private/open\nDisallow: /*.pdf$\n", "alerts");

        Assert.Equal(allowed, rules.Allow(path));
    }

    [Fact]
    public void AGroupOfOurOwnNameComesFirst() =>
        Assert.False(RobotRules.Read("User-agent: *\nAllow: /\nUser-agent: Alerts\nDisallow: /\n", "alerts").Allow("/"));

    [Fact]
    public void AFeedIsFoundByItsPage() =>
        Assert.Equal(
            [("https://o.example/feed", "News & more")],
            FeedLinks.Find("<html><head><link rel='stylesheet' href='x.css'><link rel=\"alternate\" type=\"application/rss+xml\" title=\"News &amp; more\" href=\"/feed\"></head>", new Uri("https://o.example/a/b")));

    [Fact]
    public void AnOpmlListComesBackAsItWent()
    {
        var source = new Source { Name = "سانا & co", Kind = "rss", Address = "https://o.example/?a=1&b=2", Language = "ar", Independence = "o" };

        Assert.Equal([("سانا & co", "https://o.example/?a=1&b=2", "ar")], Opml.Read(Opml.Write([source])));
    }

    [Theory]
    [InlineData("sources: []\n")]
    [InlineData("# ours\nsources:\n")]
    public void TheFirstRowOfAnEmptyListIsAdded(string empty) =>
        Assert.Equal("One", Assert.Single(SourceList.Read(SourceFile.Append(empty, new Source { Name = "One", Kind = "rss", Address = "https://one.example/rss", Independence = "one" }), "sources.yaml", ["rss"]).Sources).Name);

    [Fact]
    public void ARowIsAddedAndSwitchedAndTheRestStaysToTheLetter()
    {
        const string list = "# why we read this\nsources:\n  - name: One # first\n    kind: rss\n    address: https://one.example/rss\n    reliability: outlet\n    independence: one\n";
        var added = SourceFile.Append(list, new Source { Name = "Two: the second", Kind = "rss", Address = "https://two.example/rss", Language = "ar", Independence = "two" }, new DateTime(2026, 11, 1));
        var off = SourceFile.Switch(added, "Two: the second", enabled: false)!;

        Assert.StartsWith(list, added, StringComparison.Ordinal);
        var two = SourceList.Read(off, "sources.yaml", ["rss"]).Sources.Single(source => source.Name == "Two: the second");
        Assert.Equal((false, "ar", new DateTime(2026, 11, 1)), (two.Enabled, two.Language, two.AddedAt));
        Assert.Equal(added, SourceFile.Switch(off, "Two: the second", enabled: true));
        Assert.Null(SourceFile.Switch(off, "Three", enabled: true));
    }
}
