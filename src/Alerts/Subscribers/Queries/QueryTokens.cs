using System.Buffers;
using System.Text;
using Alerts.Reading.Text;

namespace Alerts.Subscribers.Queries;

/// <summary>Cuts a written query into its pieces. Invisible direction marks, which come along when an Arabic text is pasted, count for nothing.</summary>
internal sealed class QueryTokens
{
    private const string Separators = ",،;؛";

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”«»„");

    private readonly string text;
    private readonly QueryNames names;
    private readonly List<QueryToken> found = [];
    private int at;

    private QueryTokens(string text, QueryNames names) => (this.text, this.names) = (text, names);

    public static List<QueryToken> Of(string text, QueryNames names)
    {
        var tokens = new QueryTokens(text, names);
        while (tokens.at < text.Length) tokens.Take();
        tokens.found.Add(new QueryToken(QueryTokenKind.End, text.Length, ""));
        return tokens.found;
    }

    private void Take()
    {
        var c = text[at];
        if (IsSpace(c)) at++;
        else if (c == '(') Add(QueryTokenKind.Open, at++, "(");
        else if (c == ')') Add(QueryTokenKind.Close, at++, ")");
        else if (Quotes.Contains(c)) TakeQuoted();
        else if (c == '-' && !FollowsField() && at + 1 < text.Length && !IsSpace(text[at + 1])) Add(QueryTokenKind.Not, at++, "-");
        else TakeBare();
    }

    private void TakeQuoted()
    {
        var end = text.AsSpan(at + 1).IndexOfAny(Quotes);
        if (end < 0) throw new QueryFault(QueryErrorKind.UnclosedQuote, at);
        Add(QueryTokenKind.Quoted, at, Shown(text.AsSpan(at + 1, end)));
        at += end + 2;
    }

    private void TakeBare()
    {
        var start = at;
        while (at < text.Length && !Ends(text[at], start))
        {
            if (text[at] == ':' && !FollowsField() && TookField(start)) return;
            at++;
        }

        if (at == start) at++;
        var bare = Shown(text.AsSpan(start, at - start));
        Add(FollowsField() ? QueryTokenKind.Bare : KindOf(bare), start, bare);
    }

    private bool Ends(char c, int start) =>
        char.IsWhiteSpace(c) || c is '(' or ')' || Quotes.Contains(c)
        || (Separators.Contains(c) && !(at > start && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1])));

    /// <summary>«ومكان:» is "and place:".</summary>
    private bool TookField(int start)
    {
        var name = Shown(text.AsSpan(start, at - start));
        var field = names.FieldOf(name);
        if (field is null && name.StartsWith('و') && names.FieldOf(name[1..]) is { } joined)
        {
            Add(QueryTokenKind.And, start, name[..1]);
            field = joined;
        }

        if (field is null && (name.Length == 0 || !name.All(char.IsLetter) || text.AsSpan(at).StartsWith("://"))) return false;
        if (field is null) throw new QueryFault(QueryErrorKind.UnknownField, start, name);
        Add(QueryTokenKind.Field, start, name, field);
        at++;
        return true;
    }

    private QueryTokenKind KindOf(string bare)
    {
        var (name, distance) = bare.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? (bare[..slash], bare[slash..]) : (bare, "");
        return (names.OperatorOf(name), distance) switch
        {
            (Operator.Near, "") when name.Any(char.IsUpper) => QueryTokenKind.Near,
            (Operator.Near, not "") => QueryTokenKind.Near,
            (Operator.And, "") => QueryTokenKind.And,
            (Operator.Or, "") => QueryTokenKind.Or,
            (Operator.Not, "") => QueryTokenKind.Not,
            _ => QueryTokenKind.Bare,
        };
    }

    private bool FollowsField() => found.Count > 0 && found[^1].Kind == QueryTokenKind.Field;

    private void Add(QueryTokenKind kind, int start, string written, Field? field = null) => found.Add(new QueryToken(kind, start, written, field));

    private bool IsSpace(char c) => char.IsWhiteSpace(c) || Folding.Fold(c) == '\0' || (Separators.Contains(c) && !FollowsField());

    private static string Shown(ReadOnlySpan<char> written)
    {
        var shown = new StringBuilder(written.Length);
        foreach (var c in written)
            if (Folding.Fold(c) != '\0' || char.IsBetween(c, '\u064B', '\u0652')) shown.Append(c);
        return shown.ToString();
    }
}
