using System.Text.Encodings.Web;
using System.Text.Json;
using Alerts.Subscribers;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Conversation;

/// <summary>Everything that is kept of a chat, as a JSON file: for taking it elsewhere, and for seeing that it is no more than was said.</summary>
public sealed class ExportMeCommand : ICommand
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "export_me";

    public bool ChangesSettings => true;

    public async Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        var chat = request.Incoming.ChatId;
        var subscribers = await request.Db.Subscribers.AsNoTracking().Include(s => s.Watches).Where(s => s.ChatId == chat).OrderBy(s => s.Id).ToListAsync(cancellation);
        var messages = await request.Db.OutgoingMessages.AsNoTracking().Where(m => m.ChatId == chat).OrderBy(m => m.Id)
            .Select(m => new { m.WrittenAt, m.SentAt, Topic = m.ThreadId, Text = m.Html }).ToListAsync(cancellation);
        var held = await request.Db.HeldAlerts.CountAsync(h => h.ChatId == chat, cancellation);
        if (subscribers.Count + messages.Count == 0) return Reply.Of(request.Speech.Say("conversation.forget_me.nothing"));
        var file = JsonSerializer.Serialize(new { Format = "alerts-export/1", ExportedAt = request.Now, Chat = chat, Choices = subscribers.Select(ChoicesOf), AlertsHeld = held, Messages = messages }, Json);
        return new Reply([new ReplyPart(request.Speech.Say("conversation.export_me.done"), LeavesNoTrace: true) { File = file, FileName = "alerts.json" }]);
    }

    private static object ChoicesOf(Subscriber s) => new
    {
        Topic = s.ThreadId, s.Language, s.TimeZone, s.DigestHour, s.SecondDigestHour, DigestDays = s.DigestDays.ToString(), s.TellsNothingDaily, s.QuietFrom, s.QuietUntil, s.MutedUntil,
        LeastSeverity = s.LeastSeverity.ToString().ToLowerInvariant(), s.Silent, s.ShowsPreviews, s.EasternDigits, s.MonthNames, s.Paused, s.SubscribedAt, s.LastDigestDay, s.NextDigestAt,
        Watches = s.Watches.OrderBy(w => w.Id).Select(w => new { w.Name, Query = w.Asks().ToString(), w.DigestOnly, w.Silent, ToChat = w.ToChatId, ToTopic = w.ToThreadId }),
    };
}
