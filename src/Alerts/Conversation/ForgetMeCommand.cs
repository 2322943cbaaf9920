using Microsoft.EntityFrameworkCore;

namespace Alerts.Conversation;

/// <summary>Deletes everything of the chat at once and says what it was. The last word itself leaves no trace either.</summary>
public sealed class ForgetMeCommand : ICommand
{
    public string Name => "forget_me";

    public bool ChangesSettings => true;

    public bool IsForStrangers => true;

    public async Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        var chat = request.Incoming.ChatId;
        var subscribers = await request.Db.Subscribers.Include(s => s.Watches).Where(s => s.ChatId == chat).ToListAsync(cancellation);
        var messages = await request.Db.OutgoingMessages.Where(m => m.ChatId == chat).ToListAsync(cancellation);
        request.Db.RemoveRange(subscribers);
        request.Db.RemoveRange(messages);
        request.Db.RemoveRange(await request.Db.WatchOffers.Where(o => o.ChatId == chat).ToListAsync(cancellation));
        return Spoken(request.Speech, subscribers.Count, subscribers.Sum(s => s.Watches.Count), messages.Count);
    }

    private static Reply Spoken(Speech speech, int settings, int watches, int messages)
    {
        var html = settings + messages == 0
            ? speech.Say("conversation.forget_me.nothing")
            : speech.Say(
                "conversation.forget_me.done",
                ("watches", new Markup(speech.Count("conversation.forget_me.watches", watches))),
                ("messages", new Markup(speech.Count("conversation.forget_me.messages", messages))));
        return new Reply([new ReplyPart(html, LeavesNoTrace: true)]) { Menu = "" };
    }
}
