using Alerts.Sources;
using Alerts.Tests.Support;

namespace Alerts.Tests.Sources;

public sealed class InboxFeedTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("inbox");
    private readonly InboxFeed feed = new();
    private readonly Source source;

    public InboxFeedTests() => source = Source.Inbox(folder.FullName);

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task TheFirstLinesOfATextSayMoreAndAreTakenOut()
    {
        Drop("a.txt", "# published: 2016-10-04\r\n# source: Example News\n# link: https://example.org/1\nقال متحدث إن 12 شخصا قتلوا.\nوأضاف أن الطريق مقطوع.\n");

        var article = Assert.Single((await VisitAsync()).Articles);

        Assert.Equal("قال متحدث إن 12 شخصا قتلوا.\nوأضاف أن الطريق مقطوع.", article.Html);
        Assert.Equal(("", "Example News", "https://example.org/1", new DateTime(2016, 10, 4)), (article.Title, article.Outlet, article.Link, article.PublishedAt));
        Assert.True(article.IsPlain && article.IsNews);
    }

    [Fact]
    public async Task AShortFirstLineAboveAnEmptyOneIsTheHeadline()
    {
        Drop("a.txt", "Convoy turned back\n\nThirty lorries waited.");

        var article = Assert.Single((await VisitAsync()).Articles);

        Assert.Equal(("Convoy turned back", "Thirty lorries waited."), (article.Title, article.Html));
    }

    [Fact]
    public async Task JsonMayHoldOneArticleOrMany()
    {
        Drop("one.json", """{ "title": "T", "html": "<p>H</p>", "published": "2016-10-04T12:00:00Z", "outlet": "O", "language": "en", "link": "https://o.example/1" }""");
        Drop("two.json", """[ { "id": "a", "text": "first" }, { "id": "b", "text": "second" } ]""");

        var articles = (await VisitAsync()).Articles;

        Assert.Equal(["one.json", "two.json#a", "two.json#b"], articles.Select(article => article.Id!.Split('@')[0]));
        Assert.Equal("O", articles[0].Outlet);
    }

    [Fact]
    public async Task ASavedPageGivesItsArticle()
    {
        Drop("page.html", """
            <html lang="ar-SY"><head><title>الموقع</title><meta property="og:title" content="إغلاق المعبر"><meta property="article:published_time" content="2016-10-04T12:00:00+03:00"></head>
            <body><nav>الرئيسية</nav><article><h1>إغلاق المعبر</h1><p>أغلق المعبر اليوم.</p></article><footer>حقوق النشر</footer></body></html>
            """);

        var article = Assert.Single((await VisitAsync()).Articles);

        Assert.Equal(("إغلاق المعبر", "ar", new DateTime(2016, 10, 4, 9, 0, 0)), (article.Title, article.Language, article.PublishedAt));
        Assert.Equal("<p>أغلق المعبر اليوم.</p>", article.Html.Trim());
    }

    [Fact]
    public async Task ASavedFeedGivesItsEntries()
    {
        Drop("feed.xml", "<rss><channel><item><title>A</title><guid>1</guid></item><item><title>B</title></item></channel></rss>");

        Assert.Equal(["A", "B"], (await VisitAsync()).Articles.Select(article => article.Title));
    }

    [Fact]
    public async Task AFileStillBeingWrittenIsLeftForTheNextLook()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "half.txt"), "The first ha");
        Drop("whole.txt.part", "Not yet renamed.");

        Assert.True((await VisitAsync()).NotModified);
    }

    [Fact]
    public async Task AFileIsDoneWhenItsVisitWasSavedAndNotBefore()
    {
        Drop("a.txt", "Something happened.");
        var lost = await VisitAsync();
        var again = await VisitAsync();
        source.Health.ETag = again.ETag;

        var after = await VisitAsync();

        Assert.Single(lost.Articles);
        Assert.Single(again.Articles);
        Assert.Empty(after.Articles);
    }

    [Fact]
    public async Task OneBadFileCostsTheOthersNothing()
    {
        Drop("bad.json", "{ broken");
        Drop("good.txt", "Something happened.");
        Drop("picture.png", "x");

        var found = await VisitAsync();

        Assert.Single(found.Articles);
        Assert.Contains("was not read", found.Note, StringComparison.Ordinal);
    }

    private void Drop(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(-1).AddMilliseconds(folder.GetFiles().Length));
    }

    private Task<Found> VisitAsync() => feed.FetchAsync(source, CancellationToken.None);
}
