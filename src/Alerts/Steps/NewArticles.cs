using Alerts.Articles;
using Alerts.Sources;
using Alerts.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Steps;

/// <summary>
/// Which of the articles of one visit are new. The same story is known by its id within the source, by its address, and by its words;
/// found again it becomes one more origin of the article that is there. When the source itself says something else under the same
/// id, that is a new version, to be read again.
/// </summary>
internal sealed class NewArticles(AlertsDb db, Source source, Agencies agencies, RecentStories recent, DateTime now)
{
    // A page that changes with every visit (a counter, a clock) is not read for ever.
    private const int MostVersions = 20;

    private readonly Dictionary<string, ArticleOrigin> origins = [];
    private readonly Dictionary<string, Article> byLink = [];
    private readonly Dictionary<string, Article> byPrint = [];

    public async Task<int> AddAsync(IReadOnlyList<FoundArticle> found, CancellationToken cancellation)
    {
        var firstVisit = source.Health.FirstReachedAt is null;
        var arrivals = found.Select(one => Arrival.Of(source, one, agencies, now, firstVisit)).OfType<Article>().DistinctBy(article => article.SourceItemId).ToList();
        if (arrivals.Count == 0) return 0;
        await LoadOriginsAsync(arrivals, cancellation);
        await LoadLikeAsync(arrivals.FindAll(article => !origins.ContainsKey(article.SourceItemId)), cancellation);
        var added = 0;
        foreach (var arrival in arrivals)
            if (await AddAsync(arrival, cancellation)) added++;
        return added;
    }

    private async Task LoadOriginsAsync(List<Article> arrivals, CancellationToken cancellation)
    {
        foreach (var chunk in arrivals.Select(article => article.SourceItemId).Chunk(500))
            foreach (var origin in await db.ArticleOrigins.Where(origin => origin.SourceName == source.Name && chunk.Contains(origin.SourceItemId)).ToListAsync(cancellation))
                origins[origin.SourceItemId] = origin;
    }

    private async Task LoadLikeAsync(List<Article> arrivals, CancellationToken cancellation)
    {
        foreach (var chunk in arrivals.Chunk(250))
        {
            var links = chunk.Select(article => article.CanonicalLink).OfType<string>().ToArray();
            var prints = chunk.Select(article => article.Fingerprint).ToArray();
            foreach (var article in await db.Articles.Where(article => links.Contains(article.CanonicalLink) || prints.Contains(article.Fingerprint)).ToListAsync(cancellation))
                Remember(article);
        }
    }

    private void Remember(Article article)
    {
        byPrint[article.Fingerprint] = article;
        if (article.CanonicalLink is { } link) byLink[link] = article;
    }

    /// <returns>True where there is something to be read.</returns>
    private async Task<bool> AddAsync(Article arrival, CancellationToken cancellation)
    {
        if (origins.TryGetValue(arrival.SourceItemId, out var origin)) return await AddVersionAsync(origin, arrival, cancellation);
        if (IsFor(Known(arrival), arrival) is { } known) return Join(known, arrival);
        foreach (var candidate in await recent.CandidatesAsync(db, arrival, cancellation))
        {
            var likeness = Stories.Compare(Arrival.Body(candidate), Arrival.Body(arrival));
            if (likeness == Likeness.Same && IsFor(candidate, arrival) is { } same) return Join(same, arrival);
            // Copied words do not corroborate: the two count as one source.
            if (likeness != Likeness.Different) arrival.Independence = candidate.Independence;
        }

        return Keep(arrival);
    }

    private bool Keep(Article arrival)
    {
        arrival.Origins.Add(Origin(arrival));
        db.Articles.Add(arrival);
        Remember(arrival);
        recent.Add(arrival);
        return true;
    }

    private static bool Join(Article known, Article arrival)
    {
        known.Origins.Add(Origin(arrival));
        return false;
    }

    /// <summary>By its words to the letter, or by its address: there a teaser in one feed and the whole text in another are one story.</summary>
    private Article? Known(Article arrival)
    {
        if (byPrint.TryGetValue(arrival.Fingerprint, out var same)) return same;
        if (arrival.CanonicalLink is not { } link || !byLink.TryGetValue(link, out same)) return null;
        var bothWhole = arrival.Sketch is not null && same.Sketch is not null;
        return bothWhole && Stories.Compare(Arrival.Body(same), Arrival.Body(arrival)) == Likeness.Different ? null : same;
    }

    /// <summary>An article that was told to nobody does not swallow one that is news.</summary>
    private static Article? IsFor(Article? known, Article arrival)
    {
        if (known is null || !known.TellNobody || arrival.TellNobody) return known;
        if (known.ReadAt is not null) return null;
        known.TellNobody = false;
        return known;
    }

    private async Task<bool> AddVersionAsync(ArticleOrigin origin, Article arrival, CancellationToken cancellation)
    {
        if (origin.Fingerprint == arrival.Fingerprint) return false;
        origin.Fingerprint = arrival.Fingerprint;
        var before = await db.Articles.FindAsync([origin.ArticleId ?? 0], cancellation);
        if (before is not { Version: < MostVersions, Text.Length: > 0 } || Stories.AddsNothing(Arrival.Body(before), Arrival.Body(arrival))) return false;
        arrival.Version = before.Version + 1;
        arrival.SourceItemId = $"{origin.SourceItemId}#{arrival.Version}";
        arrival.Independence = before.Independence;
        origin.Article = arrival;
        db.Articles.Add(arrival);
        recent.Add(arrival);
        return true;
    }

    private static ArticleOrigin Origin(Article article) => new()
    {
        SourceName = article.SourceName,
        SourceItemId = article.SourceItemId,
        Outlet = article.Outlet,
        Link = article.Link,
        Fingerprint = article.Fingerprint,
        SeenAt = article.ArrivedAt,
    };
}
