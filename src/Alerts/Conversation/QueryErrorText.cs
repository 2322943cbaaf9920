using Alerts.Subscribers.Queries;

namespace Alerts.Conversation;

/// <summary>Says what is wrong with a query, where, and how to mend it.</summary>
public sealed class QueryErrorText(QueryLanguage language, PlaceNames places)
{
    private const string Here = "👉";

    /// <summary>The sentence, and below it the query with a finger at the column: a caret on a line of its own would point astray from right to left.</summary>
    public string Say(string asked, QueryError error, Speech speech)
    {
        var column = Math.Clamp(error.Column - 1, 0, asked.Length);
        var said = speech.Say("query.errors.at", ("column", error.Column), ("problem", new Markup(Problem(error, speech))));
        return $"{said}\n\n<code>{Digests.Html.Escape(asked[..column] + Here + asked[column..Math.Min(asked.Length, column + 60)])}</code>";
    }

    private string Problem(QueryError error, Speech speech) => speech.Say(
        KeyOf(error),
        ("about", error.About),
        ("most", MostOf(error.Kind)),
        ("field", error.Field is { } field ? speech.List($"query.fields.{field.ToString().ToLowerInvariant()}")[0] : ""),
        ("choices", string.Join(speech.Plain("conversation.watch.comma"), Choices(error, speech))),
        ("example", Example(error.Field, speech)));

    private static string KeyOf(QueryError error)
    {
        var key = $"query.errors.{error.Kind.ToString().ToLowerInvariant()}";
        if (error.Kind != QueryErrorKind.UnknownValue) return key;
        if (error.Choices.Count > 0) return key + "_longer";
        return error.Field is Field.Severity or Field.Status or Field.Victims ? key + "_list" : key;
    }

    private IEnumerable<string> Choices(QueryError error, Speech speech) => error.Kind switch
    {
        QueryErrorKind.UnknownField => Enum.GetValues<Field>().Select(field => speech.List($"query.fields.{field.ToString().ToLowerInvariant()}")[0]),
        QueryErrorKind.AmbiguousPlace => error.Choices.Select(id => Written(id, speech)),
        QueryErrorKind.UnknownValue when error.Choices.Count == 0 && error.Field is { } field => QueryLanguage.ValuesOf(field, speech),
        _ => error.Choices,
    };

    private string Written(string place, Speech speech) => places.Find(place) is null ? place : language.Write(new FieldIs(Field.Place, place), speech);

    private string Example(Field? field, Speech speech) => field switch
    {
        Field.Indicator => language.Write(new FieldIs(Field.Indicator, "siege"), speech),
        Field.Severity => language.Write(new FieldIs(Field.Severity, "severe"), speech),
        Field.Status => language.Write(new FieldIs(Field.Status, "ongoing"), speech),
        Field.Figure => language.Write(new FigureIs(10, null), speech),
        Field.Victims => language.Write(new FieldIs(Field.Victims, "child"), speech),
        Field.Source => language.Write(new FieldIs(Field.Source, "BBC"), speech),
        Field.Lang => language.Write(new FieldIs(Field.Lang, "ar"), speech),
        _ => language.Write(new FieldIs(Field.Place, "sy-aleppo"), speech),
    };

    private static int MostOf(QueryErrorKind kind) => kind switch
    {
        QueryErrorKind.TooLong => QueryBounds.Length,
        QueryErrorKind.TooManyTerms => QueryBounds.Terms,
        QueryErrorKind.TooDeep => QueryBounds.Depth,
        QueryErrorKind.LongPhrase => QueryBounds.WordsInPhrase,
        QueryErrorKind.LongWord => QueryBounds.WordLength,
        QueryErrorKind.ShortPrefix => QueryBounds.LettersOfPrefix,
        _ => QueryBounds.Distance,
    };
}
