using System.Globalization;
using System.Net;
using System.Text;
using Alerts.Articles;
using Alerts.Sources;
using Alerts.Sources.Http;
using Alerts.Steps;
using Alerts.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Steps;

public sealed class CollectArticlesTests : IDisposable
{
    private const string Address = "https://outlet.example/rss";
    private readonly TestDb store = new();
    private readonly RecordedWeb web = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(Some.Noon));
    private readonly List<Source> listed = [Source("Outlet", Address)];

    public void Dispose()
    {
        store.Dispose();
        web.Dispose();
    }

    [Fact]
    public async Task ANewArticleIsKeptWithTitleAndPlainText()
    {
        web.Serve(Address, Rss(Item("1", "Convoy turned back", "&lt;p&gt;Thirty lorries &lt;b&gt;waited&lt;/b&gt;.&lt;/p&gt;", Some.Noon)));

        Assert.True(await CollectAsync());

        var article = store.Ask(db => db.Articles.Single());
        Assert.Equal("Convoy turned back\n\nThirty lorries waited.", article.Text);
        Assert.Equal(("Outlet", "outlet", "en", Some.Noon, false), (article.Outlet, article.Independence, article.Language, article.PublishedAt, article.TellNobody));
    }

    [Fact]
    public async Task WhatASourcePublishedBeforeItWasAddedIsKeptAndToldToNobody()
    {
        web.Serve(Address, Rss(Item("old", "Old", "Yesterday.", Some.Noon.AddDays(-1)), Item("undated", "Undated", "Some time ago.", null)));
        await CollectAsync();
        web.Serve(Address, Rss(Item("late", "Late", "It comes undated.", null)));
        clock.Advance(TimeSpan.FromHours(1));
        await CollectAsync();

        Assert.Equal([("Late", false), ("Old", true), ("Undated", true)], store.Ask(db => db.Articles.OrderBy(article => article.Title).Select(article => ValueTuple.Create(article.Title, article.TellNobody)).ToList()));
    }

    [Fact]
    public async Task TheSameArticleIsKeptOnce()
    {
        web.Serve(Address, Rss(Item("1", "Title", "Text that stays.", Some.Noon)));
        await CollectAsync();
        clock.Advance(TimeSpan.FromHours(1));

        Assert.False(await CollectAsync());
        Assert.Equal(1, store.Ask(db => db.Articles.Count()));
    }

    [Fact]
    public async Task TheSameAddressAtAnotherSourceIsOneMoreOrigin()
    {
        listed.Add(Source("Second", "https://second.example/rss"));
        web.Serve(Address, Rss(Item("1", "Title", "Text of the story.", Some.Noon, "https://outlet.example/n/1?utm_source=rss")));
        web.Serve("https://second.example/rss", Rss(Item("x", "Other title", "A teaser.", Some.Noon, "http://www.outlet.example/n/1/")));
        await CollectAsync();

        Assert.Equal(1, store.Ask(db => db.Articles.Count()));
        Assert.Equal(["Outlet", "Second"], store.Ask(db => db.ArticleOrigins.Select(origin => origin.SourceName).Order().ToList()));
    }

    [Fact]
    public async Task AChangedTextIsANewVersionToBeRead()
    {
        web.Serve(Address, Rss(Item("1", "Title", "At least 12 people were killed.", Some.Noon)));
        await CollectAsync();
        web.Serve(Address, Rss(Item("1", "Title", "At least 15 people were killed.", Some.Noon)));
        clock.Advance(TimeSpan.FromHours(1));

        Assert.True(await CollectAsync());
        Assert.Equal([1, 2], store.Ask(db => db.Articles.Select(article => article.Version).Order().ToList()));
    }

    [Fact]
    public async Task OneSourcesFailureStaysItsOwn()
    {
        listed.AddRange([Source("Down", "https://down.example/rss"), Source("Page", "https://page.example/rss"), Source("Old page", "https://arabic.example/rss")]);
        web.Serve(Address, Rss(Item("1", "Title", "Text.", Some.Noon)));
        web.Break("https://down.example/rss", new HttpRequestException(HttpRequestError.ConnectionError, "refused"));
        web.Serve("https://page.example/rss", "<!DOCTYPE html><html><body><p>Welcome</p></body></html>", "text/html");
        web.Serve("https://arabic.example/rss", CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes(Rss(Item("1", "حصار المدينة", "نقص حاد في الغذاء.", Some.Noon))), "text/xml");
        await CollectAsync();

        Assert.Equal(2, store.Ask(db => db.Articles.Count()));
        Assert.Contains("حصار المدينة", store.Ask(db => db.Articles.Select(article => article.Title).ToList()));
        Assert.Equal("no connection to down.example", Health("Down").LastError);
        Assert.Null(Health("Down").FirstReachedAt);
        Assert.Equal("this is a web page, not a feed; 'alerts sources add' finds the feed of a page", Health("Page").LastError);
        Assert.Null(Health("Outlet").LastError);
    }

    [Fact]
    public async Task AFailingSourceIsAskedEverMoreRarely()
    {
        web.Refuse(Address, HttpStatusCode.InternalServerError);
        var waits = new List<double>();
        for (var i = 0; i < 4; i++)
        {
            await CollectAsync();
            waits.Add((Health("Outlet").NotBefore!.Value - clock.GetUtcNow().UtcDateTime).TotalMinutes);
            clock.Advance(TimeSpan.FromHours(12));
        }

        Assert.Equal(4, Health("Outlet").FailuresInARow);
        Assert.All(waits.Zip([10, 20, 40, 80]), pair => Assert.InRange(pair.First, pair.Second * 0.9, pair.Second * 1.1));
    }

    [Fact]
    public async Task TheServerIsObeyed()
    {
        web.Refuse(Address, HttpStatusCode.ServiceUnavailable, ("Retry-After", "7200"));
        await CollectAsync();
        Assert.Equal(Some.Noon.AddHours(2), Health("Outlet").NotBefore);

        web.Refuse(Address, HttpStatusCode.Gone);
        clock.Advance(TimeSpan.FromHours(3));
        await CollectAsync();
        Assert.NotNull(Health("Outlet").RetiredAt);

        web.Requests.Clear();
        clock.Advance(TimeSpan.FromDays(30));
        await CollectAsync();
        Assert.Empty(web.Requests);
    }

    [Fact]
    public async Task APermanentMoveIsRemembered()
    {
        web.Refuse(Address, HttpStatusCode.MovedPermanently, ("Location", "https://new.example/rss")).Serve("https://new.example/rss", Rss());
        await CollectAsync();
        clock.Advance(TimeSpan.FromHours(1));
        web.Requests.Clear();
        await CollectAsync();

        Assert.Equal("https://new.example/rss", Assert.Single(web.Requests).RequestUri!.AbsoluteUri);
    }

    [Fact]
    public async Task ASlowSourceKeepsNobodyWaiting()
    {
        listed.Add(Source("Slow", "https://slow.example/rss"));
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        web.Serve(Address, Rss(Item("1", "Quick", "Text.", Some.Noon))).AnswerLater("https://slow.example/rss", (_, _) => answer.Task);
        using var step = Step(CollectRules.Default with { Together = TimeSpan.Zero });

        var first = step.RunAsync(CancellationToken.None);
        while (!first.IsCompleted)
        {
            await Task.Delay(5);
            if (store.Ask(db => db.Articles.Any())) clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(["Quick"], store.Ask(db => db.Articles.Select(article => article.Title).ToList()));

        answer.SetResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Rss(Item("2", "Slow", "Other text.", Some.Noon))) });
        await step.RunAsync(CancellationToken.None);
        Assert.Equal(["Quick", "Slow"], store.Ask(db => db.Articles.Select(article => article.Title).Order().ToList()));
    }

    [Fact]
    public async Task FourHundredStoriesOfFiveOutletsAreFourHundredArticlesWithFiveOriginsEach()
    {
        listed.Clear();
        foreach (var outlet in (int[])[3, 1, 4, 0, 2])
        {
            listed.Add(Source($"Outlet {outlet}", $"https://o{outlet}.example/rss"));
            web.Serve($"https://o{outlet}.example/rss", Rss([.. InventedStories.ToldBy(outlet, 400).Select(story => Item(story.Id, story.Headline, story.Text, Some.Noon, story.Link))]));
            await CollectAsync();
        }

        Assert.Equal(400, store.Ask(db => db.Articles.Count()));
        Assert.Equal([5], store.Ask(db => db.ArticleOrigins.GroupBy(origin => origin.ArticleId).Select(story => story.Count()).Distinct().ToList()));
    }

    [Fact]
    public async Task CopiedWordsWithAnotherFigureAreReadAndCountWithTheFirst()
    {
        listed.Add(Source("Second", "https://second.example/rss"));
        var story = InventedStories.ToldBy(0, 1).Single();
        web.Serve(Address, Rss(Item("1", "One", story.Text, Some.Noon)));
        web.Serve("https://second.example/rss", Rss(Item("1", "Two", System.Text.RegularExpressions.Regex.Replace(story.Text, "[0-9]+", "987"), Some.Noon)));
        await CollectAsync();

        var articles = store.Ask(db => db.Articles.ToList());
        Assert.Equal(2, articles.Count);
        Assert.Single(articles.Select(article => article.Independence).Distinct());
    }

    [Fact]
    public async Task WhatWasPublishedSinceTheDayInTheListIsNews()
    {
        listed[0].AddedAt = Some.Noon.AddDays(-2);
        web.Serve(Address, Rss(Item("1", "Yesterday", "Text.", Some.Noon.AddDays(-1)), Item("2", "Last week", "Other.", Some.Noon.AddDays(-7))));
        await CollectAsync();

        Assert.Equal([("Last week", true), ("Yesterday", false)], store.Ask(db => db.Articles.OrderBy(article => article.Title).Select(article => ValueTuple.Create(article.Title, article.TellNobody)).ToList()));
    }

    [Fact]
    public async Task NewsIsNotSwallowedByAnOldCopyThatWasToldToNobody()
    {
        listed.Add(Source("Second", "https://second.example/rss"));
        web.Serve(Address, Rss(Item("1", "Old", "The very same words.", Some.Noon.AddHours(-1)))).Serve("https://second.example/rss", Rss());
        await CollectAsync();
        using (var db = store.CreateDbContext())
        {
            db.Articles.Single().ReadAt = Some.Noon;
            db.SaveChanges();
        }

        clock.Advance(TimeSpan.FromHours(1));
        web.Serve("https://second.example/rss", Rss(Item("9", "New", "The very same words.", Some.Noon.AddMinutes(30))));
        await CollectAsync();

        Assert.Equal([true, false], store.Ask(db => db.Articles.OrderBy(article => article.Id).Select(article => article.TellNobody).ToList()));
    }

    [Fact]
    public async Task ASilenceOfThreeTimesTheUsualIsToldOnce()
    {
        web.Serve(Address, Rss([.. Enumerable.Range(0, 10).Select(i => Item($"{i}", $"Title {i}", $"Text number {i}.", Some.Noon.AddHours(-6 * i)))]), etag: "1");
        await CollectAsync();
        Assert.Equal(TimeSpan.FromHours(6), Health("Outlet").UsualGap);

        clock.Advance(TimeSpan.FromHours(17));
        await CollectAsync();
        Assert.Null(Health("Outlet").SilenceToldAt);

        clock.Advance(TimeSpan.FromHours(2));
        await CollectAsync();
        var told = Health("Outlet").SilenceToldAt;
        clock.Advance(TimeSpan.FromHours(2));
        await CollectAsync();

        Assert.Equal(Some.Noon.AddHours(19), told);
        Assert.Equal(told, Health("Outlet").SilenceToldAt);
    }

    [Fact]
    public async Task AFeedIsLeftAloneAsLongAsItAsks()
    {
        web.Serve(Address, "<rss><channel><title>T</title><ttl>120</ttl><skipHours><hour>14</hour><hour>15</hour></skipHours></channel></rss>");
        await CollectAsync();

        Assert.Equal(Some.Noon.AddHours(4), Health("Outlet").NotBefore);
    }

    [Fact]
    public async Task AListWithoutASourceSwitchesItOff()
    {
        web.Serve(Address, Rss());
        await CollectAsync();
        listed.Clear();
        await CollectAsync();

        Assert.False(store.Ask(db => db.Sources.Single().Enabled));
    }

    private static Source Source(string name, string address) => new() { Name = name, Kind = "rss", Address = address, Language = "en", Independence = name.ToLowerInvariant() };

    private static string Rss(params string[] items) => $"<rss version='2.0'><channel><title>Outlet</title>{string.Concat(items)}</channel></rss>";

    private static string Item(string id, string title, string text, DateTime? published, string? link = null) =>
        $"<item><guid isPermaLink='false'>{id}</guid><title>{title}</title>{(link is null ? "" : $"<link>{WebUtility.HtmlEncode(link)}</link>")}{(published is { } at ? $"<pubDate>{at.ToString("r", CultureInfo.InvariantCulture)}</pubDate>" : "")}<description>{text}</description></item>";

    private SourceHealth Health(string name) => store.Ask(db => db.Sources.Single(source => source.Name == name).Health);

    private CollectArticles Step(CollectRules? rules = null)
    {
        var fetcher = web.Fetcher(clock);
        return new(store, () => listed, Agencies.None, [new RssFeed(fetcher, new FullText(fetcher, new Robots(fetcher, clock)), clock), new InboxFeed()], rules ?? CollectRules.Default, clock, NullLogger<CollectArticles>.Instance);
    }

    private async Task<bool> CollectAsync()
    {
        using var step = Step();
        return await step.RunAsync(CancellationToken.None);
    }
}
