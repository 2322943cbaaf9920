using Alerts.Delivery;
using Alerts.Digests;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Conversation;

/// <summary>
/// For operators: a word to all subscribers. It is shown first; the button below the preview sends exactly what the preview shows, to each chat once, in
/// the transaction that answers the tap.
/// </summary>
public sealed class BroadcastCommand : ICommand
{
    private const int Longest = 3000;

    private const string Confirm = "confirm";

    public string Name => "broadcast";

    public bool IsForOperators => true;

    public async Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        var speech = request.Speech;
        if (request.Incoming.TappedMessage is { } preview) return request.Argument == Confirm ? await SendAsync(request, preview, cancellation) : Reply.Of(speech.Say("conversation.broadcast.cancelled")).InPlace();
        if (request.Argument.Length is 0 or > Longest) return Reply.Of(speech.Count("conversation.broadcast.ask", Longest));
        var chats = await request.Db.Subscribers.CountAsync(s => !s.Paused, cancellation);
        return new Reply(
        [
            new ReplyPart(speech.Count("conversation.broadcast.preview", chats)),
            new ReplyPart(Html.Escape(request.Argument), Keyboard.Write([[new Button(speech.Plain("conversation.broadcast.send"), $"broadcast {Confirm}"), new Button(speech.Plain("conversation.offer.cancel"), "broadcast cancel")]])),
        ]);
    }

    private static async Task<Reply> SendAsync(Request request, int preview, CancellationToken cancellation)
    {
        var chat = request.Incoming.ChatId;
        var shown = await request.Db.OutgoingMessages.AsNoTracking().FirstOrDefaultAsync(m => m.ChatId == chat && m.MessageId == preview && m.Lane == MessageLane.Reply, cancellation);
        var subscribers = await request.Db.Subscribers.AsNoTracking().Where(s => !s.Paused).Select(s => new { s.ChatId, s.ThreadId, s.Silent }).ToListAsync(cancellation);
        if (shown is null) return Reply.Of(request.Speech.Say("conversation.hint.old_button"));
        // One preview is sent once, however often it is tapped.
        if (await request.Db.OutgoingMessages.AnyAsync(m => m.Key.StartsWith($"broadcast {shown.Id} "), cancellation)) return Reply.Of(request.Speech.Say("conversation.broadcast.already"));
        foreach (var subscriber in subscribers)
        {
            request.Db.Add(new OutgoingMessage
            {
                ChatId = subscriber.ChatId, ThreadId = subscriber.ThreadId, Html = shown.Html, Silent = subscriber.Silent,
                Key = $"broadcast {shown.Id} {subscriber.ChatId}/{subscriber.ThreadId}", Lane = MessageLane.Digest, WrittenAt = request.Now,
            });
        }

        return Reply.Of(request.Speech.Count("conversation.broadcast.done", subscribers.Count));
    }
}
