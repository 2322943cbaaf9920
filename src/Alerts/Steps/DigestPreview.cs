using Alerts.Digests;
using Alerts.Situation;
using Alerts.Storage;
using Alerts.Subscribers;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Steps;

/// <summary>The digest that somebody would get now, asked for and not saved: <c>/digest</c>, and <c>alerts digest --dry-run</c>.</summary>
public sealed class DigestPreview(IDbContextFactory<AlertsDb> store, TimeProvider clock, PlaceTree places, Wordings wordings)
{
    /// <summary>Telegram HTML, in as many parts as it takes.</summary>
    /// <param name="watches">Any of them suffices; none watches nothing.</param>
    /// <param name="language">ar or en.</param>
    /// <param name="zone">The reader's own.</param>
    /// <param name="back">How far it reaches back from now.</param>
    /// <param name="cancellation">Stops the asking.</param>
    public async Task<IReadOnlyList<string>> WriteAsync(
        IReadOnlyCollection<Watch> watches, string language, TimeZoneInfo zone, TimeSpan back, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var since = now - back;
        await using var db = await store.CreateDbContextAsync(cancellation);
        var before = await db.Changes.Where(c => c.At < since).MaxAsync(c => (int?)c.Id, cancellation) ?? 0;
        var material = await DigestMaterial.LoadAsync(db, places, before, now, cancellation);
        var occasion = new Occasion(DigestSchedule.LocalDay(zone, now), zone, since, OnDemand: true);
        return DigestText.For(material.For(watches, before), occasion, wordings.For(language));
    }
}
