using Alerts.Articles;
using Alerts.Storage;

namespace Alerts.Steps;

/// <summary>
/// Which of the articles of a visit are new. The same story is known by its id within the source, by its address, and by its words;
/// found again it becomes one more origin of the article that is there. When the source itself says something else under the same
/// id, that is a new version, to be read again.
/// </summary>
internal sealed class NewArticles(AlertsDb db) : IDisposable
{
    // A page that changes with every visit (a counter, a clock) is not read for ever.
    private const int MostVersions = 20;

    private readonly KnownArticles known = new(db);
    private readonly RowWriter<Article> articles = new(db);
    private readonly RowWriter<ArticleOrigin> origins = new(db);

    public RecentStories ReadRecent(DateTime now) => RecentStories.Load(known, now);

    /// <returns>How many there are to be read.</returns>
    public int Add(IReadOnlyList<Article> arrivals, RecentStories recent)
    {
        var added = 0;
        foreach (var arrival in arrivals)
            if (Add(arrival, recent)) added++;
        return added;
    }

    public void Dispose()
    {
        known.Dispose();
        articles.Dispose();
        origins.Dispose();
    }

    private bool Add(Article arrival, RecentStories recent)
    {
        if (known.Origin(arrival.SourceName, arrival.SourceItemId) is { } origin)
            return origin.Fingerprint != arrival.Fingerprint && AddVersion(origin.Id, origin.ArticleId, arrival, recent);
        if (For(Known(arrival), arrival) is { } same) return Join(same, arrival);
        foreach (var candidate in recent.Candidates(arrival).Select(known.WithId).OfType<KnownArticle>())
        {
            var likeness = Stories.Compare(Body(candidate.Id), Body(arrival));
            if (likeness == Likeness.Same && For(candidate, arrival) is { } copied) return Join(copied, arrival);
            // Copied words do not corroborate: the two count as one source.
            if (likeness != Likeness.Different) arrival.Independence = candidate.Independence;
        }

        Keep(arrival, recent);
        origins.Write(Origin(arrival, arrival.Id));
        return true;
    }

    private void Keep(Article arrival, RecentStories recent)
    {
        articles.Write(arrival);
        recent.Add(arrival);
    }

    private bool Join(KnownArticle same, Article arrival)
    {
        origins.Write(Origin(arrival, same.Id));
        return false;
    }

    /// <summary>By its words to the letter, or by its address: there a teaser in one feed and the whole text in another are one story.</summary>
    private KnownArticle? Known(Article arrival)
    {
        if (known.WithPrint(arrival.Fingerprint) is { } print) return print;
        if (arrival.CanonicalLink is not { } address || known.WithLink(address) is not { } same) return null;
        var bothWhole = arrival.Sketch is not null && same.IsWhole;
        return bothWhole && Stories.Compare(Body(same.Id), Body(arrival)) == Likeness.Different ? null : same;
    }

    /// <summary>An article that was told to nobody does not swallow one that is news; while it is unread, it becomes news itself.</summary>
    private KnownArticle? For(KnownArticle? same, Article arrival)
    {
        if (same is null || !same.TellNobody || arrival.TellNobody) return same;
        if (same.IsRead) return null;
        known.IsNews(same.Id);
        return same;
    }

    private bool AddVersion(int origin, int? article, Article arrival, RecentStories recent)
    {
        var before = article is { } id ? known.WithId(id) : null;
        if (before is not { Version: < MostVersions } || Body(before.Id) is not { Length: > 0 } body || Stories.AddsNothing(body, Body(arrival)))
        {
            known.Seen(origin, arrival.Fingerprint, null);
            return false;
        }

        arrival.Version = before.Version + 1;
        arrival.SourceItemId = $"{arrival.SourceItemId}#{arrival.Version}";
        arrival.Independence = before.Independence;
        Keep(arrival, recent);
        known.Seen(origin, arrival.Fingerprint, arrival.Id);
        return true;
    }

    private string Body(int article)
    {
        var (title, text) = known.Words(article);
        return Arrival.Body(title, text);
    }

    private static string Body(Article arrival) => Arrival.Body(arrival.Title, arrival.Text);

    private static ArticleOrigin Origin(Article found, int article) => new()
    {
        ArticleId = article,
        SourceName = found.SourceName,
        SourceItemId = found.SourceItemId,
        Outlet = found.Outlet,
        Link = found.Link,
        Fingerprint = found.Fingerprint,
        SeenAt = found.ArrivedAt,
    };
}
