namespace Alerts.Subscribers.Queries;

/// <summary>
/// What an index of words can say of a query, as SQLite's FTS5 reads it: everything that the query finds holds these words, and more does. Null where the
/// query finds news without any word.
/// </summary>
public static class RequiredWords
{
    public static string? Of(Query query) => query switch
    {
        Word word => Quoted(Particles.WithoutArticle(WordsOf.Listed(word.Text)[0])),
        Prefix prefix => Quoted(WordsOf.Listed(prefix.Text)[0]) + "*",
        Phrase phrase => Joined(" AND ", phrase.Words.SelectMany(WordsOf.Listed).Select(Quoted)),
        Near near => Joined(" AND ", [Of(near.Left), Of(near.Right)]),
        AllOf all => Joined(" AND ", all.Parts.Select(Of)),
        AnyOf any when any.Parts.Select(Of).ToList() is var parts && !parts.Contains(null) => Joined(" OR ", parts),
        _ => null,
    };

    private static string? Joined(string by, IEnumerable<string?> parts)
    {
        var known = parts.OfType<string>().ToArray();
        return known.Length == 0 ? null : $"({string.Join(by, known)})";
    }

    private static string Quoted(string word) => $"\"{word}\"";
}
