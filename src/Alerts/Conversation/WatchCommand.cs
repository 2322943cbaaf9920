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
    private const int MostAtOnce = 6;

    public string Name => "watch";

    public bool ChangesSettings => true;

    public async Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        if (language.IsQuery(request.Argument, reader)) return await OfferQueryAsync(request, cancellation);
        var wish = reader.Read(request.Argument);
        if (wish.Unsure.Count > 0) return AskWhich(request, wish);
        if (wish.IsEmpty && !IsEverything(request)) return Teach(request);
        Watch[] wished = [.. wish.Watches().Take(MostAtOnce)];
        return request.Incoming.TappedMessage is null ? await offers.ForAsync(request, wished, cancellation) : saving.Save(request, wished);
    }

    private async Task<Reply> OfferQueryAsync(Request request, CancellationToken cancellation)
    {
        var (query, error) = language.Read(request.Argument);
        if (error is not null) return Reply.Of(errors.Say(request.Argument, error, request.Speech));
        return await offers.ForAsync(request, [query is Everything ? new Watch { Asked = "" } : new Watch { Asked = query!.ToString(), Query = query.ToString() }], cancellation);
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
