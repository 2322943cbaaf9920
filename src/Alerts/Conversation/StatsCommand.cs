using Alerts.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Conversation;

/// <summary>For operators: counts and nothing else.</summary>
public sealed class StatsCommand : ICommand
{
    public string Name => "stats";

    public bool IsForOperators => true;

    public async Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        var (db, day, today) = (request.Db, request.Now.AddDays(-1), DateOnly.FromDateTime(request.Now));
        var sent = await db.DeliveryCounts.Where(c => c.Day > today.AddDays(-7)).ToListAsync(cancellation);
        return Reply.Of(request.Speech.Say(
            "conversation.stats.text",
            ("subscribers", await db.Subscribers.CountAsync(s => !s.Paused, cancellation)),
            ("paused", await db.Subscribers.CountAsync(s => s.Paused, cancellation)),
            ("watches", await db.Watches.CountAsync(cancellation)),
            ("articles", await db.Articles.CountAsync(a => a.ArrivedAt > day, cancellation)),
            ("incidents", await db.Incidents.CountAsync(i => i.LastReportedAt > day, cancellation)),
            ("alerts", Sum(sent, today, MessageLane.Alert)),
            ("alerts_week", sent.Where(c => c.Lane == MessageLane.Alert).Sum(c => c.Sent)),
            ("digests", Sum(sent, today, MessageLane.Digest)),
            ("given_up", sent.Sum(c => c.GivenUp)),
            ("waiting", await db.OutgoingMessages.CountAsync(m => m.SentAt == null && m.GaveUp == null, cancellation)),
            ("held", await db.HeldAlerts.CountAsync(cancellation)),
            ("complaints", await db.Complaints.CountAsync(c => c.SettledAt == null, cancellation))));
    }

    private static int Sum(List<DeliveryCount> counts, DateOnly day, MessageLane lane) => counts.Where(c => c.Day == day && c.Lane == lane).Sum(c => c.Sent);
}
