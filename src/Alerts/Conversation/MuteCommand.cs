using Alerts.Delivery;
using Alerts.Digests;
using Alerts.Subscribers;

namespace Alerts.Conversation;

/// <summary>Holds alerts for so long; what was held comes merged when it is over. The digest comes as ever.</summary>
public sealed class MuteCommand(Durations durations) : ICommand
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private static readonly string[] Offered = ["1h", "2h", "8h", "1d", "3d", "7d"];

    public string Name => "mute";

    public bool ChangesSettings => true;

    public Task<Reply> ReplyAsync(Request request, CancellationToken cancellation) => Task.FromResult(Answer(request));

    private Reply Answer(Request request)
    {
        var speech = request.Speech;
        var subscriber = request.Subscribed();
        if (request.Argument is "off")
        {
            subscriber.MutedUntil = null;
            return Reply.Of(speech.Say("conversation.mute.off_done")).InPlace();
        }

        if (durations.Read(request.Argument) is not { } span || span > Longest) return Ask(request, subscriber);
        subscriber.MutedUntil = request.Now + span;
        return Reply.Of(speech.Say("conversation.mute.done", ("time", new Markup(Until(subscriber.MutedUntil.Value, subscriber, speech)))), [[new Button(speech.Plain("conversation.mute.off"), "mute off")]]).InPlace();
    }

    private Reply Ask(Request request, Subscriber subscriber)
    {
        var speech = request.Speech;
        var now = subscriber.MutedUntil > request.Now ? "\n" + speech.Say("conversation.mute.done", ("time", new Markup(Until(subscriber.MutedUntil.Value, subscriber, speech)))) : "";
        return Reply.Of(
            speech.Say(request.Argument.Length == 0 ? "conversation.mute.ask" : "conversation.mute.unknown") + now,
            Offered.Select(span => new Button(TelegramHtml.PlainText(Durations.Say(durations.Read(span)!.Value, speech)), $"mute {span}")).Chunk(3));
    }

    internal static string Until(DateTime moment, Subscriber subscriber, Speech speech)
    {
        var zone = DigestSchedule.ZoneOf(subscriber);
        return Html.Escape(speech.Wording.Say("conversation.mute.moment", ("time", Speech.Time(moment, zone)), ("date", speech.Wording.Day(DigestSchedule.LocalDay(zone, moment)))));
    }
}
