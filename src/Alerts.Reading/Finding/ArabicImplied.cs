using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>Arabic nouns that count without a numeral before them: «طفل», «جنديين», «مدنيين اثنين», «أطفاله الثلاثة», «آخرون», «أحدهما».</summary>
internal sealed class ArabicImplied(MarkedTokens marks, NumberWords words, NounPhrases nouns, Families families, Ranks ranks, Shares shares)
{
    /// <summary>Adds what the word at the token counts; where to go on, or -1.</summary>
    public int TryFind(int at, List<Quantity> found)
    {
        if (marks.Has(at, NumberCue.Others)) return Other(at, found);
        if (marks.Ordinal(at) > 0) return ranks.Arabic(at, found);
        if (marks.Has(at, NumberCue.OneOfThem)) return OneOfThem(at, found);
        if (marks.Has(at, NumberCue.ElevenBegins) && OneOf(at, found) is > 0 and var end) return end;
        if (marks.Has(at, NumberCue.Once)) return Add(Quantity.Named(QuantityClass.Frequency, 2, 2, at, at + 1), found);
        if (marks.Noun(at) is not { CountedOnly: false } noun) return -1;
        if (!noun.IsPeople) return Thing(at, noun, found);
        if (noun.Class == QuantityClass.Family && families.TryFind(at, marks.NounEnd(at), found) is > 0 and var family) return family;
        return People(at, noun, found);
    }

    /// <summary>A unit of time or a dual of a thing: «منذ شهر», «أسبوعين», «غارتين»; «عمرها عامان» is an age.</summary>
    private int Thing(int at, CountedNoun noun, List<Quantity> found)
    {
        if (noun.Possessed || marks.Is(at, TokenMarks.Definite) || noun.Number is not (NounNumber.One or NounNumber.Two)) return -1;
        if (noun.Number == NounNumber.One && (noun.Class != QuantityClass.Duration || IsNameOfTime(marks.NounEnd(at)))) return -1;
        var quantity = Quantity.Implied(noun, at, marks.NounEnd(at));
        NumeralAfter(quantity.NounEnd, noun, ref quantity);
        if (noun.Class == QuantityClass.Duration && marks.Precedes(at, NumberCue.AgeBefore)) quantity.Class = QuantityClass.Age;
        return Add(quantity, found);
    }

    /// <summary>«عام 2014», «شهر مايو», «يوم الجمعة»: a date and no length of time.</summary>
    private bool IsNameOfTime(int at) => marks.IsDigits(at) || marks.Has(at, NumberCue.Month) || (marks.Has(at, NumberCue.Weekday) && marks.Is(at, TokenMarks.Definite));

    private int People(int at, CountedNoun noun, List<Quantity> found)
    {
        var end = marks.NounEnd(at);
        var definite = marks.Is(at, TokenMarks.Definite);
        if (shares.RatioEnd(end, 1) is > 0 and var ratio) return Add(Quantity.Named(QuantityClass.Ratio, 1, 1, at, ratio), found);
        var quantity = Quantity.Implied(noun, at, end);
        if (definite) quantity.Flags |= QuantityFlags.Definite;
        if (noun.Possessed) quantity.Flags |= QuantityFlags.Possessed;
        if (noun is { Adjectival: true, Number: NounNumber.One }) quantity.Flags |= QuantityFlags.Adjectival;
        NumeralAfter(end, noun, ref quantity);
        quantity.NounEnd = quantity.Reach;
        nouns.Arabic.Details(noun, ref quantity);
        if (quantity.NumberFirst < 0 && quantity.NounEnd > end) NumeralAfter(quantity.NounEnd, noun, ref quantity);
        if (noun.Number == NounNumber.TwoOrMany && quantity.Max is null && IsTwo(quantity.NounEnd)) (quantity.Max, quantity.Qualifier) = (2, FigureQualifier.Implied);
        if (noun.Number == NounNumber.One && definite && IsName(quantity.NounEnd)) quantity.Flags |= QuantityFlags.Named;
        if (noun is { Class: QuantityClass.Family, Number: NounNumber.One } && marks.Has(at - 1, NumberCue.Of)) quantity.Flags |= QuantityFlags.PartitiveBase;
        return definite && noun is { People: true, Number: NounNumber.One } && !quantity.Has(QuantityFlags.Named) ? end : Add(quantity, found);
    }

    /// <summary>«مدنيين اثنين», «شخص واحد», «أطفاله الثلاثة», «شخصين أو ثلاثة».</summary>
    private void NumeralAfter(int at, CountedNoun noun, ref Quantity quantity)
    {
        if (marks.Has(at, NumberCue.Or) && noun.Number is NounNumber.Two or NounNumber.One && words.TryRead(at + 1, out var or) && or.Value is > 1 and < 20)
        {
            Exactly((long)or.Value, at, or.End, ref quantity);
            (quantity.Min, quantity.Qualifier) = ((int)noun.Number + 1, FigureQualifier.Range);
        }
        else if (!marks.HasAnd(at) && marks.Numeral(at) is { Role: NumeralRole.Ones or NumeralRole.Ten, Value: > 0 } && words.TryRead(at, out var number) && Agrees(noun, number, at))
            Exactly((long)number.Value, at, number.End, ref quantity);
    }

    private bool Agrees(CountedNoun noun, in NumberReading number, int at) => noun.Number switch
    {
        NounNumber.One => number.Value == 1,
        NounNumber.Two or NounNumber.TwoOrMany => number.Value == 2,
        _ => (number.Value > 2 && marks.Is(at, TokenMarks.Definite)) || (number.Value == 2 && marks.Stream.Stem(at - 1).EndsWith("ين")),
    };

    private static void Exactly(long value, int first, int end, ref Quantity quantity)
    {
        (quantity.Min, quantity.Max, quantity.Qualifier) = (value, value, null);
        (quantity.NumberFirst, quantity.NumberEnd, quantity.End) = (first, end, end);
        quantity.Flags &= ~(QuantityFlags.Implied | QuantityFlags.Adjectival);
    }

    /// <summary>أحدهما, كلاهما, هما: what is said after can only be said of two.</summary>
    private bool IsTwo(int at)
    {
        for (var i = at; i < at + 8 && marks.IsWord(i); i++)
            if (marks.Stream.Stem(i) is "احدهما" or "كلاهما" or "كليهما" or "هما" or "كانا" or "قضيا" or "احداهما" or "بينهما" or "وهما") return true;
        return false;
    }

    /// <summary>«الصحفي أحمد»: a word that no list knows, without the article.</summary>
    private bool IsName(int at) =>
        marks.Has(at, NumberCue.GivenName) || (marks.IsUnknown(at) && marks.Stream[at] is { Form: 0, FoldedLength: > 2 } && !marks.Stream.Folded(at).StartsWith("ال") && marks.Stream.Folded(at)[0] is not ('ب' or 'ل' or 'ي' or 'ت'));

    /// <summary>«وإصابة آخر», «وأصيب آخرون»; after a noun it only describes.</summary>
    private int Other(int at, List<Quantity> found)
    {
        if (marks.Is(at, TokenMarks.Definite) || (marks.Noun(at - 1) is { CountedOnly: false } && !marks.HasAnd(at))) return -1;
        var word = marks.Stream.Stem(at);
        var one = word is "اخر";
        if (word is "اخري") return -1;
        var noun = new CountedNoun(QuantityClass.Person, one ? NounNumber.One : word is "اخران" or "اخريان" ? NounNumber.Two : NounNumber.Many);
        return Add(Quantity.Implied(noun, at, at + 1) with { Flags = QuantityFlags.Implied | QuantityFlags.Others | (one ? QuantityFlags.Adjectival : QuantityFlags.None) }, found);
    }

    /// <summary>«أحدهما صحفي»: one of the set just named.</summary>
    private int OneOfThem(int at, List<Quantity> found)
    {
        var noun = marks.Noun(at + 1) is { Class: QuantityClass.Person, Number: NounNumber.One } who && !marks.HasAnd(at + 1) ? who : null;
        var quantity = Quantity.Named(QuantityClass.Person, 1, 1, at, at + 1) with { Qualifier = FigureQualifier.Implied, Flags = QuantityFlags.Implied | QuantityFlags.Subset };
        if (noun is not null) (quantity.Groups, quantity.NounEnd) = (noun.Groups, marks.NounEnd(at + 1));
        return Add(quantity, found);
    }

    /// <summary>«أحد عناصر الشرطة»: one of a set.</summary>
    private int OneOf(int at, List<Quantity> found)
    {
        if (marks.Has(at + 1, NumberCue.TeensEnd) || marks.Is(at, TokenMarks.Definite)) return -1;
        if (marks.Noun(at + 1) is not { Class: QuantityClass.Person, Number: NounNumber.Many or NounNumber.TwoOrMany } noun) return -1;
        var quantity = Quantity.Implied(noun with { Number = NounNumber.One }, at, at + 1) with { Flags = QuantityFlags.Implied | QuantityFlags.Partitive };
        quantity.NounEnd = marks.NounEnd(at + 1);
        nouns.Arabic.Details(noun, ref quantity);
        return Add(quantity, found);
    }

    private static int Add(Quantity quantity, List<Quantity> found)
    {
        found.Add(quantity);
        return quantity.Reach;
    }
}
