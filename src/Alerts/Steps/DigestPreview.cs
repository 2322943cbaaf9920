using Alerts.Digests;
using Alerts.Situation;
using Alerts.Storage;
using Alerts.Subscribers;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Steps;

/// <summary>The digest that somebody would get now, asked for and not saved: <c>/digest</c>, and <c>alerts digest --dry-run</c>.</summary>
public sealed class DigestPreview(IDbContextFactory<AlertsDb> store, TimeProvider clock, PlaceTree places)
{
    /// <param name="watches">Any of them suffices; none watches nothing.</param>
    /// <param name="span">From when to when.</param>
    /// <param name="zone">The reader's own.</param>
    /// <param name="wording">The reader's own.</param>
    /// <param name="place">What it is about, as the reader calls it; null for all that is watched.</param>
    /// <param name="cancellation">Stops the asking.</param>
    public async Task<IReadOnlyList<Page>> WriteAsync(
        IReadOnlyCollection<Watch> watches, DigestSpan span, TimeZoneInfo zone, Wording wording, string? place, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await store.CreateDbContextAsync(cancellation);
        var before = await db.Changes.Where(c => c.At < span.From).MaxAsync(c => (int?)c.Id, cancellation) ?? 0;
        var material = await DigestMaterial.LoadAsync(db, places, before, now, cancellation);
        var occasion = new Occasion(DigestSchedule.LocalDay(zone, now), zone, span.From, OnDemand: true) { Until = span.To, Place = place };
        return DigestText.For(material.For(watches, before, before: span.To), occasion, wording);
    }
}

/// <summary>What a digest that is asked for reaches over; up to now where it names no end.</summary>
public readonly record struct DigestSpan(DateTime From, DateTime? To = null);
