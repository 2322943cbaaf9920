using Alerts.Articles;
using Alerts.Reading;
using Alerts.Situation;
using Alerts.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Alerts.Steps;

/// <summary>
/// Takes unread articles, oldest first; reads each; updates the situation with its reports; saves reports, incidents, changes and the
/// read mark in one transaction. An article that cannot be read is set aside with a note and holds up nobody.
/// </summary>
public sealed partial class ReadArticles(
    IDbContextFactory<AlertsDb> store, TimeProvider clock, Func<string, DateOnly?, string?, ArticleReading> read, PlaceTree places, ILogger<ReadArticles> log) : IStep
{
    private const int Batch = 50;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var ids = await UnreadAsync(cancellation);
        foreach (var id in ids) await ReadOrSetAsideAsync(id, cancellation);
        return ids.Count > 0;
    }

    private async Task<List<int>> UnreadAsync(CancellationToken cancellation)
    {
        await using var db = await store.CreateDbContextAsync(cancellation);
        return await db.Articles.Where(a => a.ReadAt == null).OrderBy(a => a.PublishedAt).ThenBy(a => a.Id).Select(a => a.Id).Take(Batch).ToListAsync(cancellation);
    }

    private async Task ReadOrSetAsideAsync(int id, CancellationToken cancellation)
    {
        try
        {
            await using var db = await store.CreateDbContextAsync(cancellation);
            if (await db.Articles.FindAsync([id], cancellation) is { ReadAt: null } article) await ReadAsync(db, article, cancellation);
        }
        catch (Exception fault) when (IsTheArticles(fault))
        {
            Log.SetAside(log, fault, id);
            await SetAsideAsync(id, fault, cancellation);
        }
    }

    private async Task ReadAsync(AlertsDb db, Article article, CancellationToken cancellation)
    {
        var reading = read(article.Text, DateOnly.FromDateTime(article.PublishedAt), article.Language);
        var reports = Reported.By(article, reading);
        var nearby = await Neighbourhood.LoadAsync(db, reports, places, cancellation);
        var updated = SituationUpdate.Apply(nearby, reports, places, Now);
        article.Language ??= reading.Language;
        article.ReadAt = Now;
        await SaveAsync(db, article, reports, updated, cancellation);
    }

    // Which report stands for an incident can only be written down once the reports have their numbers.
    private static async Task SaveAsync(AlertsDb db, Article article, List<Report> reports, Updated updated, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.Reports.AddRange(reports);
        db.Incidents.AddRange(updated.Incidents.Where(incident => incident.Id == 0));
        db.Changes.AddRange(updated.Changes);
        await db.SaveChangesAsync(cancellation);
        foreach (var incident in updated.Incidents) incident.BestReportId = Summary.BestOf(incident)?.Id;
        foreach (var (gone, into) in updated.Merged.Where(merged => merged.Gone.Id != 0))
        {
            await db.Changes.Where(c => c.IncidentId == gone.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.IncidentId, into.Id), cancellation);
            db.Remove(gone);
        }

        await db.SaveChangesAsync(cancellation);
        await NewsIndex.AddAsync(db, article.Id, article.Text, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task SetAsideAsync(int id, Exception fault, CancellationToken cancellation)
    {
        var note = $"Could not be read: {fault.GetType().Name}.";
        await using var db = await store.CreateDbContextAsync(cancellation);
        await db.Articles.Where(a => a.Id == id).ExecuteUpdateAsync(a => a.SetProperty(x => x.ReadAt, Now).SetProperty(x => x.SetAside, note), cancellation);
    }

    // A busy, full or broken database is nobody's article: the step fails, and the article is read the next time.
    private static bool IsTheArticles(Exception fault) =>
        fault is not OperationCanceledException && (fault as SqliteException ?? fault.InnerException as SqliteException) is not { SqliteErrorCode: not 19 };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Article {Id} could not be read and was set aside")]
        public static partial void SetAside(ILogger log, Exception fault, int id);
    }
}
