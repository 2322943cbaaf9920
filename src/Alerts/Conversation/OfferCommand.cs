using Alerts.Subscribers;

namespace Alerts.Conversation;

/// <summary>The buttons below an offer.</summary>
public sealed class OfferCommand(WatchOffers offers, WatchSaving saving, OfferText offerText, QueryLanguage language) : ICommand
{
    public string Name => "offer";

    public bool IsHidden => true;

    public bool ChangesSettings => true;

    public async Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        var (step, token) = request.Split();
        if (await WatchOffers.FindAsync(request, token, cancellation) is not { } offer) return Reply.Of(request.Speech.Say("conversation.offer.gone"));
        var watches = offers.WatchesOf(offer);
        return step switch
        {
            "save" => Taken(request, offer, watches, digestOnly: false),
            "digest" => Taken(request, offer, watches, digestOnly: true),
            "open" => (await offerText.ForAsync(request, watches, cancellation)).InPlace(),
            "change" => Reply.Of(request.Speech.Say("conversation.offer.change_how", ("query", new Markup(Digests.Html.Escape(Written(watches, request.Speech)))))),
            _ => Cancelled(request, offer),
        };
    }

    private Reply Taken(Request request, WatchOffer offer, Watch[] watches, bool digestOnly)
    {
        foreach (var watch in watches) (watch.Name, watch.DigestOnly) = (offer.Name, digestOnly);
        if (offer.ChatId is not null) request.Db.Remove(offer);
        return saving.Save(request, watches).InPlace();
    }

    private static Reply Cancelled(Request request, WatchOffer offer)
    {
        if (offer.ChatId is not null) request.Db.Remove(offer);
        return Reply.Of(request.Speech.Say("conversation.offer.cancelled")).InPlace();
    }

    private string Written(Watch[] watches, Speech speech) =>
        language.Write(Subscribers.Queries.Query.Any([.. watches.Select(watch => watch.Asks())]), speech);
}
