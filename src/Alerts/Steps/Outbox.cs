using System.Globalization;
using Alerts.Delivery;
using Alerts.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Steps;

/// <summary>The outbox table in the hands of whoever delivers: which messages may go, and which are in doubt.</summary>
internal sealed class Outbox(IDbContextFactory<AlertsDb> store, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>
    /// Takes the first message of each of so many chats: replies before alerts before digests, the older first. The claim is saved
    /// before anything is sent; a message found claimed already may have arrived, and is <see cref="Claimed.IsRepeat"/>. News for a chat
    /// that in that very moment asked for silence or to be forgotten is not sent.
    /// </summary>
    public async Task<IReadOnlyList<Claimed>> ClaimAsync(IEnumerable<long> busyChats, int most, CancellationToken cancellation)
    {
        await using var db = await store.CreateDbContextAsync(cancellation);
        var taken = new List<OutgoingMessage>();
        var skipped = busyChats.ToHashSet();
        while (taken.Count < most && await NextAsync(db, skipped, most - taken.Count, cancellation) is { Count: > 0 } heads)
            taken.AddRange(await WantedAsync(db, [.. heads.Where(head => skipped.Add(head.ChatId))], cancellation));
        var claimed = taken.ConvertAll(message => new Claimed(message, message.ClaimedAt is not null));
        foreach (var message in taken) (message.ClaimedAt, message.Attempts) = (Now, message.Attempts + 1);
        await db.SaveChangesAsync(cancellation);
        return claimed;
    }

    /// <summary>True while something is due in a chat that is not told to wait.</summary>
    public async Task<bool> HasDueAsync(IEnumerable<long> heldChats, CancellationToken cancellation)
    {
        var held = heldChats.ToArray();
        await using var db = await store.CreateDbContextAsync(cancellation);
        return await Due(db).AnyAsync(message => !held.Contains(message.ChatId), cancellation);
    }

    /// <summary>What Telegram imposed before a restart: the wait of all, and the waits of single chats.</summary>
    public async Task RestoreAsync(Pace pace, CancellationToken cancellation)
    {
        await using var db = await store.CreateDbContextAsync(cancellation);
        var everyone = await db.BotStates.FindAsync([BotState.HoldUntil], cancellation);
        if (everyone is not null) pace.HoldAll(DateTime.Parse(everyone.Value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind));
        var now = Now;
        var held = db.OutgoingMessages.Where(m => m.SentAt == null && m.GaveUp == null && m.Attempts > 0 && m.NotBefore > now);
        foreach (var chat in await held.GroupBy(m => m.ChatId).Select(g => new { g.Key, Until = g.Max(m => m.NotBefore!.Value) }).ToListAsync(cancellation))
            pace.HoldChat(chat.Key, chat.Until);
    }

    private static async Task<IEnumerable<OutgoingMessage>> WantedAsync(AlertsDb db, List<OutgoingMessage> heads, CancellationToken cancellation)
    {
        var news = heads.Where(head => head.Lane != MessageLane.Reply).ToList();
        if (news.Count == 0) return heads;
        var asked = news.ConvertAll(message => message.ChatId);
        var wanting = await db.Subscribers.Where(s => asked.Contains(s.ChatId)).GroupBy(s => s.ChatId).Select(g => new { g.Key, Some = g.Any(s => !s.Paused) }).ToDictionaryAsync(c => c.Key, c => c.Some, cancellation);
        foreach (var message in news)
        {
            if (!wanting.TryGetValue(message.ChatId, out var wants)) db.Remove(message);
            else if (!wants) message.GaveUp = "the chat asked for silence";
        }

        return heads.Where(head => head.Lane == MessageLane.Reply || wanting.GetValueOrDefault(head.ChatId));
    }

    private Task<List<OutgoingMessage>> NextAsync(AlertsDb db, HashSet<long> skipped, int most, CancellationToken cancellation) =>
        Due(db).Where(m => !skipped.Contains(m.ChatId)).OrderBy(m => m.Lane).ThenBy(m => m.Id).Take(most).ToListAsync(cancellation);

    private IQueryable<OutgoingMessage> Due(AlertsDb db)
    {
        var now = Now;
        return db.OutgoingMessages.Where(m => m.SentAt == null && m.GaveUp == null && (m.NotBefore == null || m.NotBefore <= now));
    }
}

/// <summary>A message in the hands of the messenger.</summary>
internal sealed record Claimed(OutgoingMessage Message, bool IsRepeat);
