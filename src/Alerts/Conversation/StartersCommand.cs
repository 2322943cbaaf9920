using Alerts.Delivery;

namespace Alerts.Conversation;

/// <summary>Starter watch lists by country and topic, turned page by page in one message.</summary>
public sealed class StartersCommand(PlaceNames places) : ICommand
{
    private static readonly string[] Countries = ["sy", "ps", "lb", "iq", "ye", "sd", "ss", "ly", "so", "et", "cd", "cf", "ml", "bf", "ne", "ng", "ua", "mm", "af", "ht"];

    private static readonly string[] Families = ["siege", "casualty", "access", "attack", "displacement", "hunger", "ceasefire", "detention"];

    public string Name => "starters";

    public bool IsHidden => true;

    public Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        var speech = request.Speech;
        if (places.Find(request.Argument) is { } country && Array.IndexOf(Countries, country.Id) >= 0)
        {
            var all = new Button(speech.Plain("conversation.starters.all"), $"watch{WishReader.Token(country.Id, null)}");
            var topics = Families.Select(family => new Button(Topics.Name(family, speech), $"watch{WishReader.Token(country.Id, family)}"));
            return Task.FromResult(Reply.Of(
                speech.Say("conversation.starters.topic", ("place", PlaceNames.Name(country, speech))),
                [[all], .. topics.Chunk(1), [new Button(speech.Plain("conversation.settings.back"), "starters")]]).InPlace());
        }

        var buttons = Countries.Select(places.Find).OfType<Alerts.Reading.Knowledge.Place>().Select(place => new Button(PlaceNames.Name(place, speech), $"starters {place.Id}"));
        return Task.FromResult(Reply.Of(speech.Say("conversation.starters.country"), buttons.Chunk(3)).InPlace());
    }
}
