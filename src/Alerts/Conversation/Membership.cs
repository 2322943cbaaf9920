using Alerts.Delivery;
using Alerts.Storage;
using Alerts.Subscribers;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Conversation;

/// <summary>
/// A chat lets the bot in or out. Out: silence, every setting kept. In again: it goes on where it stopped, and says so. Into a group that
/// knows it not: a word on how to begin.
/// </summary>
public sealed class Membership(Languages languages, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task ApplyAsync(AlertsDb db, long chat, bool couldWrite, bool canWrite, GroupEntry? group, int update, CancellationToken cancellation)
    {
        var subscribers = await db.Subscribers.Where(s => s.ChatId == chat).ToListAsync(cancellation);
        if (!canWrite) await LeaveAsync(db, chat, subscribers, cancellation);
        else if (!couldWrite && subscribers.Count == 0 && group is not null) db.Add(Message(chat, null, languages.For(group.Language), "conversation.group.hello", update));
        else if (!couldWrite) Resume(db, subscribers.FindAll(s => s.Left), update);
    }

    private static async Task LeaveAsync(AlertsDb db, long chat, List<Subscriber> subscribers, CancellationToken cancellation)
    {
        foreach (var subscriber in subscribers.Where(s => !s.Paused)) (subscriber.Paused, subscriber.Left) = (true, true);
        foreach (var waiting in await db.OutgoingMessages.Where(m => m.ChatId == chat && m.SentAt == null && m.GaveUp == null).ToListAsync(cancellation))
            waiting.GaveUp = "the chat let the bot out";
    }

    private void Resume(AlertsDb db, List<Subscriber> left, int update)
    {
        foreach (var subscriber in left)
        {
            (subscriber.Paused, subscriber.Left) = (false, false);
            subscriber.NextDigestAt = DigestSchedule.NextDue(subscriber, Now);
            db.Add(Message(subscriber.ChatId, subscriber.ThreadId, languages.For(subscriber.Language), "conversation.start.resumed", update));
        }
    }

    private OutgoingMessage Message(long chat, int? thread, Speech speech, string key, int update) => new()
    {
        ChatId = chat, ThreadId = thread, Html = speech.Say(key), Key = $"member:{update}:{chat}/{thread}:{Now:yyyyMMdd}", Lane = MessageLane.Reply, WrittenAt = Now,
    };
}

/// <summary>A group lets the bot in.</summary>
/// <param name="Language">Of the person who did it, where the client says.</param>
public sealed record GroupEntry(string? Language);
