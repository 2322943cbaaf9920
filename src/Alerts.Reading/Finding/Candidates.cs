using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>Which quantities may count victims at all, and with which triggers.</summary>
internal static class Candidates
{
    /// <summary>Quantities that count nobody, whatever their noun says.</summary>
    public static bool IsPassedOver(List<Trigger> triggers, List<Quantity> quantities, int q) =>
        !IsCandidate(quantities[q]) || IsShareOf(quantities, q) || IsInsidePhrase(triggers, quantities[q]);

    /// <summary>The جرحى of «قتلى وجرحى»: told with the phrase.</summary>
    public static bool IsToldByPhrase(List<Trigger> triggers, in Quantity q)
    {
        foreach (var trigger in triggers)
            if (trigger.Hit.Term.Role == Role.Phrase && trigger.Indicator.Figure == FigureKind.Combined && trigger.Hit.First <= q.First && trigger.Hit.End >= q.End) return true;
        return false;
    }

    /// <summary>«مقتل الصحفي أحمد»: the noun with the article stands right behind the deed and a name behind it.</summary>
    public static bool IsNamedVictim(TokenStream stream, List<Trigger> triggers, in Quantity q, out int trigger)
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
    public static bool MayCount(Indicator indicator, Term trigger, in Quantity q)
    {
        if (indicator.Id == "displacement.stock" && q.Has(QuantityFlags.Implied)) return false;
        if (indicator.Family == "displacement" && (q.Groups & (PersonGroups.Combatant | PersonGroups.Attacker)) != 0 && (q.Groups & PersonGroups.Civilian) == 0) return false;
        if (q.NounKind is FigureKind.Killed or FigureKind.Injured && indicator.Figure == FigureKind.Combined && trigger.Role != Role.Phrase) return false;
        return q.NounKind switch
        {
            FigureKind.Killed => indicator.Figure is FigureKind.Killed or FigureKind.Combined,
            FigureKind.Injured when indicator.Figure == FigureKind.Killed => trigger.Role == Role.Happening,
            FigureKind.Injured => indicator.Figure is FigureKind.Injured || indicator.Family is "displacement" or "access",
            FigureKind.Combined => indicator.Family == "casualty",
            FigureKind.Missing => indicator.Figure is FigureKind.Missing,
            _ => true,
        };
    }

    /// <summary>"Rebel-held", "August 12 2016 Terrorists", "Ziad 13 suffered": part of a word, a date, an age beside a name.</summary>
    public static bool IsNameOrDate(TokenStream stream, in Quantity q)
    {
        var after = Math.Max(q.End, q.NounEnd);
        if (q.Has(QuantityFlags.Implied)) return after < stream.Count && stream[after].Has(TokenMarks.Hyphenated);
        if (q.First == 0 || q.Qualifier is not null) return false;
        ref readonly var before = ref stream[q.First - 1];
        if (q.Min is > 1900 and < 2100 && q.Min == q.Max && stream[q.First].FoldedLength == 4) return before.Kind == TokenKind.Number || (before.Has(TokenMarks.Capital) && before.FoldedLength <= 9 && q.Class != QuantityClass.None);
        return q.Class == QuantityClass.None && q.Min < 110 && before.Kind == TokenKind.Word && before.Has(TokenMarks.Capital) && before.Form == 0 && !stream[q.First].Has(TokenMarks.Hyphenated);
    }

    /// <summary>"Three gunmen opened fire", «هجوم شنه ثلاثة مسلحين»: those who attack are not those who are hit.</summary>
    public static bool IsAttacker(TokenStream stream, List<Trigger> triggers, in Quantity q)
    {
        if ((q.Groups & (PersonGroups.Combatant | PersonGroups.Attacker)) == 0 || (q.Groups & PersonGroups.Civilian) != 0) return false;
        var end = Math.Max(q.End, q.NounEnd);
        foreach (var trigger in triggers)
        {
            if (trigger.Indicator.Family is not ("attack" or "weapon" or "detention") || trigger.Hit.Term.Role is not (Role.Verb or Role.Phrase)) continue;
            if (trigger.Hit.First > end && stream.Folded(trigger.Hit.First - 1) is "a" or "an" or "the") continue;
            var isArabic = trigger.Hit.Term.Wording[0] >= 'ء';
            if (isArabic ? q.First - trigger.Hit.End is >= 0 and <= 1 : trigger.Hit.First - end is >= 0 and <= 2) return true;
        }

        return false;
    }

    private static bool IsCandidate(in Quantity q) =>
        q.MayBePeople && !q.Has(QuantityFlags.Agent) && !q.Has(QuantityFlags.Speaker) && !q.Has(QuantityFlags.Predicate) && !q.Has(QuantityFlags.PartitiveBase) && !q.Has(QuantityFlags.Superseded) &&
        !(q.Has(QuantityFlags.Definite) && q.Has(QuantityFlags.Implied) && !q.Has(QuantityFlags.Named)) && !(q.Class == QuantityClass.None && q.Has(QuantityFlags.Definite) && q.Qualifier is null) &&
        !(q.Has(QuantityFlags.Subset) && q.Qualifier == FigureQualifier.UnspecifiedPlural) &&
        !(q.Class == QuantityClass.None && q.Qualifier is null && q.Min is > 1000 and < 2100 && q.NumberEnd - q.NumberFirst == 1 && q.Min % 100 != 0);

    /// <summary>"70 percent of the victims are women", "one in five children": the share is no count.</summary>
    private static bool IsShareOf(List<Quantity> quantities, int q)
    {
        for (var i = q - 1; i >= 0 && i >= q - 3; i--)
            if (quantities[i].Class is QuantityClass.Percent or QuantityClass.Ratio && quantities[q].Has(QuantityFlags.Implied) && quantities[q].First - quantities[i].End <= 8) return true;
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
}
