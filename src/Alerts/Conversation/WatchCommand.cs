using System.Buffers;
using Alerts.Delivery;
using Alerts.Reading.Text;
using Alerts.Subscribers;
using Alerts.Subscribers.Queries;

namespace Alerts.Conversation;

/// <summary>
/// Watches a place, a topic or words. What was typed is tried on the news of the last month first, and saved when the person says so; what was tapped is
/// saved at once.
/// </summary>
public sealed class WatchCommand(WishReader reader, PlaceNames places, QueryLanguage language, QueryErrorText errors, WatchSaving saving, OfferText offers) : ICommand
{
    private const int MostAtOnce = 6, LongestName = 30;

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("\"“”«»()*<>=\n");

    public string Name => "watch";

    public bool ChangesSettings => true;

    public async Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        var (name, asked) = Named(request.Argument);
        if (language.IsQuery(asked, reader)) return await OfferQueryAsync(request, name, asked, cancellation);
        var wish = reader.Read(asked);
        if (wish.Unsure.Count > 0) return AskWhich(request, wish);
        if (wish.IsEmpty && !IsEverything(request)) return Teach(request);
        Watch[] wished = [.. wish.Watches().Take(MostAtOnce)];
        foreach (var watch in wished) watch.Name = name;
        return request.Incoming.TappedMessage is null ? await offers.ForAsync(request, wished, cancellation) : saving.Save(request, wished);
    }

    private async Task<Reply> OfferQueryAsync(Request request, string? name, string asked, CancellationToken cancellation)
    {
        var (query, error) = language.Read(asked);
        if (error is not null) return Reply.Of(errors.Say(asked, error, request.Speech));
        return await offers.ForAsync(request, [query is Everything ? new Watch { Asked = "", Name = name } : new Watch { Asked = query!.ToString(), Query = query.ToString(), Name = name }], cancellation);
    }

    /// <summary>"Convoys: aid Darfur" is a watch list called Convoys; what stands before the colon is no name where it is a field or more than a few words.</summary>
    private (string? Name, string Asked) Named(string text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (colon is < 2 or > LongestName || text[..colon].AsSpan().ContainsAny(NotInNames) || language.Names.FieldOf(text[..colon]) is not null) return (null, text);
        return (text[..colon].Trim(), text[(colon + 1)..].Trim());
    }

    /// <summary>"everything": nothing named, but meant.</summary>
    private static bool IsEverything(Request request) =>
        request.Argument is "=" || request.Speech.List("conversation.watch.everything_words").Any(word => Folding.Fold(word) == Folding.Fold(request.Argument));

    private static Reply Teach(Request request) =>
        Reply.Of(request.Speech.Say("conversation.watch.teach"), [[new Button(request.Speech.Plain("conversation.watch.everything_button"), "watch =")]]);

    private Reply AskWhich(Request request, Wish wish)
    {
        var topic = wish.Topics.Count > 0 ? wish.Topics[0] : null;
        return Reply.Of(
            request.Speech.Say("conversation.watch.which"),
            wish.Unsure.Take(8).Select(place => new[] { new Button(places.ToldApart(place, wish.Unsure, request.Speech), $"watch{WishReader.Token(place.Id, topic)}") }));
    }
}
