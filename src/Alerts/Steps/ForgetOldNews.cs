using Alerts.Storage;
using Alerts.Subscribers;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Steps;

/// <summary>
/// Drops what the retention says: texts first, then reports with the incidents they leave empty, then the rows of the articles themselves;
/// these last, since a feed that still lists an article must not bring it back as new.
/// </summary>
public sealed class ForgetOldNews(IDbContextFactory<AlertsDb> store, TimeProvider clock, Retention retention) : IStep
{
    private static readonly TimeSpan OffersLast = TimeSpan.FromDays(1), HeldLasts = TimeSpan.FromDays(7);

    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await store.CreateDbContextAsync(cancellation);
        var forgotten = await ForgetTextsAsync(db, now - retention.ArticleText, cancellation);
        forgotten += await ForgetReportsAsync(db, now - retention.Reports, cancellation);
        forgotten += await ForgetMessagesAsync(db, now - retention.SentMessages, cancellation);
        if (forgotten > 0) await NewsIndex.ForgetAsync(db, cancellation);
        await db.WatchOffers.Where(o => o.ChatId != null && o.MadeAt < now - OffersLast).ExecuteDeleteAsync(cancellation);
        // What was too much for an hour and never opened has stood in the digest.
        await db.HeldAlerts.Where(h => h.Reason == HeldFor.TooMany && h.HeldAt < now - HeldLasts).ExecuteDeleteAsync(cancellation);
        await db.DigestPages.Where(p => p.WrittenAt < now - retention.SentMessages).ExecuteDeleteAsync(cancellation);
        return forgotten > 0;
    }

    private static Task<int> ForgetTextsAsync(AlertsDb db, DateTime before, CancellationToken cancellation) =>
        db.Articles.Where(a => a.ReadAt != null && a.ArrivedAt < before && a.Text != "").ExecuteUpdateAsync(a => a.SetProperty(x => x.Text, ""), cancellation);

    // An incident is kept while any report of it is: a siege that is still written about keeps its beginning.
    private static async Task<int> ForgetReportsAsync(AlertsDb db, DateTime before, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var incidents = await db.Incidents.Where(i => i.LastReportedAt < before).ExecuteDeleteAsync(cancellation);
        var reports = await db.Reports.Where(r => r.PublishedAt < before && r.IncidentId == null).ExecuteDeleteAsync(cancellation);
        var articles = await db.Articles.Where(a => a.ReadAt != null && a.ArrivedAt < before && !db.Reports.Any(r => r.ArticleId == a.Id)).ExecuteDeleteAsync(cancellation);
        var origins = await db.ArticleOrigins.Where(o => o.ArticleId == null && o.SeenAt < before).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return incidents + reports + articles + origins;
    }

    private static Task<int> ForgetMessagesAsync(AlertsDb db, DateTime before, CancellationToken cancellation) =>
        db.OutgoingMessages.Where(m => (m.SentAt != null || m.GaveUp != null) && m.WrittenAt < before).ExecuteDeleteAsync(cancellation);
}
