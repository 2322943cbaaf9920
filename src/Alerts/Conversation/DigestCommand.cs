using System.Globalization;
using Alerts.Delivery;
using Alerts.Reading.Knowledge;
using Alerts.Steps;
using Alerts.Subscribers;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Conversation;

/// <summary>
/// The digest, now: of the last day, of yesterday, of as many days as asked for; of all that is watched, or of a place or topic. The daily one comes all the
/// same. Its buttons turn the page in place.
/// </summary>
public sealed class DigestCommand(DigestPreview preview, DigestWish wish, WishReader reader, PlaceNames places) : ICommand
{
    public string Name => "digest";

    public async Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        if (request.Argument.StartsWith('=')) return await TurnAsync(request, cancellation);
        if (request.Subscriber is not { } subscriber) return Reply.Of(request.Speech.Say("conversation.list.empty"));
        var zone = DigestSchedule.ZoneOf(subscriber);
        var (span, rest) = wish.Read(request.Argument, zone, request.Now);
        if (rest.Length == 0 && subscriber.Watches.Count == 0) return Reply.Of(request.Speech.Say("conversation.list.empty"));
        if (rest.Length == 0) return await WriteAsync(request, subscriber, subscriber.Watches, span, null, cancellation);
        var asked = Asked(rest);
        if (asked.Unsure.Count > 0) return Which(request, asked.Unsure, span);
        if (asked.Places.Count + asked.Topics.Count == 0) return Reply.Of(request.Speech.Say("conversation.digest.unknown", ("asked", rest)));
        return await WriteAsync(request, subscriber, [.. asked.Watches()], span, Called(asked, request.Speech), cancellation);
    }

    // Of "Aleppo and whatever" Aleppo is understood.
    private Wish Asked(string text) => reader.Read(text) with { Words = null };

    private static string Called(Wish asked, Speech speech) => speech.Wording.Join(
        [.. asked.Topics.Select(topic => Topics.Name(topic, speech)), .. asked.Places.Select(place => PlaceNames.Shown(place, speech.Wording))]);

    private Reply Which(Request request, IReadOnlyList<Place> choices, DigestSpan span)
    {
        var back = span.To is null ? ((int)Math.Round((request.Now - span.From).TotalDays)).ToString(CultureInfo.InvariantCulture) : "yesterday";
        return Reply.Of(
            request.Speech.Say("conversation.watch.which"),
            choices.Select(place => new[] { new Button(places.ToldApart(place, choices, request.Speech), $"digest {back} {WishReader.Token(place.Id, null)}") }));
    }

    private async Task<Reply> WriteAsync(Request request, Subscriber subscriber, IReadOnlyCollection<Watch> watches, DigestSpan span, string? called, CancellationToken cancellation)
    {
        var wording = request.Speech.Wording;
        var pages = TurnablePages.Of(await preview.WriteAsync(watches, span, DigestSchedule.ZoneOf(subscriber), wording, called, cancellation), subscriber.Id, wording, request.Now);
        request.Db.AddRange(TurnablePages.ToKeep(pages));
        return new Reply([new ReplyPart(pages[0].Html, pages[0].Buttons)]);
    }

    private static async Task<Reply> TurnAsync(Request request, CancellationToken cancellation)
    {
        var parts = request.Argument[1..].Split('/');
        var number = parts.Length == 2 && int.TryParse(parts[1], out var asked) ? asked : 1;
        var page = await request.Db.DigestPages.AsNoTracking().FirstOrDefaultAsync(p => p.Token == parts[0] && p.Number == number, cancellation);
        return page is null
            ? Reply.Of(request.Speech.Say("digest.gone"))
            : new Reply([new ReplyPart(page.Html, page.Buttons, InPlace: true)]);
    }
}
