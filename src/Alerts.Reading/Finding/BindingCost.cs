using System.Runtime.InteropServices;
using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// What it costs to give a quantity to a trigger: the words between, the wrong side, and each clause, comma, trigger or quantity
/// that stands in between. The weights were set on articles read by people, in both languages.
/// </summary>
internal sealed class BindingCost(Grammar grammar)
{
    /// <summary>A cost that no attachment may reach.</summary>
    public const int Limit = 30;

    /// <summary>The cost, or any number from the limit on where it is no less.</summary>
    public int Of(TokenStream stream, SentenceScan scan, List<Trigger> triggers, int t, List<Quantity> quantities, int q, int limit)
    {
        var trigger = triggers[t];
        var quantity = quantities[q];
        var first = BeforeAge(stream, quantity.First);
        var end = Math.Max(quantity.End, quantity.NounEnd);
        if (trigger.Hit.First < end && trigger.Hit.End > first) return 0;
        var before = end <= trigger.Hit.First;
        var from = before ? (trigger.PeopleBefore ? PastParts(stream, quantities, q, end, trigger.Hit.First) : end) : trigger.Hit.End;
        var to = before ? trigger.Hit.First : first;
        var gap = to - from;
        if (gap >= limit) return gap;
        if (before && trigger.Hit.Term.Role == Role.Noun && IsReferredTo(stream, trigger.Hit.First)) return Limit;
        var cost = gap + SidePenalty(trigger, before, gap) + (trigger.Hit.Term.IsGeneric ? 4 : 0);
        if (trigger.IsReduced && trigger.PeopleBefore && before && IsToldBehind(triggers, trigger.Hit.End)) cost += 14;
        if (quantity.Has(QuantityFlags.Capacity) && trigger.Indicator.Family != "access") cost += 12;
        if (trigger.Indicator.Family == "need" && quantity.Has(QuantityFlags.Implied)) return Limit;
        if (first > scan.Sentence.First && grammar.IsAgentMark(stream[first - 1].Form)) cost += 25;
        if (quantity.Class == QuantityClass.None && gap > 4 && !trigger.Hit.Term.IsGeneric && trigger.Hit.Term.Role != Role.Noun) cost += 2 * gap;
        if (quantity.Has(QuantityFlags.Adjectival)) cost += gap == 0 ? 2 : 20;
        if (quantity.Has(QuantityFlags.Implied) && gap > 3) cost += 2 * gap;
        if (quantity.NounKind is { } kind && kind != trigger.Indicator.Figure && kind != FigureKind.Combined) cost += 2;
        return cost >= limit ? cost : cost + Crossing(stream, scan, triggers, t, quantities, q, from, to);
    }

    /// <summary>"Wounding a 39-year-old man": the age is no distance.</summary>
    private static int BeforeAge(TokenStream stream, int first)
    {
        if (first < 4 || stream.Folded(first - 1) is not "old" || stream.Folded(first - 2) is not ("year" or "month" or "week" or "day") || stream[first - 3].Kind != TokenKind.Number) return first;
        return stream.Folded(first - 4) is "a" or "an" ? first - 4 : first - 3;
    }

    /// <summary>"700 people crossed into Lebanon after the killings": what is known already has taken its people before.</summary>
    private static bool IsReferredTo(TokenStream stream, int at) =>
        at >= 2 && stream.Folded(at - 1) is "the" && stream.Folded(at - 2) is "after" or "since" or "following" or "before";

    /// <summary>"People injured when … were taken": the verb of the people stands farther on.</summary>
    private static bool IsToldBehind(List<Trigger> triggers, int end)
    {
        foreach (ref var other in CollectionsMarshal.AsSpan(triggers))
            if (other.Hit.First > end && other.PeopleBefore && !other.IsReduced && other.Indicator.Figure is not null && other.Hit.Term.Role is Role.Verb) return true;
        return false;
    }

    /// <summary>"15 others, including women and children, were injured": what stands between the commas is no distance.</summary>
    private static int PastParts(TokenStream stream, List<Quantity> quantities, int q, int end, int to)
    {
        if (!IsComma(stream, end) || end + 1 >= to) return end;
        var names = stream.Folded(end + 1) is "including" or "among" or "most" or "many" or "some" or "mostly" or "بينهم" or "بينهن" or "منهم" or "من" or "معظمهم" or "اغلبهم" or "غالبيتهم";
        if (!names && !(q + 1 < quantities.Count && quantities[q + 1].Has(QuantityFlags.Subset) && quantities[q + 1].First == end + 1)) return end;
        for (var i = end + 1; i < to; i++)
            if (IsComma(stream, i)) return i + 1;
        return end;
    }

    private static bool IsComma(TokenStream stream, int i) => stream.IsSign(i, ',') || stream.IsSign(i, '،');

    private static int SidePenalty(in Trigger trigger, bool before, int gap)
    {
        if (trigger.EitherSide) return before ? 3 : 0;
        if (trigger.PeopleBefore == before) return 0;
        return trigger.Hit.Term.Role switch
        {
            Role.Noun => before ? (gap <= 1 ? 0 : 10) : 0,
            Role.State => 6,
            Role.Phrase => 3,
            _ => 18,
        };
    }

    private int Crossing(TokenStream stream, SentenceScan scan, List<Trigger> triggers, int t, List<Quantity> quantities, int q, int from, int to)
    {
        var cost = 0;
        var others = CollectionsMarshal.AsSpan(triggers);
        var counts = CollectionsMarshal.AsSpan(quantities);
        for (var other = 0; other < others.Length; other++)
            if (other != t && others[other].Hit.First >= from && others[other].Hit.End <= to && others[other].Indicator.Figure is not null)
                cost += others[other].Indicator == others[t].Indicator ? 3 : 9;
        for (var other = 0; other < counts.Length; other++)
            if (other != q && counts[other].MayBePeople && !counts[other].Has(QuantityFlags.Implied) && !counts[other].Has(QuantityFlags.Subset) && counts[other].First >= from && counts[other].End <= to) cost += 4;
        foreach (var boundary in scan.Boundaries)
            if (boundary > from && boundary <= to && boundary < scan.Sentence.End)
                cost += grammar.IsRelative(stream[boundary].Form) ? 1 : 6;
        for (var i = from; i < to; i++)
            if (IsComma(stream, i)) cost += 2;
        return cost;
    }
}
