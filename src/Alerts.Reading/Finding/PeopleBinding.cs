using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// Whose figure is it? Each quantity of people goes to the trigger that costs least: near costs less than far, the side on
/// which the grammar puts the people costs less than the other, and each clause, comma, trigger or quantity in between adds.
/// Above a limit it goes to none. Parts of a coordination ("a woman and her two sons") follow their first member.
/// </summary>
internal sealed class PeopleBinding(Grammar grammar)
{
    /// <summary>A cost that no attachment may reach.</summary>
    public const int Limit = 30;

    /// <summary>For each quantity the index of its trigger, or -1.</summary>
    public void Bind(TokenStream stream, SentenceScan scan, List<Trigger> triggers, List<Quantity> quantities, Span<int> triggerOf)
    {
        Span<int> costs = quantities.Count <= 128 ? stackalloc int[quantities.Count] : new int[quantities.Count];
        for (var q = 0; q < quantities.Count; q++)
        {
            triggerOf[q] = -1;
            costs[q] = -1;
            if (IsNamedVictim(stream, triggers, quantities[q], out triggerOf[q]))
            {
                costs[q] = 0;
                continue;
            }

            if (IsPassedOver(triggers, quantities, q) || IsAttacker(triggers, quantities[q]) || IsNameOrDate(stream, quantities[q])) continue;
            if (q > 0 && triggerOf[q - 1] >= 0 && FollowsBefore(stream, triggers, quantities[q - 1], quantities[q]))
            {
                triggerOf[q] = triggerOf[q - 1];
                continue;
            }

            var best = Limit;
            for (var t = 0; t < triggers.Count; t++)
            {
                if (triggers[t].Indicator.Figure is null || triggers[t].Hit.Term.CountsNobody || !MayCount(triggers[t].Indicator, triggers[t].Hit.Term, quantities[q])) continue;
                var cost = Cost(stream, scan, triggers, t, quantities, q);
                if (cost >= best) continue;
                best = cost;
                triggerOf[q] = t;
            }

            costs[q] = best;
        }

        KeepNearest(quantities, triggerOf, costs);
        PreferSieges(triggers, triggerOf);
    }

    /// <summary>People who need or remain are counted under the siege, shortage or hunger of the same sentence where that has no count.</summary>
    private static void PreferSieges(List<Trigger> triggers, Span<int> triggerOf)
    {
        for (var q = 0; q < triggerOf.Length; q++)
        {
            if (triggerOf[q] < 0 || triggers[triggerOf[q]].Indicator.Family != "need") continue;
            for (var t = 0; t < triggers.Count; t++)
                if (triggers[t].Indicator.Family is "siege" or "shortage" or "hunger" && !triggers[t].Hit.Term.CountsNobody && triggers[t].Status.IsAsserted() && triggerOf.IndexOf(t) < 0)
                {
                    triggerOf[q] = t;
                    break;
                }
        }
    }

    /// <summary>
    /// A trigger has one count of its people, with its parts and what is joined to it. A second number farther off counts something
    /// else, and a noun without a number beside one with a number counts nobody.
    /// </summary>
    private static void KeepNearest(List<Quantity> quantities, Span<int> triggerOf, Span<int> costs)
    {
        for (var q = 0; q < quantities.Count; q++)
        {
            if (triggerOf[q] < 0 || quantities[q].Has(QuantityFlags.Subset) || quantities[q].Has(QuantityFlags.Additive) || costs[q] < 0) continue;
            for (var other = 0; other < quantities.Count; other++)
            {
                if (other == q || triggerOf[other] != triggerOf[q] || costs[other] < 0 || quantities[other].Has(QuantityFlags.Subset)) continue;
                if (quantities[other].Has(QuantityFlags.Implied) && !quantities[q].Has(QuantityFlags.Implied)) continue;
                var bothNumbers = !quantities[q].Has(QuantityFlags.Implied) && !quantities[other].Has(QuantityFlags.Implied);
                if (bothNumbers && Math.Abs(quantities[q].First - quantities[other].End) <= 1) continue;
                if (bothNumbers && Math.Abs(quantities[other].First - quantities[q].End) <= 1) continue;
                var weaker = quantities[q].Has(QuantityFlags.Implied) && !quantities[other].Has(QuantityFlags.Implied) && costs[q] >= costs[other];
                if (!weaker && costs[q] <= costs[other] + 5) continue;
                triggerOf[q] = -1;
                break;
            }
        }
    }

    /// <summary>"Rebel-held", "August 12 2016 Terrorists", "Ziad 13 suffered": part of a word, a date, an age beside a name.</summary>
    private static bool IsNameOrDate(TokenStream stream, in Quantity q)
    {
        var after = Math.Max(q.End, q.NounEnd);
        if (q.Has(QuantityFlags.Implied)) return after < stream.Count && stream[after].Has(TokenMarks.Hyphenated);
        if (q.First == 0 || q.Qualifier is not null) return false;
        ref readonly var before = ref stream[q.First - 1];
        if (q.Min is > 1900 and < 2100 && q.Min == q.Max && stream[q.First].FoldedLength == 4) return before.Kind == TokenKind.Number || (before.Has(TokenMarks.Capital) && before.FoldedLength <= 9 && q.Class != QuantityClass.None);
        return q.Class == QuantityClass.None && q.Min < 110 && before.Kind == TokenKind.Word && before.Has(TokenMarks.Capital) && before.Form == 0 && !stream[q.First].Has(TokenMarks.Hyphenated);
    }

    /// <summary>The جرحى of «قتلى وجرحى»: told with the phrase.</summary>
    public static bool IsToldByPhrase(List<Trigger> triggers, in Quantity q)
    {
        foreach (var trigger in triggers)
            if (trigger.Hit.Term.Role == Role.Phrase && trigger.Indicator.Figure == FigureKind.Combined && trigger.Hit.First <= q.First && trigger.Hit.End >= q.End) return true;
        return false;
    }

    /// <summary>Quantities that count nobody, whatever their noun says.</summary>
    public static bool IsPassedOver(List<Trigger> triggers, List<Quantity> quantities, int q) =>
        !IsCandidate(quantities[q]) || IsShareOf(quantities, q) || IsInsidePhrase(triggers, quantities[q]);

    private static bool IsCandidate(in Quantity q) =>
        q.MayBePeople && !q.Has(QuantityFlags.Agent) && !q.Has(QuantityFlags.Speaker) && !q.Has(QuantityFlags.Predicate) && !q.Has(QuantityFlags.PartitiveBase) && !q.Has(QuantityFlags.Superseded) &&
        !(q.Has(QuantityFlags.Definite) && q.Has(QuantityFlags.Implied) && !q.Has(QuantityFlags.Named)) && !(q.Class == QuantityClass.None && q.Has(QuantityFlags.Definite) && q.Qualifier is null) &&
        !(q.Has(QuantityFlags.Subset) && q.Qualifier == FigureQualifier.UnspecifiedPlural) &&
        !(q.Class == QuantityClass.None && q.Qualifier is null && q.Min is > 1900 and < 2100);

    /// <summary>«مقتل الصحفي أحمد»: the noun with the article stands right behind the deed and a name behind it.</summary>
    private static bool IsNamedVictim(TokenStream stream, List<Trigger> triggers, in Quantity q, out int trigger)
    {
        trigger = -1;
        if (!q.Has(QuantityFlags.Definite) || !q.Has(QuantityFlags.Implied) || q.Min != 1 || q.Max != 1) return false;
        var after = Math.Max(q.End, q.NounEnd);
        if (after >= stream.Count || stream[after].Kind != TokenKind.Word || stream[after].Form != 0 || stream[q.First].FoldedLength == 0 || stream.Folded(q.First)[0] < 'ء') return false;
        for (var i = 0; i < triggers.Count && trigger < 0; i++)
            if (triggers[i].Indicator.NeedsPeople && !triggers[i].Hit.Term.IsGeneric && triggers[i].Hit.End == q.First) trigger = i;
        return trigger >= 0;
    }

    /// <summary>A noun that says what befell its people goes only with a trigger that says the same, or moves or frees them.</summary>
    private static bool MayCount(Indicator indicator, Term trigger, in Quantity q)
    {
        if (indicator.Id == "displacement.stock" && q.Has(QuantityFlags.Implied)) return false;
        if (indicator.Family == "displacement" && (q.Groups & (PersonGroups.Combatant | PersonGroups.Attacker)) != 0 && (q.Groups & PersonGroups.Civilian) == 0) return false;
        if (q.NounKind is FigureKind.Killed or FigureKind.Injured && indicator.Figure == FigureKind.Combined && trigger.Role != Role.Phrase) return false;
        return q.NounKind switch
        {
            FigureKind.Killed => indicator.Figure is FigureKind.Killed or FigureKind.Combined,
            FigureKind.Injured => indicator.Figure is FigureKind.Injured || indicator.Family is "displacement" or "access",
            FigureKind.Combined => indicator.Family == "casualty",
            _ => true,
        };
    }

    /// <summary>"70 percent of the victims are women", "one in five children": the share is no count.</summary>
    private static bool IsShareOf(List<Quantity> quantities, int q)
    {
        for (var i = q - 1; i >= 0 && i >= q - 3; i--)
            if (quantities[i].Class is QuantityClass.Percent or QuantityClass.Ratio && quantities[q].Has(QuantityFlags.Implied) && quantities[q].First - quantities[i].End <= 8) return true;
        return false;
    }

    /// <summary>"Three gunmen opened fire", «هجوم شنه ثلاثة مسلحين»: those who attack are not those who are hit.</summary>
    private static bool IsAttacker(List<Trigger> triggers, in Quantity q)
    {
        if ((q.Groups & (PersonGroups.Combatant | PersonGroups.Attacker)) == 0 || (q.Groups & PersonGroups.Civilian) != 0) return false;
        var end = Math.Max(q.End, q.NounEnd);
        foreach (var trigger in triggers)
        {
            if (trigger.Indicator.Family is not ("attack" or "weapon") || trigger.Hit.Term.Role is not (Role.Verb or Role.Phrase)) continue;
            var isArabic = trigger.Hit.Term.Wording[0] >= 'ء';
            if (isArabic ? q.First - trigger.Hit.End is >= 0 and <= 1 : trigger.Hit.First - end is >= 0 and <= 2) return true;
        }

        return false;
    }

    /// <summary>The قتيل of «بين قتيل وجريح» is no count of one.</summary>
    private static bool IsInsidePhrase(List<Trigger> triggers, in Quantity q)
    {
        if (!q.Has(QuantityFlags.Implied)) return false;
        foreach (var trigger in triggers)
            if (trigger.Hit.Term.Role == Role.Phrase && trigger.Hit.First <= q.First && trigger.Hit.End >= q.End && (q.Min == 1 || trigger.Indicator.Figure != FigureKind.Combined)) return true;
        return false;
    }

    /// <summary>"A woman and her two sons", «بينهم 4 أطفال وامرأتان»: only joining words stand between, and no trigger.</summary>
    private static bool FollowsBefore(TokenStream stream, List<Trigger> triggers, in Quantity before, in Quantity after)
    {
        var from = Math.Max(before.End, before.NounEnd);
        if (after.NounKind is not null && after.NounKind != before.NounKind) return false;
        if (after.First - from > 3) return false;
        foreach (var trigger in triggers)
            if (trigger.Hit.First >= from && trigger.Hit.First < after.First) return false;
        if (after.Has(QuantityFlags.Subset)) return true;
        for (var i = from; i < after.First; i++)
            if (!IsJoint(stream, i)) return false;
        return after.First > from || stream[after.First].Has(TokenMarks.And);
    }

    private static bool IsJoint(TokenStream stream, int i) =>
        stream.IsSign(i, ',') || stream.IsSign(i, '،') || stream.Folded(i) is "and" or "her" or "his" or "their" or "including" or "و" or "plus" or "among" or "them" or "بينهم" or "بينهن";

    private int Cost(TokenStream stream, SentenceScan scan, List<Trigger> triggers, int t, List<Quantity> quantities, int q)
    {
        var trigger = triggers[t];
        var quantity = quantities[q];
        var first = quantity.First;
        var end = Math.Max(quantity.End, quantity.NounEnd);
        if (trigger.Hit.First < end && trigger.Hit.End > first) return 0;
        var before = end <= trigger.Hit.First;
        var from = before ? end : trigger.Hit.End;
        var to = before ? trigger.Hit.First : first;
        var gap = to - from;
        var cost = gap + SidePenalty(trigger, before, gap) + (trigger.Hit.Term.IsGeneric ? 4 : 0);
        if (quantity.Has(QuantityFlags.Capacity) && trigger.Indicator.Family != "access") cost += 12;
        if (trigger.Indicator.Family == "need" && quantity.Has(QuantityFlags.Implied)) return Limit;
        if (first > scan.Sentence.First && grammar.IsAgentMark(stream[first - 1].Form)) cost += 25;
        if (quantity.Class == QuantityClass.None && gap > 4 && !trigger.Hit.Term.IsGeneric && trigger.Hit.Term.Role != Role.Noun) cost += 2 * gap;
        if (quantity.Has(QuantityFlags.Adjectival)) cost += gap == 0 ? 2 : 20;
        if (quantity.Has(QuantityFlags.Implied) && gap > 3) cost += 2 * gap;
        if (quantity.NounKind is { } kind && kind != trigger.Indicator.Figure && kind != FigureKind.Combined) cost += 2;
        return cost + Crossing(stream, scan, triggers, t, quantities, q, from, to);
    }

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
        for (var other = 0; other < triggers.Count; other++)
            if (other != t && triggers[other].Hit.First >= from && triggers[other].Hit.End <= to && triggers[other].Indicator.Figure is not null)
                cost += triggers[other].Indicator == triggers[t].Indicator ? 3 : 9;
        for (var other = 0; other < quantities.Count; other++)
            if (other != q && quantities[other].MayBePeople && !quantities[other].Has(QuantityFlags.Implied) && !quantities[other].Has(QuantityFlags.Subset) && quantities[other].First >= from && quantities[other].End <= to) cost += 4;
        foreach (var boundary in scan.Boundaries)
            if (boundary > from && boundary <= to && boundary < scan.Sentence.End)
                cost += grammar.IsRelative(stream[boundary].Form) ? 1 : 6;
        for (var i = from; i < to; i++)
            if (stream.IsSign(i, ',') || stream.IsSign(i, '،')) cost += 2;
        return cost;
    }
}
