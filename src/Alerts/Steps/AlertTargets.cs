using Alerts.Delivery;
using Alerts.Digests;
using Alerts.Situation;
using Alerts.Storage;
using Alerts.Subscribers;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Steps;

/// <summary>The chats and topics that a story goes to, each once, whatever number of watches asks for it.</summary>
internal sealed class AlertTargets(CurrentWatchlists watchlists)
{
    public async Task<IReadOnlyList<AlertTarget>> OfAsync(AlertsDb db, Entry entry, CancellationToken cancellation)
    {
        var subjects = entry.Together.Select(told => Subject.Of(told.Incident, told.Reports)).ToList();
        var found = await watchlists.FindAsync(db, subjects, cancellation);
        var subscribers = await db.Subscribers.Where(s => s.Watches.Any(w => found.Contains(w.Id) && !w.DigestOnly) && !s.Paused)
            .Include(s => s.Watches.Where(w => found.Contains(w.Id) && !w.DigestOnly)).OrderBy(s => s.Id).ToListAsync(cancellation);
        // What takes back or corrects what was told goes wherever that may have gone, however small it has become.
        var takesBack = entry.Changes.Any(change => change.Kind is ChangeKind.Corrected or ChangeKind.Denied);
        return [.. subscribers.Where(subscriber => takesBack || Holding.IsWorthAnAlert(subscriber, entry.Lead.Incident.Severity)).SelectMany(TargetsOf)];
    }

    /// <summary>How many alerts each of them was sent in the last hour.</summary>
    public static async Task<Dictionary<(long, int?), int>> ToldThisHourAsync(AlertsDb db, DateTime now, CancellationToken cancellation)
    {
        var hourAgo = now.AddHours(-1);
        var counts = await db.OutgoingMessages.Where(m => m.Lane == MessageLane.Alert && m.WrittenAt > hourAgo)
            .GroupBy(m => new { m.ChatId, m.ThreadId }).Select(of => new { of.Key.ChatId, of.Key.ThreadId, Count = of.Count() }).ToListAsync(cancellation);
        return counts.ToDictionary(of => (of.ChatId, of.ThreadId), of => of.Count);
    }

    /// <summary>It sounds where any of the watches does.</summary>
    private static IEnumerable<AlertTarget> TargetsOf(Subscriber subscriber) =>
        from watch in subscriber.Watches
        group watch by watch.ToChatId is { } chat ? (chat, watch.ToThreadId) : (subscriber.ChatId, subscriber.ThreadId) into watches
        select new AlertTarget(subscriber, watches.Key.Item1, watches.Key.Item2, subscriber.Silent || watches.All(watch => watch.Silent));
}

internal sealed record AlertTarget(Subscriber Subscriber, long ChatId, int? ThreadId, bool Silent);
