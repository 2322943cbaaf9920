using System.Globalization;
using Alerts.Reading.Text;

namespace Alerts.Subscribers.Queries;

/// <summary>Reads one term of a query: a word, a quotation, the value of a field; and counts them.</summary>
internal sealed class TermReader(QueryNames names, int most)
{
    private int count;

    public int EverythingAt { get; private set; }

    public Query Bare(QueryToken token)
    {
        var text = token.Text;
        if (text.StartsWith('/') && text.Length > 1) throw new QueryFault(QueryErrorKind.RegularExpression, token.At, text);
        if (text == "*") return All(token);
        var star = text.IndexOf('*', StringComparison.Ordinal);
        if (star >= 0 && star < text.Length - 1) throw new QueryFault(QueryErrorKind.StrayStar, token.At + star, text);
        return Counted(star < 0 ? Words(token, quoted: false) : Beginning(token), token.At);
    }

    public Query Quoted(QueryToken token) => Counted(Words(token, quoted: true), token.At);

    public Query Value(Field field, QueryToken token, List<QueryToken> tokens, int next)
    {
        if (field == Field.Figure) return Counted(FigureReader.Read(token), token.At);
        if (field == Field.Severity && FigureReader.Bound(token.Text) is { } bound) return Counted(Severities(bound, token), token.At);
        var written = token.Kind == QueryTokenKind.Quoted ? token.Text : token.Text.Replace('_', ' ');
        if (field == Field.Source) return Counted(Source(token, written), token.At);
        return names.ValuesOf(field, written) switch
        {
            [var id] => Counted(new FieldIs(field, id), token.At),
            [] => throw new QueryFault(QueryErrorKind.UnknownValue, token.At, token.Text, Longer(field, token, tokens, next)) { Field = field },
            var ids => throw new QueryFault(QueryErrorKind.AmbiguousPlace, token.At, token.Text, ids) { Field = field },
        };
    }

    /// <summary>No more terms than the bound, and none that a NEAR between groups multiplies past it.</summary>
    public void Count(Query made, bool again, int at)
    {
        count += made is AnyOf ? made.Terms().Count() : again ? 1 : 0;
        if (count > most) throw new QueryFault(QueryErrorKind.TooManyTerms, at);
    }

    public static int Distance(QueryToken near)
    {
        var slash = near.Text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return QueryBounds.UsualDistance;
        var known = int.TryParse(Folding.Fold(near.Text.AsSpan(slash + 1)), NumberStyles.None, CultureInfo.InvariantCulture, out var distance);
        return known && distance is >= 1 and <= QueryBounds.Distance ? distance : throw new QueryFault(QueryErrorKind.NearDistance, near.At + slash + 1, near.Text);
    }

    private Query Counted(Query term, int at) => ++count > most ? throw new QueryFault(QueryErrorKind.TooManyTerms, at) : term;

    private Query All(QueryToken token)
    {
        EverythingAt = token.At;
        return Counted(new Everything(), token.At);
    }

    private static Query Words(QueryToken token, bool quoted)
    {
        var words = WordsOf.Listed(token.Text);
        if (words.Count == 0) throw new QueryFault(QueryErrorKind.NoLetters, token.At, token.Text);
        if (words.Count > QueryBounds.WordsInPhrase) throw new QueryFault(QueryErrorKind.LongPhrase, token.At, token.Text);
        if (words.Exists(word => word.Length > QueryBounds.WordLength)) throw new QueryFault(QueryErrorKind.LongWord, token.At, token.Text);
        if (!quoted && words.Count == 1) return new Word(token.Text);
        var written = token.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return new Phrase(written.Length == words.Count && written.All(word => WordsOf.Listed(word).Count == 1) ? written : words);
    }

    private static Prefix Beginning(QueryToken token)
    {
        var text = token.Text[..^1];
        var words = WordsOf.Listed(text);
        if (words.Count > 1) throw new QueryFault(QueryErrorKind.StrayStar, token.At + text.Length, token.Text);
        if (words.Count == 0 || words[0].Length < QueryBounds.LettersOfPrefix) throw new QueryFault(QueryErrorKind.ShortPrefix, token.At, token.Text);
        return words[0].Length > QueryBounds.WordLength ? throw new QueryFault(QueryErrorKind.LongWord, token.At, token.Text) : new Prefix(text);
    }

    private static FieldIs Source(QueryToken token, string written) => WordsOf.Listed(written).Count switch
    {
        0 => throw new QueryFault(QueryErrorKind.NoLetters, token.At, token.Text),
        > QueryBounds.WordsInPhrase => throw new QueryFault(QueryErrorKind.LongPhrase, token.At, token.Text),
        _ => new FieldIs(Field.Source, written.Trim()),
    };

    /// <summary>severity:&gt;=severe is severe or extreme.</summary>
    private Query Severities((string Sign, string Value) bound, QueryToken token)
    {
        var id = names.ValuesOf(Field.Severity, bound.Value) is [var known, ..] ? known : bound.Value;
        if (!Enum.TryParse<Reading.Severity>(id, ignoreCase: true, out var limit)) throw new QueryFault(QueryErrorKind.UnknownValue, token.At, token.Text) { Field = Field.Severity };
        var fitting = Enum.GetValues<Reading.Severity>().Where(severity => severity != Reading.Severity.Unknown && FigureReader.Compare((long)severity, bound.Sign, (long)limit)).ToArray();
        if (fitting.Length == 0) throw new QueryFault(QueryErrorKind.UnknownValue, token.At, token.Text) { Field = Field.Severity };
        var any = Query.Any([.. fitting.Select(severity => (Query)new FieldIs(Field.Severity, severity.ToString().ToLowerInvariant()))]);
        Count(any, again: false, token.At);
        return any;
    }

    /// <summary>place:East Aleppo wants quotes: the name that the words after it make with it.</summary>
    private string[] Longer(Field field, QueryToken token, List<QueryToken> tokens, int next)
    {
        var (name, longer) = (token.Text, new List<string>());
        for (; next < tokens.Count && tokens[next].Kind == QueryTokenKind.Bare && longer.Count == 0; next++)
        {
            name += " " + tokens[next].Text;
            if (names.ValuesOf(field, name).Count > 0) longer.Add(name);
        }

        return [.. longer];
    }
}
