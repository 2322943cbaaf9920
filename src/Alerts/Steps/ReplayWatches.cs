using Alerts.Situation;
using Alerts.Storage;
using Alerts.Subscribers;
using Alerts.Subscribers.Queries;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Steps;

/// <summary>Tries queries on the last days of what is stored. No more than so many changes are looked at: the trial then reaches back less far, and says so.</summary>
public sealed class ReplayWatches(IDbContextFactory<AlertsDb> store, PlaceTree places)
{
    private const int MostDays = 30, MostChanges = 4000;

    public async Task<Replay> OfAsync(IReadOnlyList<Query> queries, DateTime now, CancellationToken cancellation)
    {
        await using var db = await store.CreateDbContextAsync(cancellation);
        var changes = await db.Changes.AsNoTrackingWithIdentityResolution().Where(c => c.At >= now.AddDays(-MostDays)).OrderByDescending(c => c.Id).Take(MostChanges)
            .Whole().ToListAsync(cancellation);
        if (changes.Count == 0) return new Replay(0, 0, 0, 0, [], []);
        changes.Reverse();
        var since = await SinceAsync(db, changes, now, cancellation);
        var articles = await db.Articles.CountAsync(a => a.ReadAt != null && a.ArrivedAt >= since, cancellation);
        return Replay.Of(queries, changes, places.Around, articles, Math.Max(1, (int)Math.Ceiling((now - since).TotalDays)));
    }

    /// <summary>The beginning of the month, or of what could be looked at, or of the news.</summary>
    private static async Task<DateTime> SinceAsync(AlertsDb db, List<Change> changes, DateTime now, CancellationToken cancellation)
    {
        if (changes.Count == MostChanges) return changes[0].At;
        var first = await db.Articles.MinAsync(a => (DateTime?)a.ArrivedAt, cancellation) ?? changes[0].At;
        return first > now.AddDays(-MostDays) ? first : now.AddDays(-MostDays);
    }
}
