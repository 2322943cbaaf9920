using System.Runtime.InteropServices;
using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>What the words right before and after a quantity of people say of it: who did it, who says it, for whom, all of them, what they are.</summary>
internal sealed class Surroundings(MarkedTokens marks)
{
    public void Notice(List<Quantity> found, int index)
    {
        ref var quantity = ref CollectionsMarshal.AsSpan(found)[index];
        if (marks.Is(quantity.First, TokenMarks.Quoted)) quantity.Flags |= QuantityFlags.Quoted;
        if (!quantity.MayBePeople) return;
        var first = quantity.First;
        if (marks.Precedes(first, NumberCue.CapacityBefore) || marks.Is(first, TokenMarks.For) || IsEnoughFor(first)) quantity.Flags |= QuantityFlags.Capacity;
        if (marks.Precedes(first, NumberCue.All)) quantity.Flags |= quantity.Has(QuantityFlags.Implied) ? QuantityFlags.All | QuantityFlags.Definite : QuantityFlags.All;
        if (quantity.NounKind is null && marks.Precedes(first, NumberCue.AgentBefore) && quantity.Class == QuantityClass.Person) quantity.Flags |= QuantityFlags.Agent;
        if (IsPopulation(first)) quantity.Flags |= QuantityFlags.Population;
        if (Speaks(quantity)) quantity.Flags |= QuantityFlags.Speaker;
        if (!quantity.Has(QuantityFlags.Implied)) return;
        if (index > 0 && found[index - 1].Has(QuantityFlags.Predicate) && found[index - 1].Reach == first - 1 && marks.Has(first - 1, NumberCue.And)) quantity.Flags |= QuantityFlags.Predicate;
        if (marks.Has(first - 1, NumberCue.Copula) && !marks.Has(first - 1, NumberCue.Subset) && !IsFronted(first - 1)) quantity.Flags |= QuantityFlags.Predicate;
        if (IsLabel(first)) quantity.Flags |= QuantityFlags.Definite;
    }

    /// <summary>«تكفي المساعدات 4 آلاف شخص»: the verb stands before its subject.</summary>
    private bool IsEnoughFor(int first) =>
        (marks.IsArabic(first - 1) && marks.Has(first - 2, NumberCue.CapacityBefore)) || (marks.IsArabic(first - 2) && marks.Has(first - 3, NumberCue.CapacityBefore));

    /// <summary>"a town of 1.8 million", «بلدة يسكنها 40 ألفا».</summary>
    private bool IsPopulation(int first) =>
        marks.Precedes(first, NumberCue.PopulationBefore) || (marks.Has(first - 1, NumberCue.Of) && !marks.IsArabic(first - 1) && marks.Noun(first - 2) is { Class: QuantityClass.Buildings, Number: NounNumber.One, Unit: "building" });

    private bool Speaks(in Quantity quantity) =>
        quantity is { Class: QuantityClass.Person, NounKind: null } &&
        (marks.Precedes(quantity.First, NumberCue.SpeechBefore) || marks.Has(quantity.Reach, NumberCue.SpeechAfter));

    /// <summary>"the number of displaced people", «عدد نازحين»: names what is counted.</summary>
    private bool IsLabel(int first)
    {
        var at = marks.Has(first - 1, NumberCue.Of) ? first - 2 : first - 1;
        return marks.Has(at, NumberCue.Totals);
    }

    /// <summary>"Among the dead was a journalist": the people come after the verb.</summary>
    private bool IsFronted(int copula)
    {
        for (var i = copula - 1; i >= copula - 6 && marks.IsWord(i); i--)
            if (marks.Has(i, NumberCue.Subset)) return true;
        return false;
    }
}
