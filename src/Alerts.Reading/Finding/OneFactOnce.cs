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
    /// <summary>So many facts back another telling of one is looked for: a text with more of them is a list.</summary>
    private const int Back = 200;

    /// <summary>So many quotes back the same sentence is looked for.</summary>
    private const int Near = 16;

    public List<Draft> Join(List<Draft> drafts)
    {
        List<Draft> facts = [];
        foreach (var draft in drafts)
        {
            if (!draft.CanStandAlone) continue;
            if (Find(facts, draft) is { } fact) Merge(fact, draft);
            else facts.Add(draft);
        }

        foreach (var echo in drafts)
            if (!echo.CanStandAlone && Find(facts, echo) is { } fact) AddEvidence(fact, echo);
        return facts;
    }

    private Draft? Find(List<Draft> facts, Draft draft)
    {
        Draft? apart = null;
        for (var i = Math.Max(0, facts.Count - Back); i < facts.Count; i++)
        {
            var fact = facts[i];
            if (IsOfSameTrigger(fact, draft) || !SameKind(fact, draft) || !SameMeaning(fact, draft) || !SameFigure(fact, draft)) continue;
            if (SamePlace(fact, draft)) return fact;
            if (draft.RefersBack && draft.Indicator.Family is "attack" or "weapon") apart ??= fact;
        }

        return apart;
    }

    private static bool IsOfSameTrigger(Draft a, Draft b) => a.Sentence == b.Sentence && a.Trigger == b.Trigger && a.Figure is not null && b.Figure is not null;

    private static bool SameKind(Draft a, Draft b) =>
        a.Indicator == b.Indicator && a.State == b.State && (a.Indicator.Family != "weapon" || a.Weapon is null || b.Weapon is null || a.Weapon == b.Weapon) ||
        a.Indicator.Family == b.Indicator.Family && a.Indicator.Family == "siege" ||
        IsToll(a, b) || IsToll(b, a) ||
        a.Indicator.Family == "displacement" && b.Indicator.Family == "displacement" && a.Figure is not null && b.Figure is not null && Equal(a.Figure, b.Figure);

    /// <summary>«عدد الضحايا 110» after "more than 100 killed": the victims are those killed.</summary>
    private static bool IsToll(Draft killed, Draft victims) =>
        killed.Indicator.Figure == FigureKind.Killed && victims.Indicator.Figure == FigureKind.Combined && killed.Figure is not null && victims.Figure is { Qualifier: null };

    private static bool SameMeaning(Draft a, Draft b)
    {
        if (!a.Status.IsAsserted() || !b.Status.IsAsserted()) return a.Status == b.Status;
        return (a.Status == ClaimStatus.Ended) == (b.Status == ClaimStatus.Ended);
    }

    private static bool SameFigure(Draft a, Draft b)
    {
        if (a.Figure is null || b.Figure is null) return true;
        if (a.Figure.Subset != b.Figure.Subset || a.Figure.Unit != b.Figure.Unit) return false;
        return (a.Figure.Min ?? a.Figure.Max) == (b.Figure.Min ?? b.Figure.Max) || Holds(a, b) || Holds(b, a);
    }

    private static bool Equal(Figure a, Figure b) => (a.Min ?? a.Max) == (b.Min ?? b.Max) && a.Unit == b.Unit;

    /// <summary>
    /// Dozens holds 34, and in a headline hundreds stands for the 1,800 of the body; a bare plural holds anything of two and more;
    /// "more than 100" holds a plain 110, "about 40" a plain 42.
    /// </summary>
    private static bool Holds(Draft loose, Draft tight)
    {
        if ((tight.Figure!.Min ?? tight.Figure.Max) is not { } value || loose.Figure is not { } figure) return false;
        var isPlain = tight.Figure.Qualifier is null;
        return figure.Qualifier switch
        {
            FigureQualifier.Vague or FigureQualifier.UnspecifiedPlural => value >= figure.Min && (figure.Max is null || value <= figure.Max * (loose.Sentence == 0 ? 4 : 1)),
            FigureQualifier.AtLeast or FigureQualifier.MoreThan => isPlain && value >= figure.Min && value <= figure.Min * 1.25,
            FigureQualifier.About or FigureQualifier.Nearly => isPlain && Math.Abs(value - (figure.Min ?? 0)) <= 0.1 * value,
            _ => false,
        };
    }

    private bool SamePlace(Draft a, Draft b)
    {
        if (a.Place is null || b.Place is null || !a.PlaceIsNamed || !b.PlaceIsNamed) return true;
        if (a.Indicator.Family == "ceasefire" && a.Place.Country == b.Place.Country) return true;
        if (a.Place.Id is { } x && b.Place.Id is { } y) return x == y || gazetteer.Within(x, y) || gazetteer.Within(y, x) || (a.Figure is not null && b.Figure is not null && Equal(a.Figure, b.Figure) && a.Figure.Min > 4);
        return a.Place.Id is null != b.Place.Id is null || Folding.Fold(a.Place.Text) == Folding.Fold(b.Place.Text);
    }

    private void Merge(Draft fact, Draft more)
    {
        TakeFigure(fact, more);
        TakePlace(fact, more);
        if (fact.Indicator.Figure == FigureKind.Combined && more.Indicator.Figure == FigureKind.Killed) fact.Indicator = more.Indicator;
        if (fact.Indicator.Id == "displacement.stock" && more.Indicator.Id == "displacement.flow" && more.Status == ClaimStatus.Occurred) (fact.Indicator, fact.Status) = (more.Indicator, more.Status);
        fact.Background &= more.Background;
        if (fact.Indicator.Family == "attack" && fact.Sentence == more.Sentence && more.Status == ClaimStatus.Ongoing) fact.Status = ClaimStatus.Ongoing;
        fact.Weapon ??= more.Weapon;
        fact.Day ??= more.Day;
        fact.Duration ??= more.Duration;
        if (more.Actors.Count > fact.Actors.Count) fact.Actors = more.Actors;
        if (more.Supporters.Count > fact.Supporters.Count) fact.Supporters = more.Supporters;
        fact.Facility ??= more.Facility;
        fact.Groups |= more.Groups;
        AddEvidence(fact, more);
    }

    private void TakePlace(Draft fact, Draft more)
    {
        if (more.Place is null || (fact.Place is not null && !(more.PlaceIsNamed && (!fact.PlaceIsNamed || IsMoreSpecific(more.Place, fact.Place))))) return;
        fact.Place = more.Place;
        fact.PlaceIsNamed = more.PlaceIsNamed;
    }

    /// <summary>The more precise figure stays; of the same number the body's wording counts before the headline's, which leaves the hedge out.</summary>
    private static void TakeFigure(Draft fact, Draft more)
    {
        if (more.Figure is null) return;
        var isHeadlineEcho = fact.Figure is not null && fact.FigureSentence == 0 && more.Sentence > 0 && (fact.Figure.Min ?? fact.Figure.Max) == (more.Figure.Min ?? more.Figure.Max);
        if (fact.Figure is not null && !isHeadlineEcho && Precision(more.Figure) <= Precision(fact.Figure)) return;
        fact.Figure = more.Figure;
        fact.FigureSentence = more.Sentence;
    }

    private static void AddEvidence(Draft fact, Draft more)
    {
        foreach (var evidence in more.Evidence)
            if (!Rests(fact, evidence.Start)) fact.Evidence.Add(evidence);
        if (more.IsExplained)
            foreach (var why in more.Why) fact.Why.Add("again, " + why);
    }

    /// <summary>Evidence comes in the order of the text, so that the last of it is looked at first.</summary>
    private static bool Rests(Draft fact, int start)
    {
        for (var i = fact.Evidence.Count - 1; i >= 0 && i >= fact.Evidence.Count - Near; i--)
            if (fact.Evidence[i].Start == start) return true;
        return false;
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
