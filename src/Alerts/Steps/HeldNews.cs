using Alerts.Delivery;
using Alerts.Digests;
using Alerts.Situation;
using Alerts.Subscribers;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Steps;

/// <summary>What is held for a chat, as it would be told now.</summary>
internal static class HeldNews
{
    public static Task<List<HeldAlert>> RowsAsync(IQueryable<HeldAlert> held, CancellationToken cancellation) => held
        .Include(h => h.Change).ThenInclude(c => c.Report).Include(h => h.Change).ThenInclude(c => c.Incident).ThenInclude(i => i.Reports).AsSplitQuery()
        .OrderBy(h => h.Id).ToListAsync(cancellation);

    public static IReadOnlyList<Entry> EntriesOf(IEnumerable<HeldAlert> held) =>
        Entry.Group(held.Select(h => h.Change).DistinctBy(c => c.Id).GroupBy(c => c.Incident).Select(of => Told.Of(of.Key, [.. of.OrderBy(c => c.Id)])));

    public static IReadOnlyList<DigestPage> Pages(IReadOnlyList<HeldAlert> held, Subscriber reader, DateTime now, Wording wording)
    {
        var zone = DigestSchedule.ZoneOf(reader);
        var pages = HeldText.For(EntriesOf(held), held[0].HeldAt, new Occasion(DigestSchedule.LocalDay(zone, now), zone, now), wording);
        return TurnablePages.Of(pages, reader.Id, wording, now);
    }
}
