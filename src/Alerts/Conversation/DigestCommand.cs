using System.Globalization;
using Alerts.Reading.Text;
using Alerts.Steps;
using Alerts.Subscribers;

namespace Alerts.Conversation;

/// <summary>The digest, now: the last day, or as many days as asked for. The daily one comes all the same.</summary>
public sealed class DigestCommand(DigestPreview preview) : ICommand
{
    private const int MostDays = 7;

    public string Name => "digest";

    public async Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        if (request.Subscriber is not { Watches.Count: > 0 } subscriber) return Reply.Of(request.Speech.Say("conversation.list.empty"));
        var pages = await preview.WriteAsync(subscriber.Watches, request.Speech.Language, DigestSchedule.ZoneOf(subscriber), TimeSpan.FromDays(Days(request.Argument)), cancellation);
        return new Reply([.. pages.Select(page => new ReplyPart(page))]);
    }

    private static int Days(string text) =>
        int.TryParse(Folding.Fold(text), NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? Math.Clamp(days, 1, MostDays) : 1;
}
