using Alerts.Delivery;
using Alerts.Digests;
using Alerts.Subscribers;

namespace Alerts.Conversation;

/// <summary>A link that opens a watch list for somebody else, with its replay; nothing of who shares it goes along.</summary>
public sealed class ShareCommand(WatchText text, BotName me) : ICommand
{
    /// <summary>What stands before the token in a deep link.</summary>
    public const string Mark = "w_";

    public string Name => "share";

    public async Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        var speech = request.Speech;
        if (request.Subscriber is not { Watches.Count: > 0 } subscriber) return Reply.Of(speech.Say("conversation.list.empty"));
        var watches = UnwatchCommand.InOrder(subscriber).ToArray();
        var chosen = watches.FirstOrDefault(watch => UnwatchCommand.IsNumber(watch, request.Argument)) ?? (watches.Length == 1 ? watches[0] : null);
        if (chosen is null) return Reply.Of(speech.Say("conversation.share.which"), watches.Take(30).Select(watch => new[] { new Button(text.Named(watch, speech), $"share {watch.Id}") }));
        var offer = await WatchOffers.SharedAsync(request, chosen, cancellation);
        var what = text.Named(chosen, speech);
        if (me.Name is not { } bot) return Reply.Of(speech.Say("conversation.share.here", ("what", what), ("token", new Markup($"<code>/start {Mark}{offer.Token}</code>"))));
        var links = new[] { "start", "startgroup" }.Select(kind => $"https://t.me/{bot}?{kind}={Mark}{offer.Token}").ToArray();
        return Reply.Of(speech.Say("conversation.share.link", ("what", what), ("person", new Markup(Html.Link(links[0], links[0]))), ("group", new Markup(Html.Link(links[1], links[1])))));
    }
}

/// <summary>The bot's own name on Telegram, once it is known.</summary>
public sealed class BotName
{
    public string? Name { get; set; }
}
