namespace Alerts.Subscribers.Queries;

/// <summary>
/// A query as the index keeps it: a program for a stack of sets of facts, and the terms under which it is filed. A number is a term; And, Or and
/// Deny take from the stack what they join.
/// </summary>
internal sealed class QueryProgram(TermTable terms)
{
    public const int And = -1, Or = -2, Deny = -3;

    /// <summary>On the number of a term that is not found in the news but computed from what is: a phrase, a NEAR, a comparison.</summary>
    public const int Computed = 1 << 30;

    private readonly List<int> code = [];

    /// <summary>The program of a query, and the postings that find it. Each term of the program counts as used.</summary>
    public static (int[] Code, List<(int Under, int Also)> Filed) Of(Query query, TermTable terms)
    {
        var program = new QueryProgram(terms);
        var cover = program.Write(query) ?? new Cover([], double.MaxValue);
        return ([.. program.code], cover.Filed);
    }

    /// <summary>
    /// What a posting decides by itself: one term alone; any of several; two that must both be there; one that must be there and one that must not. With
    /// several facts a field is true of some of them, and the program has to say which.
    /// </summary>
    public static Posting PostingOf(int query, int[] code, int under, int also, bool filedOnce, TermTable terms)
    {
        var (decided, unless) = Decide(code, under, also, terms);
        return new Posting(query, also, unless, decided | (filedOnce ? Decided.FiledOnce : 0));
    }

    private static (Decided, int Unless) Decide(int[] code, int under, int also, TermTable terms)
    {
        if (Array.IndexOf(code, under) >= 0 && code.All(step => step is >= 0 or Or)) return (Decided.Always, -1);
        if (code is [var a, var b, And] && also >= 0 && (a, b) is var both && (both == (under, also) || both == (also, under))) return (Of(under, also, terms), -1);
        if (also < 0 && code is [var asked, var denied, Deny, And] && asked == under) return (Of(under, denied, terms), denied);
        if (also < 0 && code is [var denied2, Deny, var asked2, And] && asked2 == under) return (Of(under, denied2, terms), denied2);
        return (Decided.ByRunning, -1);
    }

    private static Decided Of(int one, int other, TermTable terms)
    {
        if ((other & Computed) != 0) return Decided.ByRunning;
        var kind = (TermKind)Math.Max((byte)terms.Items[one].Kind, (byte)terms.Items[other].Kind);
        return kind <= TermKind.Prefix ? Decided.Always : kind == TermKind.Value ? Decided.OfOneFact : Decided.ByRunning;
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
                code.Add(terms.Items[number].Kind is TermKind.Phrase or TermKind.Near or TermKind.Figure ? number | Computed : number);
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
