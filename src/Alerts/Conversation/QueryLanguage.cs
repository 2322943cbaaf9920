using System.Buffers;
using System.Collections.Frozen;
using Alerts.Reading.Text;
using Alerts.Subscribers.Queries;

namespace Alerts.Conversation;

/// <summary>The query language in the words of every language the bot speaks: each is understood everywhere, and one is spoken to each person.</summary>
public sealed class QueryLanguage
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("\"“”«»()*");

    private readonly PlaceNames places;
    private readonly Topics topics;
    private readonly FrozenDictionary<(Field, string), string> values;

    public QueryLanguage(PlaceNames places, Topics topics, Languages languages)
    {
        (this.places, this.topics) = (places, topics);
        var all = languages.All.ToArray();
        values = Values(all).DistinctBy(value => value.Key).ToFrozenDictionary(value => value.Key, value => value.Id);
        Names = new QueryNames(
            [.. QueryWords.Stored.Operators.Select(of => (of.Value, of.Key)), .. all.SelectMany(speech => Enum.GetValues<Operator>().SelectMany(of => speech.List(KeyOf(of)).Select(word => (word, of))))],
            [.. QueryWords.Stored.Fields.Select(of => (of.Value, of.Key)), .. all.SelectMany(speech => Enum.GetValues<Field>().SelectMany(of => speech.List(KeyOf(of)).Select(word => (word, of))))],
            ValuesOf);
    }

    public QueryNames Names { get; }

    public QueryReading Read(string text) => QueryParser.Read(text, Names);

    /// <summary>
    /// What carries a sign of the query language is a query; the rest is a wish in plain words. An operator alone does not make a query
    /// of a wish that is understood whole: «حلب أو إدلب» are two places.
    /// </summary>
    public bool IsQuery(string text, WishReader wishes)
    {
        if (text.StartsWith('=') || text.Length == 0) return false;
        if (text == "*" || text.AsSpan().ContainsAny(Signs) || text.Contains(" -", StringComparison.Ordinal)) return true;
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(word => word.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && (Names.FieldOf(word[..colon]) ?? Names.FieldOf(word[1..colon])) is not null)) return true;
        var operators = words.Where(word => Names.OperatorOf(word.Split('/')[0]) is { } of && IsMeant(word, of)).Select(word => Names.OperatorOf(word.Split('/')[0])).ToArray();
        if (operators.Any(of => of is Operator.Not or Operator.Near)) return true;
        return operators.Length > 0 && wishes.Read(text) is not { Words: null, Unsure.Count: 0 };
    }

    /// <summary>"and" and "or" are talk where AND and OR are meant; قرب is a word where it has no distance.</summary>
    private static bool IsMeant(string word, Operator of) => of == Operator.Near
        ? word.Contains('/', StringComparison.Ordinal) || word.Any(char.IsUpper)
        : !char.IsAsciiLetter(word[0]) || word.All(char.IsAsciiLetterUpper);

    /// <summary>A query as this person would write it.</summary>
    public string Write(Query query, Speech speech) => QueryText.Write(query, WordsOf(speech));

    public QueryWords WordsOf(Speech speech) => new(
        Enum.GetValues<Operator>().ToDictionary(of => of, of => speech.List(KeyOf(of))[0]),
        Enum.GetValues<Field>().ToDictionary(of => of, of => speech.List(KeyOf(of))[0]),
        (field, id) => NameOf(field, id, speech));

    /// <summary>What a person may write for a value; its id where no name of it is clear.</summary>
    public string NameOf(Field field, string id, Speech speech) => Candidates(field, id, speech).FirstOrDefault(name => ValuesOf(field, name) is [var meant] && meant == id) ?? id;

    /// <summary>The values of a field that has few of them; none for the others.</summary>
    public static IReadOnlyList<string> ValuesOf(Field field, Speech speech) => field is Field.Severity or Field.Status or Field.Victims
        ? [.. speech.Wording.Keys.Where(key => key.StartsWith(Prefix(field), StringComparison.Ordinal)).Select(key => speech.List(key)[0])]
        : [];

    private IEnumerable<string> Candidates(Field field, string id, Speech speech) => field switch
    {
        Field.Place when places.Find(id) is { } place => [PlaceNames.Name(place, speech), PlaceNames.Shown(place, speech.Wording).Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal)],
        Field.Indicator => speech.List($"conversation.topic.{id}.words"),
        Field.Lang => speech.List("conversation.language.words").Where(_ => speech.Language == id),
        _ => speech.List(Prefix(field) + id),
    };

    private string[] ValuesOf(Field field, string written) => field switch
    {
        Field.Place => PlacesOf(written),
        Field.Indicator when topics.Exist(written) => [written],
        Field.Indicator => topics.Named(Folding.Fold(written)) is { } topic ? [topic] : [],
        Field.Source => [written],
        Field.Lang when !values.ContainsKey((field, Folding.Fold(written))) => IsCode(written) ? [written.ToLowerInvariant()] : [],
        _ => values.TryGetValue((field, Folding.Fold(written)), out var id) ? [id] : [],
    };

    /// <summary>By id, by name, and "Rafah, Egypt" where a name alone does not say it.</summary>
    private string[] PlacesOf(string written)
    {
        if (places.Find(written) is { } known) return [known.Id];
        var named = places.Named(written);
        if (named.Count > 0 || written.Split([',', '،'], 2) is not [var name, var around]) return [.. named.Select(place => place.Id)];
        var inside = places.Named(around);
        return [.. places.Named(name).Where(place => inside.Any(other => places.Within(place.Id, other.Id))).Select(place => place.Id)];
    }

    private static IEnumerable<((Field, string) Key, string Id)> Values(Speech[] all)
    {
        foreach (var speech in all)
        {
            foreach (var word in speech.List("conversation.language.words")) yield return ((Field.Lang, Folding.Fold(word)), speech.Language);
            foreach (var field in (Field[])[Field.Severity, Field.Status, Field.Victims])
                foreach (var key in speech.Wording.Keys.Where(key => key.StartsWith(Prefix(field), StringComparison.Ordinal)))
                    foreach (var word in speech.List(key).Prepend(key[Prefix(field).Length..]))
                        yield return ((field, Folding.Fold(word)), key[Prefix(field).Length..]);
        }
    }

    private static bool IsCode(string written) => written.Length is 2 or 3 && written.All(char.IsAsciiLetter);

    private static string Prefix(Field field) => $"query.{field.ToString().ToLowerInvariant()}.";

    private static string KeyOf(Operator of) => $"query.operators.{of.ToString().ToLowerInvariant()}";

    private static string KeyOf(Field of) => $"query.fields.{of.ToString().ToLowerInvariant()}";
}
