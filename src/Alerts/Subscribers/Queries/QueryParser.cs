namespace Alerts.Subscribers.Queries;

/// <summary>
/// Reads what a person typed. NOT binds tightest, then NEAR, then AND, which may be left out, then OR. The size of a query is bounded, and a query of
/// exclusions alone is refused: it would have to be tried on every article.
/// </summary>
public sealed class QueryParser
{
    private readonly List<QueryToken> tokens;
    private readonly TermReader terms;
    private readonly Dictionary<Query, int> exclusions = new(ReferenceEqualityComparer.Instance);
    private readonly int most;
    private int next, depth;
    private Field? field;

    private QueryParser(string text, QueryNames names, int most) => (tokens, terms, this.most) = (QueryTokens.Of(text, names), new TermReader(names, most * QueryBounds.Terms), most);

    public static QueryReading Read(string text, QueryNames names) => Read(text, names, 1);

    /// <summary>What was bounded when it was typed may be longer as it is stored: names became ids, >=severe became severe or extreme.</summary>
    public static Query? ReadStored(string text) => Read(text, QueryNames.OfStored, 8).Query;

    private static QueryReading Read(string text, QueryNames names, int most)
    {
        try
        {
            if (text.Length > most * QueryBounds.Length) throw new QueryFault(QueryErrorKind.TooLong, QueryBounds.Length);
            return new QueryReading(new QueryParser(text, names, most).Whole(), null);
        }
        catch (QueryFault fault)
        {
            return new QueryReading(null, fault.Error);
        }
    }

    private QueryToken Token => tokens[next];

    private Query Whole()
    {
        if (Token.Kind == QueryTokenKind.End) throw new QueryFault(QueryErrorKind.Empty, 0);
        var query = ReadOr();
        if (Token.Kind == QueryTokenKind.Close) throw new QueryFault(QueryErrorKind.StrayParenthesis, Token.At, ")");
        if (query is not Everything && query.Terms().Any(term => term is Everything)) throw new QueryFault(QueryErrorKind.EverythingAndMore, terms.EverythingAt, "*");
        if (Excluding(query) is { } excluding) throw new QueryFault(QueryErrorKind.OnlyExclusion, exclusions.GetValueOrDefault(excluding));
        return query;
    }

    private Query ReadOr()
    {
        var parts = new List<Query> { ReadAnd() };
        while (Token.Kind == QueryTokenKind.Or)
        {
            next++;
            parts.Add(ReadAnd());
        }

        return Query.Any(parts);
    }

    private Query ReadAnd()
    {
        var parts = new List<Query> { ReadNot() };
        while (Token.Kind == QueryTokenKind.And || BeginsTerm)
        {
            if (Token.Kind == QueryTokenKind.And) next++;
            parts.Add(ReadNot());
        }

        return Query.All(parts);
    }

    private bool BeginsTerm => Token.Kind is QueryTokenKind.Bare or QueryTokenKind.Quoted or QueryTokenKind.Field or QueryTokenKind.Open or QueryTokenKind.Not;

    private Query ReadNot()
    {
        var (at, denied) = (Token.At, false);
        for (; Token.Kind == QueryTokenKind.Not; next++) denied = !denied;
        var part = NearOrTerm();
        if (!denied) return part;
        var not = Query.Without(part);
        exclusions[not] = at;
        return not;
    }

    private Query NearOrTerm()
    {
        var at = Token.At;
        var left = Term();
        var parts = new List<Query>();
        while (Token.Kind == QueryTokenKind.Near)
        {
            var distance = TermReader.Distance(Token);
            next++;
            var rightAt = Token.At;
            var right = Term();
            parts.Add(NearReader.Of(left, at, right, rightAt, distance));
            terms.Count(parts[^1], again: parts.Count > 1, at);
            (left, at) = (right, rightAt);
        }

        return parts.Count == 0 ? left : Query.All(parts);
    }

    private Query Term()
    {
        var token = Token;
        next++;
        return token.Kind switch
        {
            QueryTokenKind.Open => Group(token),
            QueryTokenKind.Field => OfField(token),
            QueryTokenKind.Bare when field is { } of => terms.Value(of, token, tokens, next),
            QueryTokenKind.Quoted when field is { } of => terms.Value(of, token, tokens, next),
            QueryTokenKind.Bare => terms.Bare(token),
            QueryTokenKind.Quoted => terms.Quoted(token),
            _ => throw Missing(token),
        };
    }

    /// <summary>An operator or the end stands where a term should.</summary>
    private QueryFault Missing(QueryToken token)
    {
        var before = next > 1 ? tokens[next - 2] : null;
        if (before?.Kind is QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Not or QueryTokenKind.Near) return new QueryFault(QueryErrorKind.NothingAfter, before.At, before.Text);
        if (before?.Kind == QueryTokenKind.Open && token.Kind == QueryTokenKind.Close) return new QueryFault(QueryErrorKind.EmptyParentheses, before.At, "()");
        if (before?.Kind == QueryTokenKind.Open && token.Kind == QueryTokenKind.End) return new QueryFault(QueryErrorKind.UnclosedParenthesis, before.At, "(");
        return token.Kind == QueryTokenKind.Close ? new QueryFault(QueryErrorKind.StrayParenthesis, token.At, ")") : new QueryFault(QueryErrorKind.NothingBefore, token.At, token.Text);
    }

    private Query Group(QueryToken open)
    {
        if (++depth > most * QueryBounds.Depth) throw new QueryFault(QueryErrorKind.TooDeep, open.At, "(");
        var inside = ReadOr();
        if (Token.Kind != QueryTokenKind.Close) throw new QueryFault(QueryErrorKind.UnclosedParenthesis, open.At, "(");
        next++;
        depth--;
        return inside;
    }

    /// <summary>place:Aleppo, and place:(Aleppo OR Idlib).</summary>
    private Query OfField(QueryToken name)
    {
        var (of, outer) = (name.Field, field);
        if (Token.Kind is not (QueryTokenKind.Bare or QueryTokenKind.Quoted or QueryTokenKind.Open)) throw new QueryFault(QueryErrorKind.NoValue, name.At, name.Text) { Field = of };
        field = of;
        var inside = Term();
        field = outer;
        return inside;
    }

    /// <summary>The first part that finds by what is not there, or null.</summary>
    private static Query? Excluding(Query query) => query switch
    {
        Not => query,
        AllOf all => all.Parts.Any(part => Excluding(part) is null) ? null : Excluding(all.Parts[0]),
        AnyOf any => any.Parts.Select(Excluding).FirstOrDefault(part => part is not null),
        _ => null,
    };
}
