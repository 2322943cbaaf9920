using Alerts.Delivery;
using Alerts.Digests;
using Alerts.Subscribers;

namespace Alerts.Conversation;

/// <summary>A friendly word for what is no command; where it names a place or a topic, a button that watches it.</summary>
public sealed class Hint(WishReader reader, WatchText text)
{
    public Reply For(Request request, Spoken spoken)
    {
        var speech = request.Speech;
        if (request.Incoming.TappedMessage is not null) return Reply.Of(speech.Say("conversation.hint.old_button"));
        if (spoken.Kind == SpokenKind.UnknownCommand) return Reply.Of(speech.Say("conversation.hint.unknown", ("command", "/" + Html.Cut(spoken.Argument, 32))));
        var offers = Offers(reader.Read(spoken.Argument), speech).ToArray();
        return offers.Length == 0
            ? Reply.Of(speech.Say("conversation.hint.words"))
            : Reply.Of(speech.Say("conversation.hint.offer"), offers.Select(offer => new[] { offer }));
    }

    private IEnumerable<Button> Offers(Wish wish, Speech speech) =>
        from watch in wish.Watches().Take(3).Concat(wish.Unsure.Take(3).Select(place => new Watch { Asked = "", PlaceId = place.Id }))
        where watch.PlaceId is not null || watch.Indicator is not null
        select new Button(speech.Plain("conversation.hint.watch", ("what", text.Short(watch, speech))), $"watch{WishReader.Token(watch.PlaceId, watch.Indicator)}");
}
