using Alerts.Digests;
using Alerts.Subscribers;

namespace Alerts.Conversation;

/// <summary>The time zone of a chat, by a city's name in either language.</summary>
public sealed class TimeZoneCommand(Zones zones) : ICommand
{
    public string Name => "timezone";

    public bool ChangesSettings => true;

    public Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        var speech = request.Speech;
        var subscriber = request.Subscribed();
        if (request.Argument.Length == 0) return Task.FromResult(Ask(request, "conversation.timezone.ask"));
        if (zones.Named(request.Argument) is not { } zone) return Task.FromResult(Ask(request, "conversation.timezone.unknown"));
        subscriber.TimeZone = zone;
        subscriber.NextDigestAt = DigestSchedule.NextDue(subscriber, request.Now);
        return Task.FromResult(Reply.Of(
            speech.Say("conversation.timezone.chosen", ("city", Zones.Name(zone, speech)), ("time", Now(request, subscriber)), ("digest", HourCommand.Shown(subscriber.DigestHour))),
            StartCommand.HourRows("hour")).InPlace());
    }

    private static Reply Ask(Request request, string key)
    {
        var subscriber = request.Subscribed();
        return Reply.Of(
            request.Speech.Say(key, ("asked", Html.Cut(request.Argument, 60)), ("city", Zones.Name(subscriber.TimeZone, request.Speech)), ("time", Now(request, subscriber))),
            StartCommand.ZoneRows(request.Speech, "timezone"));
    }

    private static string Now(Request request, Subscriber subscriber) => Speech.Time(request.Now, DigestSchedule.ZoneOf(subscriber));
}
