namespace Alerts.Subscribers.Queries;

/// <summary>
/// A query as the index keeps it: a program for a stack of sets of facts, and the terms under which it is filed. A number is a term; And, Or and
/// Deny take from the stack what they join.
/// </summary>
internal sealed class QueryProgram(TermTable terms)
{
    public const int And = -1, Or = -2, Deny = -3;

    private readonly List<int> code = [];

    /// <summary>The program of a query, and the postings that find it. Each term of the program counts as used.</summary>
    public static (int[] Code, List<(int Under, int Also)> Filed) Of(Query query, TermTable terms)
    {
        var program = new QueryProgram(terms);
        var cover = program.Write(query) ?? new Cover([], double.MaxValue);
        return ([.. program.code], cover.Filed);
    }

    /// <summary>One term alone, or two words that must both be there.</summary>
    public static bool IsEnough(int[] code, int under, int also, TermTable terms)
    {
        if (code.Length == 1) return code[0] == under;
        return code.Length == 3 && code[2] == And && also >= 0 && (code[0], code[1]) is var (a, b) && (a + b, Math.Min(a, b)) == (under + also, Math.Min(under, also))
            && terms.Items[under].Kind <= TermKind.Prefix && terms.Items[also].Kind <= TermKind.Prefix;
    }

    /// <summary>Writes the program; answers the cheapest set of terms of which one is found whenever the query is true, or null for an exclusion.</summary>
    private Cover? Write(Query query)
    {
        switch (query)
        {
            case AllOf all:
                return Joined(all.Parts.OrderBy(IsCostly), And, Cover.OfAll);
            case AnyOf any:
                return Joined(any.Parts, Or, Cover.OfAny);
            case Not not:
                Write(not.Part);
                code.Add(Deny);
                return null;
            default:
                var number = NumberOf(query);
                code.Add(number);
                return CoverOf(number);
        }
    }

    private Cover? Joined(IEnumerable<Query> parts, int by, Func<List<Cover?>, Cover?> cover)
    {
        var covers = new List<Cover?>();
        foreach (var part in parts)
        {
            covers.Add(Write(part));
            if (covers.Count > 1) code.Add(by);
        }

        return cover(covers);
    }

    private static bool IsCostly(Query query) => query is Phrase or Near;

    private int NumberOf(Query term) => term switch
    {
        Word word => terms.Word(Particles.WithoutArticle(WordsOf.Listed(word.Text)[0])),
        Prefix prefix => terms.Prefix(WordsOf.Listed(prefix.Text)[0]),
        Phrase phrase => PhraseOf([.. phrase.Words.SelectMany(WordsOf.Listed)]),
        Near near => terms.Composed(TermKind.Near, [NumberOf(near.Left), NumberOf(near.Right), near.Distance], 2),
        FieldIs field => terms.Value(field.Field, FactValues.KeyOf(field)),
        FigureIs figure => terms.Figure(figure),
        _ => terms.Use(terms.Everything),
    };

    private int PhraseOf(string[] words) => words.Length == 1 ? terms.Word(words[0]) : terms.Composed(TermKind.Phrase, [.. words.Select(terms.Word)], words.Length);

    /// <summary>What is computed from words is found by its words, a comparison by there being a figure.</summary>
    private Cover CoverOf(int number)
    {
        var term = terms.Items[number];
        if (term.Kind == TermKind.Figure) return Cover.Of(terms.HasFigure, 40);
        if (term.Kind is not (TermKind.Phrase or TermKind.Near)) return Cover.Of(number, Rarity.Of(term));
        var parts = new List<Cover?>();
        foreach (var part in TermTable.PartsOf(term)) parts.Add(CoverOf(part));
        return Cover.OfAll(parts)!;
    }
}
