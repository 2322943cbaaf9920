using Alerts.Storage;
using Alerts.Subscribers;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Steps;

/// <summary>
/// A group became a supergroup and has a new id. Its subscription and whatever waits for it go along; where the new chat
/// subscribed by itself in the meantime, the watches of both are kept under its settings.
/// </summary>
internal static class ChatMove
{
    public static async Task ApplyAsync(AlertsDb db, long from, long to)
    {
        var there = await db.Subscribers.Include(s => s.Watches).Where(s => s.ChatId == to).ToListAsync();
        foreach (var subscriber in await db.Subscribers.Include(s => s.Watches).Where(s => s.ChatId == from).ToListAsync())
        {
            if (there.Find(s => s.ThreadId == subscriber.ThreadId) is { } same) await MergeAsync(db, subscriber, same);
            else subscriber.ChatId = to;
        }

        // What was sent goes along too: whoever asks the new chat to be forgotten means the old one as well.
        foreach (var message in await db.OutgoingMessages.Where(m => m.ChatId == from).ToListAsync()) message.ChatId = to;
        foreach (var offer in await db.WatchOffers.Where(o => o.ChatId == from).ToListAsync()) offer.ChatId = to;
        foreach (var held in await db.HeldAlerts.Where(h => h.ChatId == from).ToListAsync()) held.ChatId = to;
        foreach (var watch in await db.Watches.Where(w => w.ToChatId == from).ToListAsync()) watch.ToChatId = to;
    }

    private static async Task MergeAsync(AlertsDb db, Subscriber old, Subscriber kept)
    {
        // What was held for the one is told to the other.
        foreach (var held in await db.HeldAlerts.AsNoTracking().Where(h => h.SubscriberId == old.Id).ToListAsync())
            if (!await db.HeldAlerts.AnyAsync(h => h.SubscriberId == kept.Id && h.ChangeId == held.ChangeId))
                db.Add(new HeldAlert { SubscriberId = kept.Id, ChangeId = held.ChangeId, ChatId = kept.ChatId, ThreadId = held.ThreadId, Reason = held.Reason, HeldAt = held.HeldAt });
        foreach (var watch in old.Watches.Where(watch => !kept.Watches.Exists(watch.IsSameAs)))
            kept.Watches.Add(Copy(watch));
        db.Remove(old);
    }

    private static Watch Copy(Watch watch) => new()
    {
        Asked = watch.Asked, PlaceId = watch.PlaceId, Indicator = watch.Indicator, Words = watch.Words, Query = watch.Query,
        Name = watch.Name, ToChatId = watch.ToChatId, ToThreadId = watch.ToThreadId, Silent = watch.Silent, DigestOnly = watch.DigestOnly,
    };
}
