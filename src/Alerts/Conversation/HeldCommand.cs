using Alerts.Steps;
using Alerts.Subscribers;

namespace Alerts.Conversation;

/// <summary>Opens the alerts that were too many for an hour.</summary>
public sealed class HeldCommand : ICommand
{
    public string Name => "held";

    public bool IsHidden => true;

    public async Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        if (request.Subscriber is not { } subscriber) return Reply.Of(request.Speech.Say("conversation.list.empty"));
        var held = (await HeldNews.RowsAsync(request.Db, subscriber.Id, cancellation)).FindAll(h => h.Reason == HeldFor.TooMany && h.ChatId == request.Incoming.ChatId);
        if (held.Count == 0) return Reply.Of(request.Speech.Say("held.nothing"));
        request.Db.RemoveRange(held);
        return new Reply([.. HeldNews.Pages(held, subscriber, request.Now, request.Speech.Wording).Select(page => new ReplyPart(page))]);
    }
}
