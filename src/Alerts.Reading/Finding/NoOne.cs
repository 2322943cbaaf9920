using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>Nobody: "no one", "no casualties", «دون وقوع إصابات», «لم تسفر الغارة عن ضحايا», «أي مدني» where the predicate is negated.</summary>
internal sealed class NoOne(MarkedTokens marks)
{
    private int _noResultUntil;

    public void Begin() => _noResultUntil = -1;

    /// <summary>Adds nobody when the words at the token say so; where to go on, or -1.</summary>
    public int TryFind(int at, List<Quantity> found)
    {
        if (marks.Has(at, NumberCue.NoResult)) _noResultUntil = at + 9;
        if (marks.Has(at, NumberCue.Nobody)) return Add(Quantity.Nobody(at, marks.CueEnd(at, NumberCue.Nobody)), found);
        if (IsAnyoneNegated(at)) return Add(Quantity.Nobody(at, at + 1) with { Flags = QuantityFlags.Any }, found);
        if (marks.Has(at, NumberCue.No | NumberCue.Any)) return None(at, found);
        return at <= _noResultUntil && marks.Noun(at) is { Kind: not null, IsPeople: true, Number: not NounNumber.Two } noun && !marks.Is(at, TokenMarks.Definite)
            ? Add(Of(noun, at, at), found)
            : -1;
    }

    /// <summary>None of the noun that follows.</summary>
    private int None(int at, List<Quantity> found)
    {
        var any = !marks.Has(at, NumberCue.No);
        var noun = marks.CueEnd(at, any ? NumberCue.Any : NumberCue.No);
        if (marks.Has(noun, NumberCue.Any)) noun++;
        while (!marks.IsArabic(noun) && marks.Has(noun, NumberCue.Adjective) && marks.Noun(noun) is null && noun < at + 4) noun++;
        while (marks.Noun(noun) is { Modifies: true } && marks.Noun(marks.NounEnd(noun)) is { IsPeople: true }) noun = marks.NounEnd(noun);
        if (any && !IsNegated(at)) return -1;
        if (marks.Noun(noun) is not { IsPeople: true } counted || marks.Is(noun, TokenMarks.Definite) || marks.HasAnd(noun)) return -1;
        if (counted.Modifies && marks.Noun(marks.NounEnd(noun)) is not null) return -1;
        var quantity = Of(counted, at, noun);
        if (any) quantity.Flags |= QuantityFlags.Any;
        return Add(quantity, found);
    }

    /// <summary>«لم يصب أحد»: أحد without a set is anyone.</summary>
    private bool IsAnyoneNegated(int at)
    {
        if (!marks.Has(at, NumberCue.ElevenBegins) || marks.Stream.Stem(at) is not "احد" || marks.Is(at, TokenMarks.Definite)) return false;
        if (marks.Has(at + 1, NumberCue.TeensEnd) || marks.Noun(at + 1) is not null) return false;
        return IsNegated(at);
    }

    /// <summary>Any and أي mean nobody only where something before them negates.</summary>
    private bool IsNegated(int at)
    {
        for (var i = at - 1; i >= marks.First; i--)
            if (marks.Has(i, NumberCue.Negation | NumberCue.NoResult)) return true;
        return false;
    }

    private Quantity Of(CountedNoun noun, int first, int at)
    {
        var end = marks.NounEnd(at);
        return Quantity.Nobody(first, end) with { Class = noun.Class, Groups = noun.Groups, NounKind = noun.Kind, Unit = noun.Unit, NounFirst = at, NounEnd = end };
    }

    private static int Add(Quantity quantity, List<Quantity> found)
    {
        found.Add(quantity);
        return quantity.Reach;
    }
}
