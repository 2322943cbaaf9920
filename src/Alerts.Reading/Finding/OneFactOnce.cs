using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>
/// Headline, lead and body tell one fact once. Two drafts are one fact when they are of one kind, both asserted or meant alike,
/// their places do not contradict (the same, one inside the other, or one not named), and their figures do not: equal bounds,
/// one of them missing, or a vague one that holds the other. The more precise figure and the more specific place stay, with all evidence.
/// </summary>
internal sealed class OneFactOnce(Gazetteer gazetteer)
{
    public List<Draft> Join(List<Draft> drafts)
    {
        List<Draft> facts = [];
        foreach (var draft in drafts.Where(d => d.CanStandAlone))
        {
            if (Find(facts, draft) is { } fact) Merge(fact, draft);
            else facts.Add(draft);
        }

        foreach (var echo in drafts.Where(d => !d.CanStandAlone))
            if (Find(facts, echo) is { } fact) AddEvidence(fact, echo);
        return facts;
    }

    private Draft? Find(List<Draft> facts, Draft draft)
    {
        foreach (var fact in facts)
            if (!(fact.Sentence == draft.Sentence && fact.Trigger == draft.Trigger && fact.Figure is not null && draft.Figure is not null) && SameKind(fact, draft) && SameMeaning(fact, draft) && SameFigure(fact, draft) && SamePlace(fact, draft)) return fact;
        return null;
    }

    private static bool SameKind(Draft a, Draft b) =>
        a.Indicator == b.Indicator && a.State == b.State ||
        a.Indicator.Family == b.Indicator.Family && a.Indicator.Family == "siege" ||
        a.Indicator.Family == "displacement" && b.Indicator.Family == "displacement" && a.Figure is not null && b.Figure is not null && Equal(a.Figure, b.Figure);

    private static bool SameMeaning(Draft a, Draft b)
    {
        if (!a.Status.IsAsserted() || !b.Status.IsAsserted()) return a.Status == b.Status;
        return (a.Status == ClaimStatus.Ended) == (b.Status == ClaimStatus.Ended);
    }

    private static bool SameFigure(Draft a, Draft b)
    {
        if (a.Figure is null || b.Figure is null) return true;
        if (a.Figure.Subset != b.Figure.Subset) return false;
        return Equal(a.Figure, b.Figure) || Holds(a.Figure, b.Figure) || Holds(b.Figure, a.Figure);
    }

    private static bool Equal(Figure a, Figure b) => (a.Min ?? a.Max) == (b.Min ?? b.Max) && a.Unit == b.Unit;

    /// <summary>Dozens holds 34; a bare plural holds anything of two and more; "at least 30" holds 31.</summary>
    private static bool Holds(Figure loose, Figure tight)
    {
        if (loose.Qualifier is not (FigureQualifier.Vague or FigureQualifier.UnspecifiedPlural)) return false;
        var value = tight.Min ?? tight.Max;
        return value >= loose.Min && (loose.Max is null || value <= loose.Max);
    }

    private bool SamePlace(Draft a, Draft b)
    {
        if (a.Place is null || b.Place is null || !a.PlaceIsNamed || !b.PlaceIsNamed) return true;
        if (a.Place.Id is { } x && b.Place.Id is { } y) return x == y || gazetteer.Within(x, y) || gazetteer.Within(y, x) || (a.Figure is not null && b.Figure is not null && Equal(a.Figure, b.Figure) && a.Figure.Min > 4);
        return a.Place.Id is null != b.Place.Id is null || Folding.Fold(a.Place.Text) == Folding.Fold(b.Place.Text);
    }

    private void Merge(Draft fact, Draft more)
    {
        if (fact.Figure is null || (more.Figure is not null && Precision(more.Figure) > Precision(fact.Figure))) fact.Figure = more.Figure ?? fact.Figure;
        if (more.Place is not null && (fact.Place is null || (more.PlaceIsNamed && (!fact.PlaceIsNamed || IsMoreSpecific(more.Place, fact.Place)))))
        {
            fact.Place = more.Place;
            fact.PlaceIsNamed = more.PlaceIsNamed;
        }

        fact.Background &= more.Background;
        fact.Weapon ??= more.Weapon;
        fact.Facility ??= more.Facility;
        fact.Groups |= more.Groups;
        AddEvidence(fact, more);
    }

    private static void AddEvidence(Draft fact, Draft more)
    {
        foreach (var evidence in more.Evidence)
            if (!fact.Evidence.Any(e => e.Start == evidence.Start)) fact.Evidence.Add(evidence);
        fact.Why.AddRange(more.Why.Select(w => "again, " + w));
    }

    private bool IsMoreSpecific(PlaceMention a, PlaceMention b) => a.Id is { } x && b.Id is { } y ? x != y && gazetteer.Within(x, y) : a.Id is null;

    private static int Precision(Figure f) => f.Qualifier switch
    {
        null => 6,
        FigureQualifier.Implied or FigureQualifier.Fraction => 5,
        FigureQualifier.AtLeast or FigureQualifier.MoreThan or FigureQualifier.About or FigureQualifier.Nearly => 4,
        FigureQualifier.Range or FigureQualifier.UpTo or FigureQualifier.LessThan => 3,
        FigureQualifier.Vague => 2,
        _ => 1,
    };
}
