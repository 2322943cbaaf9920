using Alerts.Delivery;
using Alerts.Subscribers;

namespace Alerts.Conversation;

/// <summary>What a chat that watches nothing yet is offered: a handful of places and a topic, and an example.</summary>
public sealed class Starters(WishReader reader, WatchText text)
{
    public Reply Offer(Speech speech, Subscriber subscriber) => Reply.Of(
        speech.Say("conversation.start.watch", ("time", HourCommand.Shown(subscriber.DigestHour)), ("city", Zones.Name(subscriber.TimeZone, speech))),
        [.. Buttons(speech).Chunk(2), [new Button(speech.Plain("conversation.starters.more"), "starters"), new Button(speech.Plain("conversation.start.demo"), "demo")]]);

    private IEnumerable<Button> Buttons(Speech speech) =>
        from name in speech.List("conversation.start.starters")
        from watch in reader.Read(name).Watches().Take(1)
        where watch.PlaceId is not null || watch.Indicator is not null
        select new Button(text.Short(watch, speech), $"watch{WishReader.Token(watch.PlaceId, watch.Indicator)}");
}
