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
internal sealed class NewArticles(AlertsDb db, Source source, DateTime now)
{
    // A page that changes with every visit (a counter, a clock) is not read for ever.
    private const int MostVersions = 20;

    private readonly Dictionary<string, ArticleOrigin> origins = [];
    private readonly Dictionary<string, Article> byLink = [];
    private readonly Dictionary<string, Article> byPrint = [];

    public async Task<int> AddAsync(IReadOnlyList<FoundArticle> found, CancellationToken cancellation)
    {
        var firstVisit = source.Health.FirstReachedAt is null;
        var arrivals = found.Select(one => Arrival.Of(source, one, now, firstVisit)).OfType<Article>().DistinctBy(article => article.SourceItemId).ToList();
        if (arrivals.Count == 0) return 0;
        await LoadOriginsAsync(arrivals, cancellation);
        await LoadLikeAsync(arrivals.FindAll(article => !origins.ContainsKey(article.SourceItemId)), cancellation);
        return arrivals.Count(Add);
    }

    private async Task LoadOriginsAsync(List<Article> arrivals, CancellationToken cancellation)
    {
        foreach (var chunk in arrivals.Select(article => article.SourceItemId).Chunk(500))
            foreach (var origin in await db.ArticleOrigins.Include(origin => origin.Article).Where(origin => origin.SourceName == source.Name && chunk.Contains(origin.SourceItemId)).ToListAsync(cancellation))
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
    private bool Add(Article arrival)
    {
        if (origins.TryGetValue(arrival.SourceItemId, out var origin)) return AddVersion(origin, arrival);
        if (Same(arrival) is { } known)
        {
            known.Origins.Add(Origin(arrival));
            return false;
        }

        arrival.Origins.Add(Origin(arrival));
        db.Articles.Add(arrival);
        Remember(arrival);
        return true;
    }

    /// <summary>An article that was told to nobody does not swallow one that is news.</summary>
    private Article? Same(Article arrival)
    {
        var same = byPrint.GetValueOrDefault(arrival.Fingerprint) ?? (arrival.CanonicalLink is { } link ? byLink.GetValueOrDefault(link) : null);
        if (same is null || !same.TellNobody || arrival.TellNobody) return same;
        if (same.ReadAt is not null) return null;
        same.TellNobody = false;
        return same;
    }

    private bool AddVersion(ArticleOrigin origin, Article arrival)
    {
        if (origin.Fingerprint == arrival.Fingerprint) return false;
        origin.Fingerprint = arrival.Fingerprint;
        if (origin.Article is not { Version: < MostVersions } before) return false;
        arrival.Version = before.Version + 1;
        arrival.SourceItemId = $"{origin.SourceItemId}#{arrival.Version}";
        origin.Article = arrival;
        db.Articles.Add(arrival);
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
