using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>English nouns that count without a numeral: "a child", "both men", "twins", "a couple", "civilians", "the wounded".</summary>
internal sealed class EnglishImplied(MarkedTokens marks, EnglishNounPhrase nouns, Families families, Ranks ranks)
{
    private static readonly CountedNoun Couple = new(QuantityClass.Person, NounNumber.Two);

    /// <summary>Adds what the words at the token count; where to go on, or -1.</summary>
    public int TryFind(int at, List<Quantity> found)
    {
        if (marks.Has(at, NumberCue.Once)) return Add(Quantity.Named(QuantityClass.Frequency, 2, 2, at, at + 1), found);
        if (marks.Ordinal(at) > 0) return ranks.English(at, found);
        if (marks.Has(at, NumberCue.Both)) return Both(at, found);
        if (marks.Phrase(at, NumberPhraseRole.Twins, out var end) is { } twins) return Twins(at, end, twins, found);
        if (marks.Has(at, NumberCue.Article | NumberCue.Additive | NumberCue.Each)) return Singular(at, found);
        if (marks.Has(at, NumberCue.Determiner | NumberCue.Possessive)) return Determined(at, found);
        return Bare(at, found);
    }

    private int Both(int at, List<Quantity> found)
    {
        if (!nouns.TryHead(marks.Has(at + 1, NumberCue.Determiner) ? at + 2 : at + 1, out var noun, out var end) || !noun.IsPeople || noun.Number == NounNumber.One) return -1;
        return Add(Quantity.Implied(noun with { Number = NounNumber.Two }, at, end) with { NounFirst = at + 1 }, found);
    }

    private int Twins(int at, int end, NumberPhrase twins, List<Quantity> found)
    {
        var noun = marks.Noun(end) as CountedNoun;
        if (noun is not { IsPeople: true } && marks.Stream.Folded(end - 1)[^1] != 's') return -1;
        var last = noun is { IsPeople: true } ? marks.NounEnd(end) : end;
        var quantity = Quantity.Named(QuantityClass.Person, twins.Min, twins.Max, at, last) with { Qualifier = FigureQualifier.Implied, Flags = QuantityFlags.Implied };
        if (noun is { IsPeople: true }) quantity.Groups = noun.Groups;
        return Add(quantity, found);
    }

    /// <summary>"a child", "another man", "a couple", "an entire family", "a third".</summary>
    private int Singular(int at, List<Quantity> found)
    {
        var from = marks.CueEnd(at, marks.Cue(at) & (NumberCue.Article | NumberCue.Additive | NumberCue.Each));
        if (marks.Has(from, NumberCue.Loose) && marks.Numeral(from).Value == 0 && !marks.Has(from + 1, NumberCue.Of)) return Add(Quantity.Implied(Couple, at, from + 1), found);
        if (ranks.TryOneMore(at, from, found) is > 0 and var more) return more;
        if (!nouns.TryHead(from, out var noun, out var end) || noun.Number == NounNumber.Many || noun is { CountedOnly: true, Kind: not null }) return -1;
        if (noun.Class == QuantityClass.Family && families.TryFind(at, end, found) is > 0 and var family) return family;
        if (!noun.IsPeople && noun.Class != QuantityClass.Duration) return -1;
        var quantity = Quantity.Implied(noun with { Number = NounNumber.One }, at, end) with { NounFirst = from };
        if (noun.Adjectival) quantity.Flags |= QuantityFlags.Adjectival;
        if (marks.Has(at, NumberCue.Additive)) quantity.Flags |= QuantityFlags.Additive;
        if (marks.Has(at, NumberCue.Each)) quantity.Flags |= QuantityFlags.Each;
        return Add(quantity, found);
    }

    /// <summary>"the wounded", "her sons": they refer back, or belong to somebody.</summary>
    private int Determined(int at, List<Quantity> found)
    {
        if (!nouns.TryHead(at + 1, out var noun, out var end) || !noun.IsPeople || (noun.CountedOnly && (noun.Kind is null || end > at + 2))) return -1;
        var quantity = Quantity.Implied(noun, at, end) with { NounFirst = at + 1 };
        quantity.Flags |= marks.Has(at, NumberCue.Possessive) ? QuantityFlags.Possessed : QuantityFlags.Definite;
        if (IsName(end)) quantity.Flags |= QuantityFlags.Named;
        return Add(quantity, found);
    }

    /// <summary>A plural without a determiner, or a singular before a name ("journalist Ahmed Ali").</summary>
    private int Bare(int at, List<Quantity> found)
    {
        if ((marks.Noun(at) is null && !marks.Has(at, NumberCue.Adjective)) || marks.Has(at - 1, NumberCue.Mask)) return -1;
        if (!nouns.TryHead(at, out var noun, out var end) || !noun.IsPeople || noun.CountedOnly) return -1;
        var named = noun is { Number: NounNumber.One, People: false } && IsName(end);
        if (noun.Number == NounNumber.One && !named) return -1;
        var quantity = Quantity.Implied(noun, at, end);
        if (named) quantity.Flags |= QuantityFlags.Named;
        return Add(quantity, found);
    }

    private bool IsName(int at) => marks.Is(at, TokenMarks.Capital) && marks.IsUnknown(at);

    private static int Add(Quantity quantity, List<Quantity> found)
    {
        found.Add(quantity);
        return quantity.Reach;
    }
}
