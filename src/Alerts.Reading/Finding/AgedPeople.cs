using System.Runtime.InteropServices;
using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>The people whom an age tells of: "a five-year-old girl", "Ahmed, 12, and his brother Omar, 9", «محمد (12 عاما)».</summary>
internal sealed class AgedPeople(MarkedTokens marks, EnglishNounPhrase english)
{
    private const int Adult = 18;

    /// <summary>A person is named before the comma or bracket that opens the age.</summary>
    public void Before(in Quantity age, List<Quantity> found)
    {
        var sign = age.First - 1;
        if (marks.Kind(sign) != TokenKind.Sign || (!marks.IsComma(sign) && !marks.IsSign(sign, '('))) return;
        var name = sign;
        while (name > sign - 4 && IsName(name - 1)) name--;
        if (found.Count > 0 && found[^1] is { Class: QuantityClass.Person } person && person.Reach >= name && person.Reach <= sign && person.Min == 1) Grow(sign, age, found);
        else if (name < sign && !IsPlace(name)) found.Add(Child(age, Quantity.Named(QuantityClass.Person, 1, 1, name, sign)) with { Qualifier = FigureQualifier.Implied, Flags = QuantityFlags.Implied | QuantityFlags.Named });
    }

    /// <summary>A person or persons follow: "five-year-old girl"; or nobody does, and "a 12-year-old" is the person.</summary>
    public int After(in Quantity age, int end, List<Quantity> found)
    {
        if (marks.Stream.Folded(end - 1) is not ("old" or "olds")) return end;
        var one = !english.TryHead(end, out var noun, out var head) || !noun.IsPeople;
        if (!one && noun!.Number != NounNumber.One) return Many(age, noun, end, head, found);
        if (one && !marks.Has(age.First - 1, NumberCue.Article)) return end;
        var quantity = one ? Quantity.Implied(new CountedNoun(QuantityClass.Person, NounNumber.One), age.First, end) : Quantity.Implied(noun!, end, head);
        found.Add(Child(age, quantity));
        return quantity.Reach;
    }

    /// <summary>"two five-year-old girls": the noun belongs to the number before the age.</summary>
    private static int Many(in Quantity age, CountedNoun noun, int first, int end, List<Quantity> found)
    {
        var quantities = CollectionsMarshal.AsSpan(found);
        if (quantities.Length > 1 && quantities[^2] is { Class: QuantityClass.None, NounFirst: < 0 } && quantities[^2].End == age.First)
            quantities[^2].Count(noun, first, end);
        else
            found.Add(Quantity.Implied(noun, first, end));
        return end;
    }

    private static void Grow(int end, in Quantity age, List<Quantity> found)
    {
        ref var person = ref CollectionsMarshal.AsSpan(found)[^1];
        person = Child(age, person);
        if (person.NounEnd >= end) return;
        person.Flags |= QuantityFlags.Named;
        person.End = person.NounEnd = end;
    }

    private static Quantity Child(in Quantity age, Quantity person)
    {
        var years = age.Unit.Length == 0 || age.Unit == "year";
        if (!years || age.Max is < Adult) person.Groups |= PersonGroups.Child;
        return person;
    }

    private bool IsName(int at) => marks.IsUnknown(at) && (marks.Is(at, TokenMarks.Capital) || (marks.IsArabic(at) && marks.Stream[at].Form == 0 && !marks.HasAnd(at)));

    /// <summary>"in Aleppo, 12": a name after a preposition is a place.</summary>
    private bool IsPlace(int name) => marks.Has(name - 1, NumberCue.Stop) && !marks.Has(name - 1, NumberCue.And);
}
