using Alerts.Delivery;
using Alerts.Steps;
using Alerts.Subscribers;
using Alerts.Subscribers.Queries;

namespace Alerts.Conversation;

/// <summary>Shows what would be watched and what it would have sent, with Save, Change and Cancel below.</summary>
public sealed class OfferText(WatchText text, WatchSaving saving, ReplayWatches replays, ReplayText replayText, PlaceNames places, QueryLanguage language)
{
    public async Task<Reply> ForAsync(Request request, Watch[] wished, CancellationToken cancellation)
    {
        var speech = request.Speech;
        var added = WatchSaving.NewOf(request.Subscriber, wished);
        if (added.Length == 0) return saving.Already(wished[0], speech);
        if (await WatchOffers.HasTooManyAsync(request, cancellation)) return Reply.Of(speech.Say("conversation.offer.too_many"));
        var replay = await replays.OfAsync([.. added.Select(watch => watch.Asks())], request.Now, cancellation);
        var offer = WatchOffers.Make(request, added);
        var zone = request.Subscriber is { } subscriber ? DigestSchedule.ZoneOf(subscriber) : TimeZoneInfo.Utc;
        var what = string.Join("\n\n", added.Select(watch => text.Full(watch, speech)));
        return Reply.Of($"{speech.Say("conversation.offer.title")}\n{what}\n\n{replayText.For(replay, speech, zone)}", [.. Places(request, added, speech), .. Buttons(offer, replay, speech)]);
    }

    /// <summary>Where a watch list finds more than it should, the quiet way comes first.</summary>
    private static IEnumerable<IEnumerable<Button>> Buttons(WatchOffer offer, Replay replay, Speech speech)
    {
        var save = new Button(speech.Plain("conversation.offer.save"), $"offer save {offer.Token}");
        var digest = new Button(speech.Plain("conversation.offer.digest_only"), $"offer digest {offer.Token}");
        yield return replay.IsTooOften ? [digest] : [save];
        yield return replay.IsTooOften ? [save] : [digest];
        yield return [new Button(speech.Plain("conversation.offer.change"), $"offer change {offer.Token}"), new Button(speech.Plain("conversation.offer.cancel"), $"offer cancel {offer.Token}")];
    }

    /// <summary>A bare word that is the name of a place finds the name alone: the place, with all inside it, is offered.</summary>
    private IEnumerable<IEnumerable<Button>> Places(Request request, Watch[] added, Speech speech)
    {
        if (added is not [{ Query: not null } watch]) yield break;
        foreach (var word in watch.Asks().Terms().OfType<Word>().Take(3))
        {
            if (places.Named(word.Text) is not [var place]) continue;
            var rather = With(watch.Asks(), word, new FieldIs(Field.Place, place.Id)).ToString();
            var offer = WatchOffers.Make(request, [new Watch { Asked = rather, Query = rather }]);
            yield return [new Button(speech.Plain("conversation.offer.rather_place", ("term", language.Write(new FieldIs(Field.Place, place.Id), speech))), $"offer open {offer.Token}")];
        }
    }

    private static Query With(Query query, Query old, Query other) => query switch
    {
        _ when query == old => other,
        AllOf all => Query.All([.. all.Parts.Select(part => With(part, old, other))]),
        AnyOf any => Query.Any([.. any.Parts.Select(part => With(part, old, other))]),
        Not not => Query.Without(With(not.Part, old, other)),
        _ => query,
    };
}
