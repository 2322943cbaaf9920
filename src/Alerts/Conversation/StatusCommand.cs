using Alerts.Delivery;
using Alerts.Subscribers;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Conversation;

/// <summary>How the service is: which sources answer, when the last news came, when the next digest is due.</summary>
public sealed class StatusCommand : ICommand
{
    public string Name => "status";

    public async Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        var lines = new[]
        {
            request.Speech.Say("conversation.status.title"), await SourcesAsync(request, cancellation), await NewsAsync(request, cancellation),
            await WaitingAsync(request, cancellation), Digest(request),
        };
        return Reply.Of(string.Join('\n', lines.OfType<string>()));
    }

    private static async Task<string> SourcesAsync(Request request, CancellationToken cancellation)
    {
        var sources = await request.Db.Sources.AsNoTracking().Where(s => s.Enabled).Select(s => s.Health).ToListAsync(cancellation);
        var well = sources.Count(health => health.LastSuccessAt is not null && health.FailuresInARow == 0);
        var never = sources.Count(health => health.FirstReachedAt is null);
        var line = request.Speech.Count("conversation.status.sources", well, ("all", sources.Count));
        return never == 0 ? line : $"{line} {request.Speech.Count("conversation.status.never", never)}";
    }

    private static async Task<string> NewsAsync(Request request, CancellationToken cancellation)
    {
        var last = await request.Db.Articles.MaxAsync(article => (DateTime?)article.ArrivedAt, cancellation);
        return last is { } at
            ? request.Speech.Say("conversation.status.news", ("ago", new Markup(request.Speech.Ago(request.Now - at))))
            : request.Speech.Say("conversation.status.no_news");
    }

    private static async Task<string?> WaitingAsync(Request request, CancellationToken cancellation)
    {
        var waiting = await request.Db.OutgoingMessages.CountAsync(m => m.ChatId == request.Incoming.ChatId && m.SentAt == null && m.GaveUp == null, cancellation);
        return waiting == 0 ? null : request.Speech.Count("conversation.status.waiting", waiting);
    }

    private static string? Digest(Request request)
    {
        if (request.Subscriber is not { } subscriber) return request.Speech.Say("conversation.status.no_settings");
        if (subscriber.Paused) return request.Speech.Say("conversation.paused");
        if (subscriber.NextDigestAt is not { } due) return null;
        var zone = DigestSchedule.ZoneOf(subscriber);
        var days = DigestSchedule.LocalDay(zone, due).DayNumber - DigestSchedule.LocalDay(zone, request.Now).DayNumber;
        var day = request.Speech.Say(days <= 0 ? "conversation.status.today" : "conversation.status.tomorrow");
        return request.Speech.Say("conversation.status.digest", ("day", new Markup(day)), ("time", Speech.Time(due, zone)), ("city", Zones.Name(subscriber.TimeZone, request.Speech)));
    }
}
