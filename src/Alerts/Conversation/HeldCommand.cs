using Alerts.Steps;
using Alerts.Subscribers;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Conversation;

/// <summary>Opens the alerts that were too many for an hour.</summary>
public sealed class HeldCommand : ICommand
{
    public string Name => "held";

    public bool IsHidden => true;

    public async Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        // By where it was to go: a watch may have a chat of its own, which knows its subscriber no more than by that.
        var (chat, topic) = (request.Incoming.ChatId, request.Incoming.ThreadId);
        var held = await HeldNews.RowsAsync(request.Db.HeldAlerts.Where(h => h.Reason == HeldFor.TooMany && h.ChatId == chat && h.ThreadId == topic), cancellation);
        if (held.Count == 0) return Reply.Of(request.Speech.Say("held.nothing"));
        var reader = request.Subscriber ?? await request.Db.Subscribers.FirstAsync(s => s.Id == held[0].SubscriberId, cancellation);
        var pages = HeldNews.Pages(held, reader, request.Now, request.Speech.Wording);
        request.Db.RemoveRange(held);
        request.Db.AddRange(TurnablePages.ToKeep(pages));
        return new Reply([new ReplyPart(pages[0].Html, pages[0].Buttons)]);
    }
}
