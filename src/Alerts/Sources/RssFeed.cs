using Alerts.Sources.Feeds;
using Alerts.Sources.Http;
using Alerts.Sources.Markup;

namespace Alerts.Sources;

/// <summary>A feed on the web: RSS, Atom, JSON Feed or a news sitemap; which one, its first characters say.</summary>
public sealed class RssFeed(Fetcher fetcher, FullText pages, TimeProvider clock) : IFeed
{
    // A feed may ask for rest, but not for so long that news is missed for good.
    private static readonly TimeSpan LongestRest = TimeSpan.FromHours(24);

    public string Kind => "rss";

    public async Task<Found> FetchAsync(Source source, CancellationToken cancellation)
    {
        var fetched = await fetcher.GetAsync(new Uri(source.CurrentAddress), source.Health.ETag, source.Health.LastModified, cancellation);
        if (fetched.NotModified) return new Found([], NotModified: true) { Rest = Shorter(fetched.FreshFor) };
        var document = FeedReader.Read(fetched.Body.Span, fetched.Address, fetched.Charset, source.Language);
        IReadOnlyList<FoundArticle> articles = [.. document.Entries.Select(entry => Article(entry, document.Language ?? source.Language))];
        if (source.FullText) articles = await pages.CompleteAsync(articles, cancellation);
        return new Found(articles, fetched.ETag, fetched.LastModified)
        {
            MovedTo = fetched.MovedTo?.AbsoluteUri,
            Rest = Rest(fetched, document),
            Note = document.Note,
        };
    }

    /// <summary>Of summary and content the longer one: some feeds put a single line into the content.</summary>
    internal static FoundArticle Article(FeedEntry entry, string? language)
    {
        var body = (entry.Content?.Length ?? 0) >= (entry.Summary?.Length ?? 0) ? entry.Content : entry.Summary;
        var link = Addresses.IsWeb(entry.Link) ? entry.Link : null;
        return new FoundArticle(entry.Id ?? link, Title.Plain(entry.Title), link, body ?? "", entry.Published ?? entry.Updated, Primary(entry.Language ?? language)) { Author = entry.Author };
    }

    /// <summary>The ar of ar-SY.</summary>
    internal static string? Primary(string? language)
    {
        var primary = language?.Split('-', '_')[0].Trim().ToLowerInvariant();
        return primary is { Length: 2 or 3 } && primary.All(char.IsAsciiLetterLower) ? primary : null;
    }

    private TimeSpan? Rest(Fetched fetched, FeedDocument document)
    {
        var rest = fetched.FreshFor > document.TimeToLive ? fetched.FreshFor : document.TimeToLive ?? fetched.FreshFor;
        return Shorter(document.RestUntil(clock.GetUtcNow().UtcDateTime, rest ?? TimeSpan.Zero));
    }

    private static TimeSpan? Shorter(TimeSpan? rest) => rest > LongestRest ? LongestRest : rest;
}
