using Alerts.Delivery;
using Alerts.Subscribers;

namespace Alerts.Conversation;

/// <summary>What is watched, and how the chat is set; each watch list has a card that is edited in place.</summary>
public sealed class ListCommand(WatchText text, WatchCard card) : ICommand
{
    public string Name => "list";

    public async Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        var speech = request.Speech;
        if (request.Subscriber is not { } subscriber) return Reply.Of(speech.Say("conversation.list.empty"));
        var (step, number) = request.Split();
        if (step.Length == 0) return Listed(subscriber, speech, inPlace: false);
        var watch = subscriber.Watches.FirstOrDefault(watch => UnwatchCommand.IsNumber(watch, number));
        if (watch is null) return Listed(subscriber, speech, request.Incoming.TappedMessage is not null);
        if (step != "card" && request.Incoming.IsGroup && !await request.Incoming.IsAdministrator(cancellation)) return Reply.Nothing with { Toast = speech.Plain("conversation.group.only_admins_toast") };
        return WatchCard.Change(request, watch, step) ? Listed(subscriber, speech, inPlace: true) : card.Shown(watch, speech).InPlace();
    }

    private Reply Listed(Subscriber subscriber, Speech speech, bool inPlace)
    {
        var watches = UnwatchCommand.InOrder(subscriber).ToArray();
        var lines = watches.Select((watch, n) => speech.Say("conversation.list.line", ("n", n + 1), ("what", text.Named(watch, speech))) + (watch.DigestOnly ? speech.Say("conversation.list.digest_only") : ""));
        var title = watches.Length == 0 ? speech.Say("conversation.list.empty") : $"{speech.Count("conversation.list.title", watches.Length)}\n{string.Join('\n', lines)}";
        var settings = speech.Say("conversation.list.settings", ("time", HourCommand.Shown(subscriber.DigestHour)), ("city", Zones.Name(subscriber.TimeZone, speech)));
        var paused = subscriber.Paused ? "\n" + speech.Say("conversation.paused") : "";
        var cards = watches.Take(20).Select((watch, n) => new Button($"⚙ {n + 1}", $"list card {watch.Id}")).Chunk(5);
        var reply = Reply.Of(
            $"{title}\n\n{settings}{paused}",
            [.. cards, [new Button(speech.Plain("conversation.list.add"), "watch"), new Button(speech.Plain("conversation.list.remove"), "unwatch")],
             [new Button(speech.Plain("conversation.list.zone"), "timezone"), new Button(speech.Plain("conversation.list.language"), "language")]]);
        return inPlace ? reply.InPlace() : reply;
    }
}
