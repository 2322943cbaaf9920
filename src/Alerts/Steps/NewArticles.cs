using Alerts.Articles;
using Alerts.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Steps;

/// <summary>
/// Which of the articles of a visit are new. The same story is known by its id within the source, by its address, and by its words;
/// found again it becomes one more origin of the article that is there. When the source itself says something else under the same
/// id, that is a new version, to be read again.
/// </summary>
internal sealed class NewArticles(AlertsDb db, RecentStories recent) : IDisposable
{
    // A page that changes with every visit (a counter, a clock) is not read for ever.
    private const int MostVersions = 20;

    private readonly KnownArticles known = new(db);
    private readonly RowWriter<Article> articles = new(db);
    private readonly RowWriter<ArticleOrigin> origins = new(db);

    /// <returns>How many there are to be read.</returns>
    public async Task<int> AddAsync(IReadOnlyList<Article> arrivals, CancellationToken cancellation)
    {
        var added = 0;
        foreach (var arrival in arrivals)
            if (await AddAsync(arrival, cancellation)) added++;
        return added;
    }

    public void Dispose()
    {
        known.Dispose();
        articles.Dispose();
        origins.Dispose();
    }

    private async Task<bool> AddAsync(Article arrival, CancellationToken cancellation)
    {
        if (known.Origin(arrival.SourceName, arrival.SourceItemId) is { } origin)
            return origin.Fingerprint != arrival.Fingerprint && await AddVersionAsync(origin.Id, origin.ArticleId, arrival, cancellation);
        if (await ForAsync(await KnownAsync(arrival, cancellation), arrival, cancellation) is { } same) return Join(same, arrival);
        foreach (var candidate in await recent.CandidatesAsync(db, arrival, cancellation))
        {
            var likeness = Stories.Compare(Arrival.Body(candidate), Arrival.Body(arrival));
            if (likeness == Likeness.Same && await ForAsync(candidate, arrival, cancellation) is { } copied) return Join(copied, arrival);
            // Copied words do not corroborate: the two count as one source.
            if (likeness != Likeness.Different) arrival.Independence = candidate.Independence;
        }

        Keep(arrival);
        origins.Write(Origin(arrival, arrival.Id));
        return true;
    }

    private void Keep(Article arrival)
    {
        articles.Write(arrival);
        recent.Add(arrival);
    }

    private bool Join(Article same, Article arrival)
    {
        origins.Write(Origin(arrival, same.Id));
        return false;
    }

    /// <summary>By its words to the letter, or by its address: there a teaser in one feed and the whole text in another are one story.</summary>
    private async Task<Article?> KnownAsync(Article arrival, CancellationToken cancellation)
    {
        if (known.WithPrint(arrival.Fingerprint) is { } print) return await FindAsync(print, cancellation);
        if (arrival.CanonicalLink is not { } address || known.WithLink(address) is not { } link) return null;
        var same = await FindAsync(link, cancellation);
        var bothWhole = arrival.Sketch is not null && same?.Sketch is not null;
        return bothWhole && Stories.Compare(Arrival.Body(same!), Arrival.Body(arrival)) == Likeness.Different ? null : same;
    }

    /// <summary>An article that was told to nobody does not swallow one that is news; while it is unread, it becomes news itself.</summary>
    private async Task<Article?> ForAsync(Article? same, Article arrival, CancellationToken cancellation)
    {
        if (same is null || !same.TellNobody || arrival.TellNobody) return same;
        if (same.ReadAt is not null) return null;
        await db.Articles.Where(article => article.Id == same.Id).ExecuteUpdateAsync(article => article.SetProperty(one => one.TellNobody, false), cancellation);
        return same;
    }

    private async Task<bool> AddVersionAsync(int origin, int? article, Article arrival, CancellationToken cancellation)
    {
        var before = article is { } id ? await FindAsync(id, cancellation) : null;
        if (before is not { Version: < MostVersions, Text.Length: > 0 } || Stories.AddsNothing(Arrival.Body(before), Arrival.Body(arrival)))
        {
            known.Seen(origin, arrival.Fingerprint, null);
            return false;
        }

        arrival.Version = before.Version + 1;
        arrival.SourceItemId = $"{arrival.SourceItemId}#{arrival.Version}";
        arrival.Independence = before.Independence;
        Keep(arrival);
        known.Seen(origin, arrival.Fingerprint, arrival.Id);
        return true;
    }

    private Task<Article?> FindAsync(int id, CancellationToken cancellation) =>
        db.Articles.AsNoTracking().FirstOrDefaultAsync(article => article.Id == id, cancellation);

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
