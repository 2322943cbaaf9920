using System.Globalization;
using Alerts.Delivery;
using Alerts.Reading.Text;
using Alerts.Situation;
using Alerts.Storage;
using Alerts.Subscribers;
using Alerts.Subscribers.Queries;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Conversation;

/// <summary>The quotes and sources behind an alert: the one whose button was tapped, or the last one.</summary>
public sealed class WhyCommand(WhyText text, PlaceTree places) : ICommand
{
    public string Name => "why";

    public async Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        if (await NumberAsync(request, cancellation) is not { } number) return Reply.Of(request.Speech.Say("conversation.why.nothing"));
        var incidents = await ToldTogetherAsync(request.Db, number, cancellation);
        if (incidents.Count == 0) return Reply.Of(request.Speech.Say("conversation.why.gone"));
        var zone = request.Subscriber is { } subscriber ? DigestSchedule.ZoneOf(subscriber) : TimeZoneInfo.Utc;
        return new Reply([.. text.For(incidents, Covering(request, incidents), request.Speech, zone).Select(page => new ReplyPart(page))]);
    }

    private static async Task<int?> NumberAsync(Request request, CancellationToken cancellation)
    {
        if (int.TryParse(Folding.Fold(request.Argument), NumberStyles.None, CultureInfo.InvariantCulture, out var asked)) return asked;
        var last = await request.Db.OutgoingMessages.AsNoTracking()
            .Where(m => m.ChatId == request.Incoming.ChatId && m.ThreadId == request.Incoming.ThreadId && m.Lane == MessageLane.Alert && m.SentAt != null)
            .OrderByDescending(m => m.Id).FirstOrDefaultAsync(cancellation);
        return NumberOf(last?.Buttons);
    }

    /// <summary>The incident that the button under an alert asks about.</summary>
    internal static int? NumberOf(string? buttons)
    {
        var data = Keyboard.Read(buttons).SelectMany(row => row).Select(button => button.Data).FirstOrDefault(data => data?.StartsWith("why ", StringComparison.Ordinal) == true);
        return data is null ? null : int.Parse(data["why ".Length..], CultureInfo.InvariantCulture);
    }

    /// <summary>The incident, and those of the same place that one message told with it: they were marked in one moment.</summary>
    internal static async Task<IReadOnlyList<Incident>> ToldTogetherAsync(AlertsDb db, int number, CancellationToken cancellation)
    {
        var told = await db.Changes.Where(c => c.IncidentId == number).MaxAsync(c => c.ToldAt, cancellation);
        return await db.Incidents.AsNoTracking().Include(i => i.Reports)
            .Where(i => i.Id == number || (told != null && db.Changes.Any(c => c.IncidentId == i.Id && c.ToldAt == told)))
            .OrderBy(i => i.Id).ToListAsync(cancellation);
    }

    private IReadOnlyList<Watch> Covering(Request request, IReadOnlyList<Incident> incidents)
    {
        var watches = request.Subscriber?.Watches ?? [];
        var index = Watchlists.Of(watches, places.Around);
        var found = new List<int>();
        foreach (var incident in incidents) index.Match(Subject.Of(incident, incident.Reports), found);
        return [.. found.Distinct().Order().Select(number => watches[number])];
    }
}
