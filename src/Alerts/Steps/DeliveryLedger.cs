using System.Globalization;
using Alerts.Delivery;
using Alerts.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Steps;

/// <summary>Writes down what became of a message, and what follows from it for its chat, in one transaction.</summary>
internal sealed class DeliveryLedger(IDbContextFactory<AlertsDb> store, TimeProvider clock, Func<string, string, string> say)
{
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromMinutes(5);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task WriteAsync(Claimed claimed, SendResult result)
    {
        try
        {
            await TryAsync(claimed, result);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Something of it was forgotten on request in this moment: what is left is written down.
            await TryAsync(claimed, result);
        }
    }

    private async Task TryAsync(Claimed claimed, SendResult result)
    {
        await using var db = await store.CreateDbContextAsync();
        if (await db.OutgoingMessages.FindAsync(claimed.Message.Id) is not { } message) return;
        await WriteAsync(db, message, claimed.IsRepeat, result);
        await db.SaveChangesAsync();
    }

    /// <summary>When a message that failed is tried again: as Telegram says, else after 2, 4, 8… seconds and never more than some minutes, not all at the same moment.</summary>
    public static DateTime NextTry(OutgoingMessage message, TimeSpan asTold, DateTime now)
    {
        if (asTold > TimeSpan.Zero) return now + asTold;
        var seconds = Math.Min(Math.Pow(2, Math.Min(message.Attempts, 20)), LongestBackoff.TotalSeconds);
        return now + TimeSpan.FromSeconds(seconds * (1 + message.Id % 10 / 20.0));
    }

    private Task WriteAsync(AlertsDb db, OutgoingMessage message, bool repeat, SendResult result) => result switch
    {
        SendResult.Sent sent => SentAsync(db, message, repeat, sent),
        SendResult.TryLater later => LaterAsync(db, message, later),
        SendResult.Unknown => InDoubtAsync(message),
        SendResult.Gone gone => GoneAsync(db, message, gone),
        SendResult.Moved moved => MovedAsync(db, message, moved),
        SendResult.TopicClosed closed => TopicClosedAsync(db, message, closed),
        SendResult.Refused refused => GiveUpAsync(db, message, refused.Reason),
        _ => throw new InvalidOperationException($"A messenger answered {result.GetType().Name}, which the ledger does not know."),
    };

    private async Task SentAsync(AlertsDb db, OutgoingMessage message, bool repeat, SendResult.Sent sent)
    {
        (message.SentAt, message.MessageId, message.Remark, message.ClaimedAt) = (Now, sent.MessageId, sent.Remark, null);
        if (message.LeavesNoTrace) db.Remove(message);
        var count = await CountAsync(db, message.Lane);
        count.Sent++;
        if (repeat) count.Repeated++;
    }

    private async Task LaterAsync(AlertsDb db, OutgoingMessage message, SendResult.TryLater later)
    {
        (message.ClaimedAt, message.NotBefore) = (null, NextTry(message, later.After, Now));
        if (later.Everyone) await HoldEveryoneAsync(db, message.NotBefore.Value);
    }

    private async Task HoldEveryoneAsync(AlertsDb db, DateTime until)
    {
        var state = await db.BotStates.FindAsync(BotState.HoldUntil);
        if (state is null) db.Add(state = new BotState { Name = BotState.HoldUntil, Value = "", At = Now });
        (state.Value, state.At) = (until.ToString("O", CultureInfo.InvariantCulture), Now);
    }

    /// <summary>The claim stays: that is what marks the next try as a repeat.</summary>
    private Task InDoubtAsync(OutgoingMessage message)
    {
        message.NotBefore = NextTry(message, TimeSpan.Zero, Now);
        return Task.CompletedTask;
    }

    /// <summary>The settings stay, for the chat may come back; what was not sent by then would be old.</summary>
    private async Task GoneAsync(AlertsDb db, OutgoingMessage message, SendResult.Gone gone)
    {
        foreach (var subscriber in await db.Subscribers.Where(s => s.ChatId == message.ChatId && !s.Paused).ToListAsync())
            (subscriber.Paused, subscriber.Left) = (true, true);
        foreach (var unsent in await UnsentAsync(db, message.ChatId)) await GiveUpAsync(db, unsent, gone.Reason);
    }

    private static async Task MovedAsync(AlertsDb db, OutgoingMessage message, SendResult.Moved moved)
    {
        message.ClaimedAt = null;
        await ChatMove.ApplyAsync(db, message.ChatId, moved.NewChatId);
    }

    /// <summary>The chat goes on outside the topic, and is told why.</summary>
    private async Task TopicClosedAsync(AlertsDb db, OutgoingMessage message, SendResult.TopicClosed closed)
    {
        var (chat, thread) = (message.ChatId, message.ThreadId);
        var subscribers = await db.Subscribers.Where(s => s.ChatId == chat).ToListAsync();
        var moving = subscribers.Find(s => s.ThreadId == thread);
        if (moving is not null && subscribers.Exists(s => s.ThreadId is null)) (moving.Paused, moving.Left) = (true, true);
        else if (moving is not null) moving.ThreadId = null;
        db.Add(new OutgoingMessage
        {
            ChatId = chat, Html = say(subscribers.FirstOrDefault()?.Language ?? "en", "delivery.topic_closed"),
            Key = $"topic-closed:{message.Id}", Lane = MessageLane.Reply, WrittenAt = Now,
        });
        foreach (var unsent in await UnsentAsync(db, chat))
            if (unsent.ThreadId == thread) (unsent.ThreadId, unsent.ClaimedAt, unsent.Remark) = (null, null, closed.Reason);
    }

    private async Task GiveUpAsync(AlertsDb db, OutgoingMessage message, string reason)
    {
        (message.GaveUp, message.ClaimedAt) = (reason, null);
        if (message.LeavesNoTrace) db.Remove(message);
        (await CountAsync(db, message.Lane)).GivenUp++;
    }

    private static Task<List<OutgoingMessage>> UnsentAsync(AlertsDb db, long chat) =>
        db.OutgoingMessages.Where(m => m.ChatId == chat && m.SentAt == null && m.GaveUp == null).ToListAsync();

    private async Task<DeliveryCount> CountAsync(AlertsDb db, MessageLane lane)
    {
        var today = DateOnly.FromDateTime(Now);
        if (await db.DeliveryCounts.FindAsync(today, lane) is { } known) return known;
        return db.Add(new DeliveryCount { Day = today, Lane = lane }).Entity;
    }
}
