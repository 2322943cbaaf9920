using Alerts.Subscribers;

namespace Alerts.Conversation;

/// <summary>Says what a watch covers: on a line, and in full.</summary>
public sealed class WatchText(PlaceNames places, QueryLanguage language)
{
    private const int Examples = 4;

    /// <summary>"Aleppo, Syria · sieges": for lists and buttons.</summary>
    public string Short(Watch watch, Speech speech)
    {
        if (watch.Query is not null) return language.Write(watch.Asks(), speech);
        var parts = new[] { PlaceOf(watch, speech), TopicOf(watch, speech), watch.Words is { } words ? speech.Plain("conversation.watch.quoted", ("words", words)) : null };
        var named = parts.OfType<string>().ToArray();
        return named.Length == 0 ? speech.Plain("conversation.watch.everything") : string.Join(" · ", named);
    }

    /// <summary>The same behind its name, where it has one.</summary>
    public string Named(Watch watch, Speech speech) => watch.Name is { } name ? $"{name}: {Short(watch, speech)}" : Short(watch, speech);

    /// <summary>Where, what and which words, each on its line, with everything that lies inside the place.</summary>
    public string Full(Watch watch, Speech speech)
    {
        if (watch.Query is not null) return speech.Say("conversation.watch.query", ("query", language.Write(watch.Asks(), speech)));
        var lines = new[] { Where(watch, speech), What(watch, speech), watch.Words is { } words ? speech.Say("conversation.watch.words", ("words", words)) : null };
        return string.Join('\n', lines.OfType<string>());
    }

    private string Where(Watch watch, Speech speech)
    {
        if (watch.PlaceId is not { } id) return speech.Say("conversation.watch.anywhere");
        var line = speech.Say("conversation.watch.place", ("place", PlaceOf(watch, speech)!));
        var inside = places.Inside(id);
        if (inside.Count == 0) return line;
        var separator = speech.Plain("conversation.watch.comma");
        var some = string.Join(separator, inside.Take(Examples).Select(place => PlaceNames.Name(place, speech)));
        return inside.Count <= Examples
            ? $"{line} {speech.Say("conversation.watch.inside_all", ("places", some))}"
            : $"{line} {speech.Count("conversation.watch.inside", inside.Count, ("places", some))}";
    }

    private static string What(Watch watch, Speech speech) => watch.Indicator is { } topic
        ? speech.Say("conversation.watch.topic", ("topic", Topics.Name(topic, speech)))
        : speech.Say("conversation.watch.all_topics");

    private string? PlaceOf(Watch watch, Speech speech) =>
        watch.PlaceId is not { } id ? null : places.Find(id) is { } place ? PlaceNames.Shown(place, speech.Wording) : id;

    private static string? TopicOf(Watch watch, Speech speech) => watch.Indicator is { } topic ? Topics.Name(topic, speech) : null;
}
