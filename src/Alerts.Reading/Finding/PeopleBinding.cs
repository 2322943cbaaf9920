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
    private readonly BindingCost _cost = new(grammar);

    /// <summary>For each quantity the index of its trigger, or -1.</summary>
    public void Bind(TokenStream stream, SentenceScan scan, List<Trigger> triggers, List<Quantity> quantities, Span<int> triggerOf)
    {
        OpenSet(stream, scan, triggers, quantities);
        Appositions.Mark(stream, quantities);
        Span<int> costs = quantities.Count <= 128 ? stackalloc int[quantities.Count] : new int[quantities.Count];
        for (var q = 0; q < quantities.Count; q++)
        {
            triggerOf[q] = -1;
            costs[q] = -1;
            if (Candidates.IsNamedVictim(stream, triggers, quantities[q], out triggerOf[q]))
            {
                costs[q] = 0;
                continue;
            }

            if (Candidates.IsPassedOver(triggers, quantities, q) || Candidates.IsAttacker(stream, triggers, quantities[q]) || Candidates.IsNameOrDate(stream, quantities[q])) continue;
            var isElsewhere = q > 0 && triggerOf[q - 1] >= 0 && IsElsewhere(stream, triggers, quantities[q - 1], quantities[q]);
            if (isElsewhere) quantities[q] = quantities[q] with { Flags = quantities[q].Flags | QuantityFlags.OwnPlace };
            if (isElsewhere || (q > 0 && triggerOf[q - 1] >= 0 && FollowsBefore(stream, triggers, quantities[q - 1], quantities[q])))
            {
                triggerOf[q] = triggerOf[q - 1];
                continue;
            }

            var best = BindingCost.Limit;
            for (var t = 0; t < triggers.Count; t++)
            {
                if (triggers[t].Indicator.Figure is null || triggers[t].Hit.Term.CountsNobody || !Candidates.MayCount(triggers[t].Indicator, triggers[t].Hit.Term, quantities[q])) continue;
                var cost = _cost.Of(stream, scan, triggers, t, quantities, q, best);
                if (cost >= best) continue;
                best = cost;
                triggerOf[q] = t;
            }

            costs[q] = best;
        }

        KeepNearest(stream, quantities, triggerOf, costs);
        PreferSieges(triggers, quantities, triggerOf);
    }

    /// <summary>"Of the 40 people killed, 12 were children", «من بين 40 قتيلا 12 طفلا»: the set counts, and the number behind it is a part of it.</summary>
    private static void OpenSet(TokenStream stream, SentenceScan scan, List<Trigger> triggers, List<Quantity> quantities)
    {
        var at = scan.Sentence.First;
        var isArabic = stream.Folded(at) is "من" && stream.Folded(at + 1) is "بين" or "اصل";
        if (quantities.Count < 2 || (stream.Folded(at) is not ("of" or "among") && !isArabic) || quantities[0].First - at > 3 || quantities[0].NumberFirst < 0 || quantities[1].NumberFirst < 0) return;
        if (quantities[0].NounKind is null && !triggers.Exists(t => t.Hit.First == quantities[0].Reach)) return;
        quantities[0] = quantities[0] with { Flags = quantities[0].Flags & ~(QuantityFlags.PartitiveBase | QuantityFlags.Definite) };
        if (quantities[1].Class is QuantityClass.None or QuantityClass.Person) quantities[1] = quantities[1] with { Flags = quantities[1].Flags | QuantityFlags.Subset };
    }

    /// <summary>People who need or remain are counted under the siege, shortage or hunger of the same sentence where that has no count.</summary>
    private static void PreferSieges(List<Trigger> triggers, List<Quantity> quantities, Span<int> triggerOf)
    {
        for (var q = 0; q < triggerOf.Length; q++)
        {
            if (triggerOf[q] < 0 || quantities[q].Has(QuantityFlags.Implied)) continue;
            foreach (var family in Bearers(triggers[triggerOf[q]].Indicator.Family))
                if (Uncounted(triggers, quantities, triggerOf, family) is >= 0 and var bearer)
                {
                    Carry(triggers, triggerOf[q], quantities, q);
                    triggerOf[q] = bearer;
                    break;
                }
        }
    }

    /// <summary>Those whom a siege puts at risk are told as at risk.</summary>
    private static void Carry(List<Trigger> triggers, int need, List<Quantity> quantities, int q)
    {
        for (var t = 0; t < triggers.Count; t++)
            if (triggers[t].Indicator.Family == "need" && triggers[t].Hit.First < triggers[need].Hit.End && triggers[t].Hit.End > triggers[need].Hit.First) triggers[t] = triggers[t] with { IsCarried = true };
        if (triggers[need].Hit.Term.Counts == FigureKind.AtRisk) quantities[q] = quantities[q] with { CountedAs = FigureKind.AtRisk };
    }

    /// <summary>Under which families the people of a need or a shortage are rather counted, the first first.</summary>
    private static string[] Bearers(string family) => family switch
    {
        "need" => ["siege", "hunger", "shortage"],
        "shortage" => ["siege"],
        _ => [],
    };

    private static int Uncounted(List<Trigger> triggers, List<Quantity> quantities, Span<int> triggerOf, string family)
    {
        for (var t = 0; t < triggers.Count; t++)
        {
            if (triggers[t].Indicator.Family != family || triggers[t].Hit.Term.CountsNobody || !triggers[t].Status.IsAsserted()) continue;
            var counted = false;
            for (var q = 0; q < triggerOf.Length; q++) counted |= triggerOf[q] == t && !quantities[q].Has(QuantityFlags.Implied);
            if (!counted) return t;
        }

        return -1;
    }

    /// <summary>
    /// A trigger has one count of its people, with its parts and what is joined to it. A second number farther off counts something
    /// else, and a noun without a number beside one with a number counts nobody.
    /// </summary>
    private static void KeepNearest(TokenStream stream, List<Quantity> quantities, Span<int> triggerOf, Span<int> costs)
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
                if (bothNumbers && costs[q] > costs[other] && IsListed(stream, quantities[q], quantities[other]))
                {
                    triggerOf[q] = -1;
                    break;
                }

                var weaker = quantities[q].Has(QuantityFlags.Implied) && !quantities[other].Has(QuantityFlags.Implied) && costs[q] >= costs[other];
                if (!weaker && costs[q] <= costs[other] + 5) continue;
                triggerOf[q] = -1;
                break;
            }
        }
    }

    /// <summary>"Kill 37, thousands told to leave": a comma and no "and" stands between, so the second number counts something else.</summary>
    private static bool IsListed(TokenStream stream, in Quantity far, in Quantity near)
    {
        if (far.First < near.End) return false;
        var comma = false;
        for (var i = Math.Max(near.End, near.NounEnd); i < far.First; i++)
        {
            if (stream[i].Kind == TokenKind.Word && (stream[i].Has(TokenMarks.And) || stream.Folded(i) is "and")) return false;
            comma |= stream.IsSign(i, ',') || stream.IsSign(i, '،');
        }

        return comma && !stream[far.First].Has(TokenMarks.And);
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
        var joined = stream[after.First].Has(TokenMarks.And);
        for (var i = from; i < after.First; i++)
        {
            if (!IsJoint(stream, i)) return false;
            joined |= stream[i].Kind == TokenKind.Word;
        }

        return joined;
    }

    /// <summary>"11 in Sumy and four in Odesa": a bare number, joined, and each with its place.</summary>
    private static bool IsElsewhere(TokenStream stream, List<Trigger> triggers, in Quantity before, in Quantity after)
    {
        var from = Math.Max(before.End, before.NounEnd);
        var end = Math.Max(after.End, after.NounEnd);
        if (after.Class != QuantityClass.None || after.First - from is < 2 or > 6 || !IsIn(stream, from) || !IsIn(stream, end)) return false;
        if (!stream[after.First].Has(TokenMarks.And) && stream.Folded(after.First - 1) is not "and") return false;
        foreach (var trigger in triggers)
            if (trigger.Hit.First >= from && trigger.Hit.First < after.First) return false;
        return true;
    }

    private static bool IsIn(TokenStream stream, int i) => i < stream.Count && (stream.Folded(i) is "in" or "near" or "at" or "في" or "قرب" || stream[i].Has(TokenMarks.By));

    private static bool IsJoint(TokenStream stream, int i) =>
        stream.IsSign(i, ',') || stream.IsSign(i, '،') || stream.Folded(i) is "and" or "her" or "his" or "their" or "including" or "و" or "plus" or "among" or "them" or "بينهم" or "بينهن";

}
