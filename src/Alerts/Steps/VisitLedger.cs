using Alerts.Articles;
using Alerts.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Steps;

/// <summary>Keeps what visits brought. Open for one run of the step, with its statements prepared; those that came in together are one transaction.</summary>
internal sealed class VisitLedger : IAsyncDisposable
{
    private readonly NewArticles articles;
    private readonly HealthWriter health;

    private VisitLedger(AlertsDb db)
    {
        Db = db;
        articles = new NewArticles(db);
        health = new HealthWriter(db);
    }

    public AlertsDb Db { get; }

    public static async Task<VisitLedger> OpenAsync(IDbContextFactory<AlertsDb> dbs, CancellationToken cancellation)
    {
        var db = await dbs.CreateDbContextAsync(cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        return new VisitLedger(db);
    }

    /// <summary>All of it or nothing.</summary>
    /// <param name="visits">Those that came in together.</param>
    /// <param name="recent">Needed where anything arrived.</param>
    /// <param name="judge">What a visit says of its source's health, when so many articles of it are new.</param>
    /// <returns>How many articles of each are new.</returns>
    public async Task<IReadOnlyList<int>> SaveAsync(IReadOnlyList<Visit> visits, RecentStories? recent, Action<Visit, int> judge, CancellationToken cancellation)
    {
        await using var transaction = await Db.Database.BeginTransactionAsync(cancellation);
        var kept = new List<int>(visits.Count);
        foreach (var visit in visits)
        {
            var news = recent is null ? 0 : articles.Add(visit.Arrivals, recent);
            judge(visit, news);
            health.Write(visit.Source);
            kept.Add(news);
        }

        await transaction.CommitAsync(cancellation);
        return kept;
    }

    public async ValueTask DisposeAsync()
    {
        articles.Dispose();
        health.Dispose();
        await Db.DisposeAsync();
    }
}
