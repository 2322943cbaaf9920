using Alerts.Reading.Knowledge;

namespace Alerts.Reading.Finding;

/// <summary>
/// Severity from the card's thresholds on the lower bound of the figure; one level up where children, medics or aid workers are
/// killed or chemical weapons used; five civilians killed are at least severe; combatants alone are at most moderate; a siege of a month is at least severe, one of half a year extreme; an acute shortage is severe; a running
/// total is at most severe; what is not asserted is not rated. Urgency from the status and how long ago it was.
/// </summary>
internal static class Rating
{
    private const PersonGroups Protected = PersonGroups.Medical | PersonGroups.AidWorker;
    private const PersonGroups Fighters = PersonGroups.Combatant | PersonGroups.Attacker;

    public static Severity SeverityOf(Draft draft)
    {
        if (draft.Status is ClaimStatus.Threatened or ClaimStatus.Warned) return Severity.Minor;
        if (!draft.Status.IsAsserted() && draft.Status != ClaimStatus.Planned) return Severity.Unknown;
        if (draft.Background && draft.Status == ClaimStatus.Historical) return Severity.Unknown;
        var severity = OfFigure(draft);
        if (draft.Indicator.Family == "casualty") severity = Adjust(draft, severity);
        if (draft.Indicator.Family == "siege") severity = Lasting(draft, severity);
        if (draft.Indicator.Id == "weapon.use" && draft.Weapon is "mine" or "barrel_bomb") severity = Severity.Moderate;
        if (draft.Indicator.Id == "attack.facility" && draft.Facility is "health" or "education" or "camp" or "water" or "power") severity = Severity.Severe;
        if (draft.IsAcute && severity < Severity.Severe) severity = Severity.Severe;
        if (draft.Figure is { Cumulative: true } && severity > Severity.Severe) severity = Severity.Severe;
        return severity;
    }

    public static Urgency UrgencyOf(Draft draft, int daysAgo)
    {
        if (draft.Status is ClaimStatus.Threatened or ClaimStatus.Warned or ClaimStatus.Planned) return Urgency.Expected;
        if (!draft.Status.IsAsserted()) return draft.Status == ClaimStatus.Historical ? Urgency.Past : Urgency.Unknown;
        return daysAgo > 7 ? Urgency.Past : daysAgo <= 2 ? Urgency.Immediate : Urgency.Unknown;
    }

    private static Severity OfFigure(Draft draft)
    {
        var bounds = draft.Indicator.Thresholds;
        if (draft.Figure is { Kind: FigureKind.Population }) return Severity.Minor;
        if (bounds.Count == 0 || draft.Figure is null) return draft.Indicator.Plain;
        var value = draft.Figure.Min ?? draft.Figure.Max ?? 0;
        if (value >= bounds[0]) return Severity.Extreme;
        if (value >= bounds[1]) return Severity.Severe;
        return value >= bounds[2] ? Severity.Moderate : Severity.Minor;
    }

    /// <summary>A siege of a month is at least severe, one of half a year extreme.</summary>
    private static Severity Lasting(Draft draft, Severity severity) => Durations.DaysOf(draft.Duration) switch
    {
        >= 180 => Severity.Extreme,
        >= 30 when severity < Severity.Severe => Severity.Severe,
        _ => severity,
    };

    private static Severity Adjust(Draft draft, Severity severity)
    {
        var value = draft.Figure?.Min ?? 0;
        var groups = draft.Groups;
        if (groups != 0 && (groups & ~Fighters) == 0) return severity > Severity.Moderate ? Severity.Moderate : severity;
        if (draft.Indicator.Figure != FigureKind.Killed) return severity;
        if ((groups & PersonGroups.Civilian) != 0 && value >= 5 && severity < Severity.Severe) severity = Severity.Severe;
        var raise = (groups & Protected) != 0 || draft.Weapon == "chemical" || ((groups & PersonGroups.Child) != 0 && value >= 5);
        return raise && severity < Severity.Extreme ? severity + 1 : severity;
    }
}
