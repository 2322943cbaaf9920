using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>Where a trigger stands for nothing that is told, or for more than it says.</summary>
internal sealed class Exemptions(Lexicon lexicon)
{
    private readonly UInt128 _organisation = lexicon.Concepts.Mask("aid_org");
    private readonly UInt128 _civilian = lexicon.Concepts.Mask("facility") & ~lexicon.Concepts.Mask("facility.residential");

    /// <summary>"Airstrikes kill 140 rebels": fighting between forces, with no civilian and no civilian object in sight.</summary>
    public bool HitsFightersOnly(TokenStream stream, SentenceScan scan, Hit hit, List<Trigger> triggers, List<Quantity> quantities)
    {
        var fighters = false;
        var doers = Perpetrators.Of(stream, scan, hit);
        foreach (var q in quantities)
        {
            if (q.Class != QuantityClass.Person || Candidates.IsAttacker(stream, triggers, q) || IsDoer(doers, q)) continue;
            var combatants = (q.Groups & (PersonGroups.Combatant | PersonGroups.Attacker)) != 0;
            if (!combatants && !q.Has(QuantityFlags.Agent) && !q.Has(QuantityFlags.Speaker) && !q.Has(QuantityFlags.Definite)) return false;
            fighters |= combatants && !q.Has(QuantityFlags.Agent) && !q.Has(QuantityFlags.Speaker);
        }

        return fighters && (scan.ConceptsNear(hit.First, hit.End, 12) & _civilian) == 0;
    }

    private static bool IsDoer(IReadOnlyList<Hit> doers, in Quantity q)
    {
        foreach (var doer in doers)
            if (doer.First < Math.Max(q.End, q.NounEnd) && doer.End > q.First) return true;
        return false;
    }

    /// <summary>Aid workers by their noun, or nurses, drivers, staff beside the name of an aid organisation.</summary>
    public bool AreAidWorkers(TokenStream stream, SentenceScan scan, in Quantity q)
    {
        if ((q.Groups & PersonGroups.AidWorker) != 0) return true;
        if (q.NounEnd <= 0 || (scan.ConceptsNear(q.NounEnd, q.NounEnd + 1, 7) & _organisation) == 0) return false;
        return (q.Groups & PersonGroups.Medical) != 0 ||
            stream.Stem(q.NounEnd - 1) is "staff" or "member" or "members" or "employee" or "employees" or "driver" or "drivers" or "volunteer" or "volunteers" or "workers" or "colleagues" or
                "موظف" or "موظفين" or "عاملين" or "متطوعين" or "متطوع" or "سائق" or "سائقين";
    }

    /// <summary>"Delays the entry of aid": what is withheld is not delivered, and is told as the constraint it is.</summary>
    public static bool IsWithheld(List<Trigger> triggers, int t)
    {
        if (triggers[t].Indicator.Id != "access.delivered") return false;
        foreach (var other in triggers)
            if (other.Indicator.Id == "access.constraint" && (triggers[t].Hit.First - other.Hit.End is >= -2 and <= 8 || (triggers[t].Hit.Term.Role == Role.Noun && other.Hit.First - triggers[t].Hit.End is >= 0 and <= 5))) return true;
        return false;
    }

    /// <summary>"Threatened to attack any convoy entering the town": a delivery that is feared or threatened is none.</summary>
    public static bool IsNoDelivery(in Trigger trigger) =>
        trigger.Indicator.Id == "access.delivered" && trigger.Status is ClaimStatus.Threatened or ClaimStatus.Warned;

    /// <summary>Flight, return and release may be told without a number where people stand beside the word.</summary>
    public static bool CanStandWithoutFigure(in Trigger trigger, List<Quantity> quantities) =>
        !trigger.Indicator.NeedsPeople || !trigger.Status.IsAsserted() || (MovesPeople(trigger.Indicator) && IsPeopleNear(trigger.Hit, quantities)) ||
        (trigger.Hit.Term.Role == Role.Phrase && trigger.Indicator.Figure == FigureKind.Combined);

    private static bool MovesPeople(Indicator indicator) => indicator.Id is "displacement.flow" or "displacement.return" or "detention.released";

    private static bool IsPeopleNear(Hit hit, List<Quantity> quantities)
    {
        foreach (var q in quantities)
            if (q.Class is QuantityClass.Person or QuantityClass.Family && (q.Groups & (PersonGroups.Combatant | PersonGroups.Attacker)) == 0 && q.First - hit.End < 5 && hit.First - Math.Max(q.End, q.NounEnd) < 5) return true;
        return false;
    }

    /// <summary>
    /// A demand, a plan or a proposal about a siege presupposes that there is one: a state never told alone. Who plans to besiege
    /// presupposes none.
    /// </summary>
    public static bool Presupposes(TokenStream stream, List<Trigger> triggers, int t) =>
        triggers[t] is var trigger && trigger.Indicator.Family == "siege" && (trigger.Status is ClaimStatus.Demanded or ClaimStatus.Proposed || (trigger.Status == ClaimStatus.Planned && (trigger.IsEnd || IsAdjective(stream, triggers, t))));

    /// <summary>"Aid is to enter the besieged quarters": the plan is not the siege.</summary>
    public static bool IsPresupposedOnly(TokenStream stream, List<Trigger> triggers, int t) =>
        triggers[t] is var trigger && trigger.Indicator.Family == "siege" && trigger.Status is ClaimStatus.Planned && !trigger.IsEnd && IsAdjective(stream, triggers, t);

    /// <summary>«المحاصرة» may be the besieged or the besieging: with the article, and where a sense of it is an adjective, it is one.</summary>
    private static bool IsAdjective(TokenStream stream, List<Trigger> triggers, int t)
    {
        var first = triggers[t].Hit.First;
        if (stream.Folded(first)[0] >= 'ء' && !stream[first].Has(TokenMarks.Definite)) return false;
        foreach (var sense in triggers)
            if (sense.Hit.First == first && sense.Indicator.Family == "siege" && (sense.Hit.Term.Role == Role.State || sense.Hit.Term.Form == VerbForm.Participle)) return true;
        return false;
    }
}
