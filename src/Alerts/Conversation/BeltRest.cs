using Alerts.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Conversation;

/// <summary>Does anything on the belt still move that somebody could be told of?</summary>
public sealed class BeltRest(IDbContextFactory<AlertsDb> store, TimeProvider clock)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits until all is read, told and delivered, but not for ever.</summary>
    public async Task WaitAsync(TimeSpan most, CancellationToken cancellation)
    {
        var until = clock.GetUtcNow() + most;
        while (clock.GetUtcNow() < until && !await IsStillAsync(cancellation)) await Task.Delay(Glance, clock, cancellation);
    }

    private async Task<bool> IsStillAsync(CancellationToken cancellation)
    {
        await using var db = await store.CreateDbContextAsync(cancellation);
        return !await db.Articles.AnyAsync(article => article.ReadAt == null, cancellation)
            && !await db.Changes.AnyAsync(change => change.Immediate && change.ToldAt == null, cancellation)
            && !await db.OutgoingMessages.AnyAsync(message => message.SentAt == null && message.GaveUp == null, cancellation);
    }
}
