using Alerts.Digests;
using Alerts.Situation;
using Alerts.Storage;
using Alerts.Subscribers;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Steps;

/// <summary>What is held for a chat, as it would be told now.</summary>
internal static class HeldNews
{
    public static Task<List<HeldAlert>> RowsAsync(AlertsDb db, int subscriber, CancellationToken cancellation) => db.HeldAlerts.Where(h => h.SubscriberId == subscriber)
        .Include(h => h.Change).ThenInclude(c => c.Report).Include(h => h.Change).ThenInclude(c => c.Incident).ThenInclude(i => i.Reports).AsSplitQuery()
        .OrderBy(h => h.Id).ToListAsync(cancellation);

    public static IReadOnlyList<Entry> EntriesOf(IEnumerable<HeldAlert> held) =>
        Entry.Group(held.Select(h => h.Change).DistinctBy(c => c.Id).GroupBy(c => c.Incident).Select(of => Told.Of(of.Key, [.. of.OrderBy(c => c.Id)])));

    public static IReadOnlyList<string> Pages(IReadOnlyList<HeldAlert> held, Subscriber subscriber, DateTime now, Wording wording)
    {
        var zone = DigestSchedule.ZoneOf(subscriber);
        return HeldText.For(EntriesOf(held), held[0].HeldAt, new Occasion(DigestSchedule.LocalDay(zone, now), zone, now), wording);
    }
}
