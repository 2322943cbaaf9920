using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>Quantities without a numeral: «طفل», "a child", «جنديين», "civilians"; families; twins; nobody.</summary>
internal sealed class ImpliedQuantities(MarkedTokens marks, NounPhrases nouns, Measures measures)
{
    /// <summary>Adds what begins at the token; where to go on, or -1.</summary>
    public int TryFind(int at, List<Quantity> found)
    {
        if (!marks.IsWord(at)) return -1;
        if (marks.Has(at, NumberCue.Nobody)) return Nobody(at, found);
        if (marks.Has(at, NumberCue.No) && TryNone(at, found, out var next)) return next;
        if (marks.Has(at, NumberCue.Any) && TryNone(at, found, out next)) return next;
        return marks.IsArabic(at) ? Arabic(at, found) : English(at, found);
    }

    private int Nobody(int at, List<Quantity> found)
    {
        var end = marks.CueEnd(at, NumberCue.Nobody);
        found.Add(Zero(at, end));
        return end;
    }

    /// <summary>"no casualties", «دون إصابات»: none of the noun that follows.</summary>
    private bool TryNone(int at, List<Quantity> found, out int next)
    {
        var any = marks.Has(at, NumberCue.Any);
        var noun = marks.CueEnd(at, any ? NumberCue.Any : NumberCue.No);
        if (marks.Has(noun, NumberCue.Any)) noun++;
        while (!marks.IsArabic(noun) && marks.Has(noun, NumberCue.Adjective) && marks.Noun(noun) is null && noun < at + 4) noun++;
        next = noun;
        if (marks.Noun(noun) is not { IsPeople: true } counted || marks.Is(noun, TokenMarks.Definite) || marks.HasAnd(noun)) return false;
        next = marks.NounEnd(noun);
        var zero = Zero(at, next);
        (zero.NounFirst, zero.NounEnd, zero.Class, zero.Groups, zero.NounKind) = (noun, next, counted.Class, counted.Groups, counted.Kind);
        if (any) zero.Flags |= QuantityFlags.Any;
        found.Add(zero);
        return true;
    }

    private static Quantity Zero(int first, int end) => new()
    {
        Min = 0, Max = 0, Qualifier = FigureQualifier.Zero, Class = QuantityClass.Person, Unit = "",
        First = first, End = end, NumberFirst = -1, NumberEnd = -1, NounFirst = first, NounEnd = end,
    };

    private int Arabic(int at, List<Quantity> found)
    {
        if (marks.Has(at, NumberCue.Others) && !marks.Is(at, TokenMarks.Definite)) return ArabicOther(at, found);
        if (marks.Ordinal(at) > 0) return ArabicOrdinal(at, found);
        if (marks.Has(at, NumberCue.Once)) return Add(at, at + 1, 2, 2, new CountedNoun(QuantityClass.Frequency, NounNumber.Two), FigureQualifier.Implied, found);
        if (marks.Noun(at) is not { } noun || noun.CountedOnly) return -1;
        if (!noun.IsPeople) return Thing(at, noun, found);
        if (noun.Class == QuantityClass.Family && TryFamily(at, found, out var next)) return next;
        return ArabicPeople(at, noun, found);
    }

    /// <summary>A unit of time or a dual of a thing: «منذ شهر», «أسبوعين», «غارتين».</summary>
    private int Thing(int at, CountedNoun noun, List<Quantity> found)
    {
        var count = noun.Number == NounNumber.Two ? 2 : noun.Number == NounNumber.One ? 1 : 0;
        if (count == 0 || marks.Is(at, TokenMarks.Definite) || (count == 1 && noun.Class != QuantityClass.Duration)) return -1;
        return Add(at, marks.NounEnd(at), count, count, noun, FigureQualifier.Implied, found);
    }

    private int ArabicPeople(int at, CountedNoun noun, List<Quantity> found)
    {
        var end = marks.NounEnd(at);
        var (min, max, qualifier) = Count(noun.Number);
        var next = Add(at, end, min, max, noun, qualifier, found);
        ref var quantity = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found)[^1];
        if (marks.Is(at, TokenMarks.Definite)) quantity.Flags |= QuantityFlags.Definite;
        if (noun.Possessed) quantity.Flags |= QuantityFlags.Possessed;
        if (noun.Adjectival && noun.Number is NounNumber.One) quantity.Flags |= QuantityFlags.Adjectival;
        if (NumeralAfter(end, noun, ref quantity, out var after)) next = Math.Max(after, next);
        nouns.ArabicDetails(noun, ref quantity);
        if (noun.Number == NounNumber.TwoOrMany && IsDualBefore(quantity.NounEnd)) (quantity.Max, quantity.Qualifier) = (2, FigureQualifier.Implied);
        if (noun.Number == NounNumber.One && marks.Is(at, TokenMarks.Definite) && IsName(quantity.NounEnd)) quantity.Flags |= QuantityFlags.Named;
        measures.HedgeAfter(ref quantity);
        return Math.Max(next, Math.Max(quantity.End, quantity.NounEnd));
    }

    private static (long? Min, long? Max, FigureQualifier Qualifier) Count(NounNumber number) => number switch
    {
        NounNumber.One => (1, 1, FigureQualifier.Implied),
        NounNumber.Two => (2, 2, FigureQualifier.Implied),
        _ => (2, null, FigureQualifier.UnspecifiedPlural),
    };

    /// <summary>«مدنيين اثنين», «شخص واحد», «أطفاله الثلاثة», «شخصين أو ثلاثة».</summary>
    private bool NumeralAfter(int at, CountedNoun noun, ref Quantity quantity, out int end)
    {
        end = at;
        if (marks.Has(at, NumberCue.Or) && noun.Number is NounNumber.Two or NounNumber.One && measures.Words.TryRead(at + 1, out var or) && or.Value is > 1 and < 20)
            return Set(ref quantity, quantity.Min, (long)or.Value, FigureQualifier.Range, at, or.End, out end);
        if (marks.HasAnd(at) || !marks.IsWord(at) || marks.Numeral(at) is not { Role: NumeralRole.Ones or NumeralRole.Ten, Value: > 0 } || !measures.Words.TryRead(at, out var number)) return false;
        var agrees = noun.Number switch
        {
            NounNumber.One => number.Value == 1,
            NounNumber.Two or NounNumber.TwoOrMany => number.Value == 2,
            _ => number.Value > 2 && marks.Is(at, TokenMarks.Definite),
        };
        return agrees && Set(ref quantity, (long)number.Value, (long)number.Value, null, at, number.End, out end);
    }

    private static bool Set(ref Quantity quantity, long? min, long? max, FigureQualifier? qualifier, int first, int end, out int next)
    {
        (quantity.Min, quantity.Max, quantity.Qualifier) = (min, max, qualifier);
        (quantity.NumberFirst, quantity.NumberEnd, quantity.End) = (first, end, end);
        quantity.Flags &= ~(QuantityFlags.Implied | QuantityFlags.Adjectival);
        next = end;
        return true;
    }

    /// <summary>أحدهما, كلاهما, هما: what is said after can only be said of two.</summary>
    private bool IsDualBefore(int at)
    {
        for (var i = at; i < marks.End && i < at + 8; i++)
            if (marks.IsWord(i) && marks.Stream.Stem(i) is "احدهما" or "كلاهما" or "هما" or "كانا" or "قضيا" or "احداهما" or "بينهما") return true;
        return false;
    }

    private bool IsName(int at) =>
        marks.IsWord(at) && marks.Stream[at].Form == 0 && marks.Cue(at) == NumberCue.None && !marks.Is(at, TokenMarks.Definite) && marks.Stream.Folded(at).Length > 2 && !marks.Stream.Folded(at).StartsWith("ال");

    /// <summary>«وإصابة آخر», «وأصيب آخرون».</summary>
    private int ArabicOther(int at, List<Quantity> found)
    {
        var word = marks.Stream.Stem(at);
        var one = word is "اخر" or "اخري";
        if (one && marks.IsWord(at - 1) && marks.Noun(at - 1) is not null) return -1;
        var next = Add(at, at + 1, one ? 1 : 2, one ? 1 : null, new CountedNoun(QuantityClass.Person, NounNumber.One), one ? FigureQualifier.Implied : FigureQualifier.UnspecifiedPlural, found);
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found)[^1].Flags |= QuantityFlags.Others;
        return next;
    }

    /// <summary>«ثاني صحفي» ranks one person; «ثالث» alone is one more.</summary>
    private int ArabicOrdinal(int at, List<Quantity> found)
    {
        var next = Add(at, at + 1, marks.Ordinal(at), marks.Ordinal(at), new CountedNoun(QuantityClass.Ordinal, NounNumber.One), null, found);
        var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found);
        span[^1].Flags = QuantityFlags.None;
        if (marks.Is(at, TokenMarks.Definite)) return next;
        if (marks.Noun(at + 1) is { Class: QuantityClass.Person, Number: NounNumber.One } noun && !marks.HasAnd(at + 1))
        {
            next = Add(at + 1, marks.NounEnd(at + 1), 1, 1, noun, FigureQualifier.Implied, found);
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found)[^1].Flags |= QuantityFlags.OrdinalPerson;
        }
        else if (marks.Ordinal(at) > 2 && (!marks.IsWord(at + 1) || marks.Has(at + 1, NumberCue.Stop)) && !marks.IsNumber(at - 1) && marks.Noun(at - 1) is not { Number: NounNumber.One })
        {
            (span[^1].Class, span[^1].Min, span[^1].Max, span[^1].Qualifier) = (QuantityClass.Person, 1, 1, FigureQualifier.Implied);
            span[^1].Flags = QuantityFlags.Implied | QuantityFlags.Others;
        }

        return next;
    }

    /// <summary>«عائلة من سبعة أفراد», "a family of five", «عائلة بأكملها», "an entire family".</summary>
    private bool TryFamily(int at, List<Quantity> found, out int next)
    {
        next = marks.NounEnd(at);
        if (marks.Has(next, NumberCue.Whole) && marks.Noun(at)!.Number == NounNumber.One)
        {
            next = marks.CueEnd(next, NumberCue.Whole);
            Whole(at, next, found);
            return true;
        }

        if (!marks.Has(next, NumberCue.MadeUpOf)) return false;
        var number = marks.CueEnd(next, NumberCue.MadeUpOf);
        if (marks.Is(at, TokenMarks.Definite) || !measures.TryRead(number, out var measure) || measure.Vague) return false;
        var quantity = measure.ToQuantity();
        nouns.Attach(measure, ref quantity);
        if (quantity.Class is not (QuantityClass.None or QuantityClass.Person)) return false;
        (quantity.First, quantity.Class) = (at, QuantityClass.Person);
        if (quantity.NounFirst < 0) (quantity.NounFirst, quantity.NounEnd) = (at, at + 1);
        found.Add(quantity);
        next = Math.Max(quantity.End, quantity.NounEnd);
        return true;
    }

    private static void Whole(int at, int end, List<Quantity> found)
    {
        Add(at, end, 2, null, new CountedNoun(QuantityClass.Person, NounNumber.Many), FigureQualifier.UnspecifiedPlural, found);
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found)[^1].Flags |= QuantityFlags.Whole;
    }

    private int English(int at, List<Quantity> found)
    {
        if (marks.Has(at, NumberCue.Once)) return Add(at, at + 1, 2, 2, new CountedNoun(QuantityClass.Frequency, NounNumber.Two), FigureQualifier.Implied, found);
        if (marks.Ordinal(at) > 0) return EnglishOrdinal(at, found);
        if (marks.Has(at, NumberCue.Both)) return Both(at, found);
        if (marks.Phrase(at, NumberPhraseRole.Twins, out var end) is { } twins) return Twins(at, end, twins, found);
        if (marks.Has(at, NumberCue.Article) || marks.Has(at, NumberCue.Additive) || marks.Has(at, NumberCue.Each)) return Singular(at, found);
        if (marks.Has(at, NumberCue.Determiner | NumberCue.Possessive)) return Determined(at, found);
        return Bare(at, found);
    }

    private int Both(int at, List<Quantity> found)
    {
        if (!nouns.TryEnglishHead(at + 1, out var noun, out var end, out var groups) || !noun.IsPeople || noun.Number == NounNumber.One) return -1;
        Add(at, end, 2, 2, noun with { Groups = noun.Groups | groups }, FigureQualifier.Implied, found);
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found)[^1].NounFirst = at + 1;
        return end;
    }

    private int Twins(int at, int end, NumberPhrase twins, List<Quantity> found)
    {
        var noun = marks.Noun(end) is { IsPeople: true } after ? after : new CountedNoun(QuantityClass.Person, NounNumber.Many) { Groups = PersonGroups.None };
        var nounEnd = marks.Noun(end) is { IsPeople: true } ? marks.NounEnd(end) : end;
        return marks.Stream.Folded(at)[^1] != 's' && nounEnd == end ? -1 : Add(at, nounEnd, twins.Min, twins.Max, noun, FigureQualifier.Implied, found);
    }

    /// <summary>"a child", "another man", "a couple", "an entire family", "a third was wounded".</summary>
    private int Singular(int at, List<Quantity> found)
    {
        var from = marks.CueEnd(at, marks.Has(at, NumberCue.Article) ? NumberCue.Article : marks.Has(at, NumberCue.Additive) ? NumberCue.Additive : NumberCue.Each);
        if (marks.Has(from, NumberCue.Loose) && marks.Numeral(from).Value == 0 && !marks.Has(from + 1, NumberCue.Of)) return Add(at, from + 1, 2, 2, new CountedNoun(QuantityClass.Person, NounNumber.Two), FigureQualifier.Implied, found);
        if (marks.Ordinal(from) > 2 && !marks.Has(from + 1, NumberCue.Of) && (!marks.IsWord(from + 1) || marks.Has(from + 1, NumberCue.Stop))) return Another(at, from + 1, new CountedNoun(QuantityClass.Person, NounNumber.One), found);
        if (marks.Ordinal(from) > 1 && marks.Noun(from + 1) is { Class: QuantityClass.Person, Number: NounNumber.One } more) return Another(at, marks.NounEnd(from + 1), more, found);
        if (!nouns.TryEnglishHead(from, out var noun, out var end, out var groups)) return -1;
        if (noun.Number == NounNumber.Many || noun.CountedOnly && !noun.IsPeople || (noun.CountedOnly && noun.Kind is not null)) return -1;
        if (noun.Class == QuantityClass.Family && (marks.Has(end - 2, NumberCue.Whole) || TryFamilyOf(at, end, found, out end)))
        {
            if (marks.Has(end - 2, NumberCue.Whole)) Whole(at, end, found);
            return end;
        }

        if (!noun.IsPeople && noun.Class != QuantityClass.Duration) return -1;
        Add(at, end, 1, 1, noun with { Groups = noun.Groups | groups }, FigureQualifier.Implied, found);
        ref var quantity = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found)[^1];
        quantity.NounFirst = from;
        if (noun.Adjectival) quantity.Flags |= QuantityFlags.Adjectival;
        if (marks.Has(at, NumberCue.Additive)) quantity.Flags |= QuantityFlags.Additive;
        if (marks.Has(at, NumberCue.Each)) quantity.Flags |= QuantityFlags.Each;
        return end;
    }

    private bool TryFamilyOf(int at, int noun, List<Quantity> found, out int end)
    {
        end = noun;
        if (!marks.Has(noun, NumberCue.Of) || !measures.TryRead(noun + 1, out var measure)) return false;
        var quantity = measure.ToQuantity();
        nouns.Attach(measure, ref quantity);
        (quantity.First, quantity.Class) = (at, QuantityClass.Person);
        if (quantity.NounFirst < 0) (quantity.NounFirst, quantity.NounEnd) = (at, noun);
        found.Add(quantity);
        end = Math.Max(quantity.End, quantity.NounEnd);
        return true;
    }

    private static int Another(int at, int end, CountedNoun noun, List<Quantity> found)
    {
        Add(at, end, 1, 1, noun, FigureQualifier.Implied, found);
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found)[^1].Flags |= QuantityFlags.Others;
        return end;
    }

    private int EnglishOrdinal(int at, List<Quantity> found)
    {
        if (!marks.Has(at - 1, NumberCue.Determiner | NumberCue.Possessive)) return -1;
        var next = Add(at, at + 1, marks.Ordinal(at), marks.Ordinal(at), new CountedNoun(QuantityClass.Ordinal, NounNumber.One), null, found);
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found)[^1].Flags = QuantityFlags.None;
        if (!nouns.TryEnglishHead(at + 1, out var noun, out var end, out var groups) || noun is not { Class: QuantityClass.Person, Number: NounNumber.One }) return next;
        Add(at + 1, end, 1, 1, noun with { Groups = noun.Groups | groups }, FigureQualifier.Implied, found);
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found)[^1].Flags |= QuantityFlags.OrdinalPerson;
        return end;
    }

    /// <summary>"the wounded", "her sons": they refer back, or belong to somebody.</summary>
    private int Determined(int at, List<Quantity> found)
    {
        if (!nouns.TryEnglishHead(at + 1, out var noun, out var end, out var groups) || !noun.IsPeople) return -1;
        var (min, max, qualifier) = Count(noun.Number);
        Add(at, end, min, max, noun with { Groups = noun.Groups | groups }, qualifier, found);
        ref var quantity = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found)[^1];
        quantity.NounFirst = at + 1;
        quantity.Flags |= marks.Has(at, NumberCue.Possessive) ? QuantityFlags.Possessed : QuantityFlags.Definite;
        if (IsLatinName(end)) quantity.Flags |= QuantityFlags.Named;
        return end;
    }

    private int Bare(int at, List<Quantity> found)
    {
        if (!nouns.TryEnglishHead(at, out var noun, out var end, out var groups) || !noun.IsPeople || noun.CountedOnly) return -1;
        var named = noun.Number == NounNumber.One && IsLatinName(end);
        if (noun.Number == NounNumber.One && !named) return noun.People ? -1 : end;
        var (min, max, qualifier) = Count(noun.Number);
        Add(at, end, min, max, noun with { Groups = noun.Groups | groups }, qualifier, found);
        if (named) System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found)[^1].Flags |= QuantityFlags.Named;
        return end;
    }

    private bool IsLatinName(int at) => marks.IsWord(at) && marks.Is(at, TokenMarks.Capital) && marks.Stream[at].Form == 0;

    private static int Add(int at, int end, long? min, long? max, CountedNoun noun, FigureQualifier? qualifier, List<Quantity> found)
    {
        found.Add(new Quantity
        {
            Min = min, Max = max, Qualifier = qualifier, Class = noun.Class, Groups = noun.Groups, NounKind = noun.Kind, Unit = noun.Unit, Flags = QuantityFlags.Implied,
            First = at, End = end, NumberFirst = -1, NumberEnd = -1, NounFirst = at, NounEnd = end,
        });
        return end;
    }
}
