using Alerts.Reading.Text;

namespace Alerts.Conversation;

/// <summary>The names of indicators and of their families, as the wording of each language gives them.</summary>
public sealed class Topics
{
    private const string Prefix = "conversation.topic.", Words = ".words", Article = "ال";

    private readonly Dictionary<string, string> byName = [];

    public Topics(IEnumerable<Speech> languages)
    {
        foreach (var speech in languages)
            foreach (var key in speech.Wording.Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal) && key.EndsWith(Words, StringComparison.Ordinal)))
                foreach (var word in speech.List(key))
                    byName.TryAdd(Key(Folding.Fold(word)), key[Prefix.Length..^Words.Length]);
    }

    /// <summary>The indicator (siege.area) or family (siege) of that name, in any language; null where there is none.</summary>
    public string? Named(string folded) => byName.GetValueOrDefault(Key(folded));

    public bool Exist(string id) => byName.ContainsValue(id);

    public static string Name(string id, Speech speech) => speech.Plain($"{Prefix}{id}.name");

    private static string Key(string folded) => folded.Length > 4 && folded.StartsWith(Article, StringComparison.Ordinal) ? folded[2..] : folded;
}
