using Alerts.Sources.Feeds;
using Alerts.Sources.Http;
using Alerts.Sources.Inbox;
using Alerts.Sources.Markup;

namespace Alerts.Sources;

/// <summary>
/// The page behind a teaser, for the sources whose row says <c>full_text: true</c>: the part that Readability takes for the article. A few
/// pages a visit and each once; where a page cannot be had, the teaser stands.
/// </summary>
public sealed class FullText(Fetcher fetcher, Robots robots)
{
    private const int PagesAVisit = 10;
    private const int Remembered = 20_000;

    private readonly HashSet<string> seen = [];

    public async Task<IReadOnlyList<FoundArticle>> CompleteAsync(IReadOnlyList<FoundArticle> articles, CancellationToken cancellation)
    {
        var (complete, asked) = (new List<FoundArticle>(), 0);
        foreach (var article in articles)
        {
            var take = article.Link is { } link && asked < PagesAVisit && Remember(link);
            if (take) asked++;
            complete.Add(take ? await CompleteAsync(article, cancellation) : article);
        }

        return complete;
    }

    private bool Remember(string link)
    {
        lock (seen)
        {
            if (seen.Count >= Remembered) seen.Clear();
            return seen.Add(link);
        }
    }

    private async Task<FoundArticle> CompleteAsync(FoundArticle article, CancellationToken cancellation)
    {
        try
        {
            var page = new Uri(article.Link!);
            if (!await robots.AllowAsync(page, cancellation)) return article;
            var fetched = await fetcher.GetAsync(page, cancellation: cancellation);
            return Read(article, fetched) ?? article;
        }
        catch (FeedException)
        {
            return article;
        }
    }

    /// <summary>Null where the page is no article, or says less than the teaser.</summary>
    private static FoundArticle? Read(FoundArticle article, Fetched fetched)
    {
        var html = Charset.Decode(fetched.Body.Span, fetched.Charset, article.Language);
        if (html.Length > 2 * 1024 * 1024 || PageArticle.Depth(html) > PageArticle.Deepest) return null;
        var read = new SmartReader.Reader(fetched.Address.AbsoluteUri, html).GetArticle();
        if (!read.IsReadable || read.TextContent.Length <= Title.Plain(article.Html).Length) return null;
        return article with { Html = read.Content, Language = article.Language ?? RssFeed.Primary(read.Language), PublishedAt = article.PublishedAt ?? FeedDate.Read(read.PublicationDate?.ToString("o")) };
    }
}
