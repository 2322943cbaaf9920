using Alerts.Delivery;

namespace Alerts.Conversation;

/// <summary>What is watched, and how the chat is set.</summary>
public sealed class ListCommand(WatchText text) : ICommand
{
    public string Name => "list";

    public Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        var speech = request.Speech;
        if (request.Subscriber is not { } subscriber) return Task.FromResult(Reply.Of(speech.Say("conversation.list.empty")));
        var lines = UnwatchCommand.InOrder(subscriber).Select((watch, n) => speech.Say("conversation.list.line", ("n", n + 1), ("what", text.Short(watch, speech))) + (watch.DigestOnly ? speech.Say("conversation.list.digest_only") : ""));
        var title = subscriber.Watches.Count == 0 ? speech.Say("conversation.list.empty") : $"{speech.Count("conversation.list.title", subscriber.Watches.Count)}\n{string.Join('\n', lines)}";
        var settings = speech.Say("conversation.list.settings", ("time", HourCommand.Shown(subscriber.DigestHour)), ("city", Zones.Name(subscriber.TimeZone, speech)));
        var paused = subscriber.Paused ? "\n" + speech.Say("conversation.paused") : "";
        return Task.FromResult(Reply.Of(
            $"{title}\n\n{settings}{paused}",
            [[new Button(speech.Plain("conversation.list.add"), "watch"), new Button(speech.Plain("conversation.list.remove"), "unwatch")],
             [new Button(speech.Plain("conversation.list.zone"), "timezone"), new Button(speech.Plain("conversation.list.language"), "language")]]));
    }
}
