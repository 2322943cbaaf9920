using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>"A family of five", «عائلة من سبعة أفراد», «عائلة بأكملها»: people, told by their family.</summary>
internal sealed class Families(MarkedTokens marks, Measures measures, NounPhrases nouns)
{
    /// <summary>Adds the people of the family whose noun ends at the token; where to go on, or -1 for a family that is just a family.</summary>
    public int TryFind(int first, int noun, List<Quantity> found)
    {
        if (marks.Has(noun, NumberCue.Whole)) return Whole(first, marks.CueEnd(noun, NumberCue.Whole), found);
        if (marks.Has(noun - 2, NumberCue.Whole) && !marks.IsArabic(noun - 1)) return Whole(first, noun, found);
        if (!marks.Has(noun, NumberCue.MadeUpOf) || !measures.TryRead(marks.CueEnd(noun, NumberCue.MadeUpOf), out var measure) || measure.Vague) return -1;
        var quantity = measure.ToQuantity();
        nouns.Attach(measure.End, false, ref quantity);
        if (quantity.Class is not (QuantityClass.None or QuantityClass.Person)) return -1;
        (quantity.First, quantity.Class, quantity.Flags) = (first, QuantityClass.Person, QuantityFlags.None);
        if (quantity.NounFirst < 0) (quantity.NounFirst, quantity.NounEnd) = (first, noun);
        found.Add(quantity);
        return quantity.Reach;
    }

    private static int Whole(int first, int end, List<Quantity> found)
    {
        found.Add(Quantity.Named(QuantityClass.Person, 2, null, first, end) with { Qualifier = FigureQualifier.UnspecifiedPlural, Flags = QuantityFlags.Implied | QuantityFlags.Whole });
        return end;
    }
}
