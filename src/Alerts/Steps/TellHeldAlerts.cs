using Alerts.Delivery;
using Alerts.Digests;
using Alerts.Storage;
using Alerts.Subscribers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Alerts.Steps;

/// <summary>
/// What was held is told when its time has come: what the quiet hours or a mute held, merged into one message and told as it is now; what was too much for
/// an hour, as one line with a button that opens it. The rows go in the transaction that writes the message.
/// </summary>
public sealed partial class TellHeldAlerts(IDbContextFactory<AlertsDb> store, TimeProvider clock, Wordings wordings, ILogger<TellHeldAlerts> log) : IStep
{
    private static readonly TimeSpan LinesApart = TimeSpan.FromHours(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var told = false;
        foreach (var id in await WithHeldAsync(cancellation)) told |= await TellOrLeaveAsync(id, cancellation);
        return told;
    }

    private async Task<List<int>> WithHeldAsync(CancellationToken cancellation)
    {
        await using var db = await store.CreateDbContextAsync(cancellation);
        return await db.HeldAlerts.Select(h => h.SubscriberId).Distinct().ToListAsync(cancellation);
    }

    // One chat's news that cannot be told stays held, is logged, and holds up no other's.
    private async Task<bool> TellOrLeaveAsync(int id, CancellationToken cancellation)
    {
        try
        {
            return await TellAsync(id, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not SqliteException)
        {
            Log.StillHeld(log, fault, id);
            return false;
        }
    }

    private async Task<bool> TellAsync(int id, CancellationToken cancellation)
    {
        await using var db = await store.CreateDbContextAsync(cancellation);
        var subscriber = await db.Subscribers.FirstAsync(s => s.Id == id, cancellation);
        if (subscriber.Paused || subscriber.MutedUntil > Now || Holding.IsQuiet(subscriber, Now)) return false;
        var told = false;
        foreach (var place in (await HeldNews.RowsAsync(db.HeldAlerts.Where(h => h.SubscriberId == id), cancellation)).GroupBy(held => (held.ChatId, held.ThreadId)))
        {
            told |= Merge(db, subscriber, [.. place.Where(held => held.Reason != HeldFor.TooMany)]);
            told |= await CountAsync(db, subscriber, [.. place.Where(held => held.Reason == HeldFor.TooMany)], cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return told;
    }

    private bool Merge(AlertsDb db, Subscriber subscriber, HeldAlert[] held)
    {
        if (held.Length == 0) return false;
        var pages = HeldNews.Pages(held, subscriber, Now, wordings.For(subscriber));
        db.AddRange(TurnablePages.ToKeep(pages));
        db.Add(Message(subscriber, held[0], pages[0].Html, pages[0].Buttons, $"held {held[0].ChatId}/{held[0].ThreadId} {held[0].Id}"));
        db.RemoveRange(held);
        return true;
    }

    /// <summary>One line an hour at most, and none where nothing has come since the last.</summary>
    private async Task<bool> CountAsync(AlertsDb db, Subscriber subscriber, HeldAlert[] held, CancellationToken cancellation)
    {
        if (held.Length == 0) return false;
        var begin = $"flood {held[0].ChatId}/{held[0].ThreadId} ";
        var last = await db.OutgoingMessages.Where(m => m.ChatId == held[0].ChatId && m.Key.StartsWith(begin)).MaxAsync(m => (DateTime?)m.WrittenAt, cancellation);
        if (last > Now - LinesApart || held[^1].HeldAt <= last) return false;
        var wording = wordings.For(subscriber);
        var stories = HeldNews.EntriesOf(held).Count;
        db.Add(Message(subscriber, held[0], Html.Escape(wording.Count("held.many", stories)), Keyboard.Write(new Button(wording.Say("held.show"), "held")), begin + held[^1].Id));
        return true;
    }

    private OutgoingMessage Message(Subscriber subscriber, HeldAlert held, string html, string? buttons, string key) => new()
    {
        ChatId = held.ChatId, ThreadId = held.ThreadId, Html = html, Buttons = buttons, Key = key, Lane = MessageLane.Digest, Silent = subscriber.Silent, WrittenAt = Now,
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "What is held for subscriber {Id} could not be told; it is tried again")]
        public static partial void StillHeld(ILogger log, Exception fault, int id);
    }
}
