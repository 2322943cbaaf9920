using Alerts.Sources;
using Alerts.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Steps;

/// <summary>Keeps what visits brought. Open for one run of the step, with its statements prepared; those that came in together are one transaction.</summary>
internal sealed class VisitLedger : IAsyncDisposable
{
    private readonly AlertsDb db;
    private readonly NewArticles articles;
    private readonly SourceRows sources;

    private VisitLedger(AlertsDb db)
    {
        this.db = db;
        articles = new NewArticles(db);
        sources = new SourceRows(db);
    }

    public static async Task<VisitLedger> OpenAsync(IDbContextFactory<AlertsDb> dbs, CancellationToken cancellation)
    {
        var db = await dbs.CreateDbContextAsync(cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        return new VisitLedger(db);
    }

    /// <summary>All that are stored.</summary>
    public IReadOnlyList<Source> ReadSources() => sources.Read();

    /// <summary>What the list makes of those that are stored; nobody writes between.</summary>
    public async Task<IReadOnlyList<Source>> ChangeSourcesAsync(Func<IReadOnlyList<Source>, IReadOnlyList<Source>> change, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var changed = change(sources.Read());
        foreach (var source in changed) sources.Write(source);
        await transaction.CommitAsync(cancellation);
        return changed;
    }

    /// <summary>What came lately, to compare with.</summary>
    public RecentStories ReadRecent(DateTime now) => articles.ReadRecent(now);

    /// <summary>All of it or nothing.</summary>
    /// <param name="visits">Those that came in together.</param>
    /// <param name="recent">Needed where anything arrived.</param>
    /// <param name="judge">What a visit says of its source's health, when so many articles of it are new.</param>
    /// <returns>How many articles of each are new.</returns>
    public async Task<IReadOnlyList<int>> SaveAsync(IReadOnlyList<Visit> visits, RecentStories? recent, Action<Visit, int> judge, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var kept = new List<int>(visits.Count);
        foreach (var visit in visits)
        {
            var news = recent is null ? 0 : articles.Add(visit.Arrivals, recent);
            judge(visit, news);
            sources.WriteHealth(visit.Source);
            kept.Add(news);
        }

        await transaction.CommitAsync(cancellation);
        return kept;
    }

    public async ValueTask DisposeAsync()
    {
        articles.Dispose();
        sources.Dispose();
        await db.DisposeAsync();
    }
}
