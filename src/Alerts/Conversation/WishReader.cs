using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Conversation;

/// <summary>
/// Understands "Aleppo siege", «حصار حلب», «حلب وإدلب»: the longest names first, places and topics of either language; what is left over are words
/// to look for. An Arabic particle that is written onto a name (بحلب, والحصار) is taken off where the name is only known without it.
/// </summary>
public sealed class WishReader(PlaceNames places, Topics topics)
{
    private const int LongestName = 5, ShortestWord = 3, MostWords = 6, LongestWord = 30, LongestText = 300;

    private static readonly char[] Separators = [' ', '\t', '\n', ',', '،', ';', '؛', '.', '!', '?', '؟', '"', '«', '»', '(', ')', '+', '&', '/'];

    private static readonly string[] Particles = ["و", "ب", "ل", "ف", "وب", "ول", "بال", "وال", "لل", "وبال", "ولل"];

    private static readonly HashSet<string> Fillers =
    [
        "in", "at", "on", "of", "for", "from", "to", "near", "around", "about", "the", "a", "an", "and", "or", "news", "all", "any", "everything", "what", "happens",
        .. "في من على عن حول الى قرب أو و كل ما اخبار أخبار أي شيء يحدث يجري".Split(' ').Select(word => Folding.Fold(word)),
    ];

    public Wish Read(string text) => text.StartsWith('=') ? ById(text[1..]) : Resolve(Parts(text));

    /// <summary>How a button says it: "=sy-aleppo/siege".</summary>
    public static string Token(string? place, string? topic) => $"={place}/{topic}".TrimEnd('/');

    private Wish ById(string token)
    {
        var parts = token.Split('/', 2);
        var place = places.Find(parts[0]);
        var topic = parts.Length > 1 && topics.Exist(parts[1]) ? parts[1] : null;
        return new(place is null ? [] : [place], topic is null ? [] : [topic], null, []);
    }

    private IEnumerable<Part> Parts(string text)
    {
        var words = text[..Math.Min(text.Length, LongestText)].Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(word => Folding.Fold(word)).Where(word => word.Length > 0).ToArray();
        for (var at = 0; at < words.Length;)
        {
            var (part, length) = Longest(words, at);
            yield return part;
            at += length;
        }
    }

    private (Part Part, int Length) Longest(string[] words, int at)
    {
        for (var length = Math.Min(LongestName, words.Length - at); length > 1; length--)
        {
            if (Known(string.Join(' ', words, at, length)) is { } part) return (part, length);
        }

        return (Fillers.Contains(words[at]) ? new Part([], null, null) : Known(words[at]) ?? new Part([], null, words[at]), 1);
    }

    private Part? Known(string name) =>
        Exactly(name) ?? Particles.Where(particle => name.Length > particle.Length + 2 && name.StartsWith(particle, StringComparison.Ordinal))
            .Select(particle => Exactly(name[particle.Length..])).FirstOrDefault(part => part is not null);

    private Part? Exactly(string name)
    {
        if (topics.Named(name) is { } topic) return new([], topic, null);
        var named = places.Named(name);
        return named.Count > 0 ? new(named, null, null) : null;
    }

    private Wish Resolve(IEnumerable<Part> understood)
    {
        var parts = understood.ToArray();
        var sure = parts.Where(part => part.Places.Count == 1).Select(part => part.Places[0]).ToList();
        var unsure = new List<Place>();
        foreach (var part in parts.Where(part => part.Places.Count > 1))
        {
            // "Rafah Egypt": the other place named says which of the two.
            var meant = part.Places.Where(place => sure.Exists(other => places.Within(place.Id, other.Id))).ToArray();
            if (meant.Length == 1) sure.Add(meant[0]);
            else unsure.AddRange(meant.Length > 1 ? meant : part.Places);
        }

        // "Aleppo Syria" means Aleppo.
        var narrow = sure.Where(place => !sure.Exists(other => places.Within(other.Id, place.Id))).DistinctBy(place => place.Id).ToArray();
        var words = parts.Select(part => part.Word).OfType<string>().Where(word => word.Length is >= ShortestWord and <= LongestWord).Distinct().Take(MostWords).ToArray();
        return new(narrow, [.. parts.Select(part => part.Topic).OfType<string>().Distinct()], words.Length == 0 ? null : string.Join(' ', words), unsure);
    }

    private sealed record Part(IReadOnlyList<Place> Places, string? Topic, string? Word);
}
