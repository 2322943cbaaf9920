using Alerts.Articles;
using Alerts.Situation;
using Alerts.Storage;
using Alerts.Subscribers;
using Alerts.Subscribers.Queries;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Steps;

/// <summary>
/// The kept articles that a query finds, newest first. The index of words, or the places and indicators of reports, say which articles may; each is then
/// asked as a watch list would ask it, its whole text with all its facts.
/// </summary>
public sealed class SearchNews(IDbContextFactory<AlertsDb> store, PlaceTree places)
{
    private const int Batch = 50, MostCandidates = 3000;

    /// <param name="query">What to look for.</param>
    /// <param name="skip">So many are on the pages before.</param>
    /// <param name="take">So many are on a page; one more is looked for.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyList<FoundNews>> FindAsync(Query query, int skip, int take, CancellationToken cancellation)
    {
        await using var db = await store.CreateDbContextAsync(cancellation);
        var index = new Watchlists(places.Around);
        index.Add(0, query);
        var found = new List<FoundNews>();
        foreach (var batch in (await CandidatesAsync(db, query, cancellation)).Chunk(Batch))
        {
            found.AddRange((await LoadAsync(db, batch, cancellation)).Where(news => index.Finds(news.AsSubject)));
            if (found.Count > skip + take) break;
        }

        return [.. found.Skip(skip).Take(take + 1)];
    }

    private static async Task<IReadOnlyList<int>> CandidatesAsync(AlertsDb db, Query query, CancellationToken cancellation)
    {
        if (RequiredWords.Of(query) is { } words) return await NewsIndex.FindAsync(db, words, MostCandidates, cancellation);
        var parts = query is AllOf all ? all.Parts : [query];
        var indicator = parts.OfType<FieldIs>().FirstOrDefault(field => field.Field == Field.Indicator)?.Value;
        if (indicator is null && !parts.OfType<FieldIs>().Any()) return await db.Articles.Where(a => a.ReadAt != null).OrderByDescending(a => a.Id).Select(a => a.Id).Take(MostCandidates).ToListAsync(cancellation);
        return await db.Reports.Where(r => indicator == null || r.Indicator == indicator || r.Indicator.StartsWith(indicator + ".")).OrderByDescending(r => r.ArticleId)
            .Select(r => r.ArticleId).Distinct().OrderByDescending(id => id).Take(MostCandidates).ToListAsync(cancellation);
    }

    private static async Task<List<FoundNews>> LoadAsync(AlertsDb db, int[] numbers, CancellationToken cancellation)
    {
        var articles = await db.Articles.AsNoTracking().Where(a => numbers.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellation);
        var reports = await db.Reports.AsNoTrackingWithIdentityResolution().Where(r => numbers.Contains(r.ArticleId)).Include(r => r.Incident).ThenInclude(i => i!.Reports).AsSplitQuery().ToListAsync(cancellation);
        var of = reports.ToLookup(r => r.ArticleId);
        return [.. numbers.Where(articles.ContainsKey).Select(id => new FoundNews(articles[id], [.. of[id].OrderByDescending(r => r.Incident?.Severity).ThenBy(r => r.Id)]))];
    }
}

/// <param name="Article">As kept.</param>
/// <param name="Reports">What it says, the gravest first, with their incidents.</param>
public sealed record FoundNews(Article Article, IReadOnlyList<Report> Reports)
{
    internal Subject AsSubject => new(
        [.. Reports.Where(r => r.Incident is not null).Select(r => Subject.Of(r.Incident!, [r]).Facts[0])],
        Article.Text.Length > 0 ? Article.Text : Article.Title + "\n" + string.Join('\n', Reports.Select(r => r.Quote)));
}
