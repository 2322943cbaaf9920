using Alerts.Delivery;
using Alerts.Subscribers;

namespace Alerts.Conversation;

/// <summary>Saves what is to be watched, and says exactly what that is.</summary>
public sealed class WatchSaving(WatchText text, PlaceNames places)
{
    private const int MostWatches = 50;

    /// <summary>Those of the wished that the chat does not watch already.</summary>
    public static Watch[] NewOf(Subscriber? subscriber, Watch[] wished) =>
        [.. wished.Where(watch => subscriber?.Watches.Exists(watch.IsSameAs) != true)];

    public Reply Already(Watch watch, Speech speech) => Reply.Of(speech.Say("conversation.watch.already", ("what", text.Short(watch, speech))));

    public Reply Save(Request request, params Watch[] wished)
    {
        var speech = request.Speech;
        var subscriber = request.Subscribed();
        var added = NewOf(subscriber, wished);
        if (added.Length == 0) return Already(wished[0], speech);
        var included = request.Incoming.TappedMessage is null ? [] : subscriber.Watches.Where(old => added.Any(watch => IsGovernorateOf(watch, old))).ToArray();
        var within = subscriber.Watches.Where(old => !included.Contains(old) && added.All(watch => IsIn(watch, old))).Take(1).ToArray();
        if (subscriber.Watches.Count + added.Length - included.Length > MostWatches) return Reply.Of(speech.Count("conversation.watch.too_many", MostWatches));
        foreach (var old in included) request.Db.Remove(old);
        subscriber.Watches.AddRange(added);
        return Reply.Of(Saved(request, subscriber, added, included, within), Wider(speech, subscriber, added));
    }

    private string Saved(Request request, Subscriber subscriber, Watch[] added, Watch[] included, Watch[] within)
    {
        var speech = request.Speech;
        var what = string.Join("\n\n", added.Select(watch => text.Full(watch, speech)));
        var remarks = string.Concat(included.Select(old => "\n" + speech.Say("conversation.watch.included", ("what", text.Short(old, speech)))))
            + string.Concat(within.Select(old => "\n" + speech.Say("conversation.watch.within", ("what", text.Short(old, speech)))));
        var when = Array.TrueForAll(added, watch => watch.DigestOnly)
            ? speech.Say("conversation.watch.when_digest", ("time", HourCommand.Shown(subscriber.DigestHour)), ("city", Zones.Name(subscriber.TimeZone, speech)))
            : speech.Say(subscriber.TimeZone == "UTC" ? "conversation.watch.when_utc" : "conversation.watch.when", ("time", HourCommand.Shown(subscriber.DigestHour)), ("city", Zones.Name(subscriber.TimeZone, speech)));
        return $"{speech.Say("conversation.watch.saved")}\n{what}{remarks}\n\n{when}{(subscriber.Paused ? "\n" + speech.Say("conversation.paused") : "")}";
    }

    /// <summary>Who watches a city may want its governorate: reports often name no more than that.</summary>
    private IEnumerable<IEnumerable<Button>> Wider(Speech speech, Subscriber subscriber, Watch[] added) =>
        from watch in added.Length == 1 ? added : []
        where watch.Words is null && watch.Query is null
        let around = watch.PlaceId is { } place ? places.Around(place) : null
        where around is not null && !subscriber.Watches.Exists(other => other.PlaceId == around.Id)
        select (IEnumerable<Button>)[new Button(speech.Plain("conversation.watch.wider", ("place", PlaceNames.Name(around, speech))), $"watch{WishReader.Token(around.Id, watch.Indicator)}")];

    /// <summary>"Rather all of it" was tapped: the wide watch takes the place of the narrow one.</summary>
    private bool IsGovernorateOf(Watch wide, Watch narrow) =>
        narrow.PlaceId is { } place && places.Around(place)?.Id == wide.PlaceId && wide.Query is null && (narrow.Indicator, narrow.Words) == (wide.Indicator, wide.Words);

    /// <summary>Everything the first watch hears of, the second hears of too.</summary>
    private bool IsIn(Watch narrow, Watch wide) =>
        narrow.Query is null && wide.Query is null
        && (wide.PlaceId is null || narrow.PlaceId == wide.PlaceId || (narrow.PlaceId is not null && places.Within(narrow.PlaceId, wide.PlaceId)))
        && (wide.Indicator is null || narrow.Indicator == wide.Indicator || narrow.Indicator?.StartsWith(wide.Indicator + ".", StringComparison.Ordinal) == true)
        && (wide.Words is null || narrow.Words == wide.Words);
}
