using Alerts.Situation;
using Alerts.Storage;
using Alerts.Subscribers;
using Alerts.Subscribers.Queries;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Steps;

/// <summary>
/// The index of all watches in the database, kept up to date by what was added and removed since it was last asked. A watch never changes and its number
/// is never used twice: how many there are and the highest number tell whether anything did.
/// </summary>
public sealed class CurrentWatchlists(PlaceTree places) : IDisposable
{
    private readonly Watchlists index = new(places.Around);
    private readonly HashSet<int> known = [];
    private readonly SemaphoreSlim oneAtATime = new(1);
    private int newest;

    /// <summary>The numbers of the watches that find any of this news.</summary>
    public async Task<IReadOnlyCollection<int>> FindAsync(AlertsDb db, IReadOnlyList<Subject> news, CancellationToken cancellation)
    {
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            await UpdateAsync(db, cancellation);
            var found = new List<int>();
            foreach (var subject in news) index.Match(subject, found);
            return [.. found.Distinct()];
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private async Task UpdateAsync(AlertsDb db, CancellationToken cancellation)
    {
        foreach (var watch in await db.Watches.AsNoTracking().Where(w => w.Id > newest).OrderBy(w => w.Id).ToListAsync(cancellation))
        {
            index.Add(watch.Id, watch.Asks());
            known.Add(watch.Id);
            newest = watch.Id;
        }

        if (await db.Watches.CountAsync(cancellation) == known.Count) return;
        var kept = await db.Watches.Select(w => w.Id).ToHashSetAsync(cancellation);
        foreach (var gone in known.Except(kept).ToList())
        {
            index.Remove(gone);
            known.Remove(gone);
        }
    }
}
