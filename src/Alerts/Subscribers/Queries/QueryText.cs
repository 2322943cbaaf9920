using System.Globalization;

namespace Alerts.Subscribers.Queries;

/// <summary>Writes a query so that reading it again gives the same.</summary>
public static class QueryText
{
    private const int InOr = 0, InAnd = 1, InNot = 2;

    public static string Stored(Query query) => Write(query, QueryWords.Stored);

    public static string Write(Query query, QueryWords words) => Write(query, words, InOr);

    private static string Write(Query query, QueryWords words, int inside) => query switch
    {
        AnyOf any => InParentheses(inside > InOr, string.Join($" {words.Name(Operator.Or)} ", any.Parts.Select(part => Write(part, words, InAnd)))),
        AllOf all => InParentheses(inside > InAnd, string.Join(' ', all.Parts.Select(part => Write(part, words, InNot)))),
        Not not => $"{words.Name(Operator.Not)} {Write(not.Part, words, InNot)}",
        Near near => $"{Write(near.Left, words, InNot)} {words.Name(Operator.Near)}/{near.Distance} {Write(near.Right, words, InNot)}",
        _ => Term(query, words),
    };

    private static string Term(Query term, QueryWords words) => term switch
    {
        Word word => word.Text,
        Prefix prefix => prefix.Text + "*",
        Phrase phrase => $"\"{string.Join(' ', phrase.Words)}\"",
        FieldIs field => $"{words.Name(field.Field)}:{Value(words.NameOf(field.Field, field.Value))}",
        FigureIs figure => $"{words.Name(Field.Figure)}:{Figure(figure)}",
        _ => "*",
    };

    private static string InParentheses(bool needed, string text) => needed ? $"({text})" : text;

    private static string Value(string name) => name.All(c => char.IsLetterOrDigit(c) || c is '-' or '.') ? name : $"\"{name}\"";

    private static string Figure(FigureIs figure) => figure switch
    {
        { Least: { } least, Most: { } most } => least == most ? Number(least) : $"{Number(least)}..{Number(most)}",
        { Least: { } least } => $">={Number(least)}",
        _ => $"<={Number(figure.Most ?? 0)}",
    };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
