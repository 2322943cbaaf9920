using Alerts.Reading;

namespace Alerts.Situation;

/// <summary>
/// What is worth telling of an incident after new reports. At most one of these, in this order:
///
/// New: asserted for the first time. Ended: a state that is over. StatusChanged: what was threatened has happened, what had ended has
/// begun again, what was open is closed. Grown: at least a fifth and at least five more than was last told, or grave for the first time;
/// measured from what was told, so that a toll creeping up by two a day is told as well. Corrected: the same source gives less than before.
///
/// Beside it, Corroborated: a second independent source; and Denied: somebody denies what others report.
/// </summary>
internal static class WhatChanged
{
    private const double LeastGrowth = 1.2;

    private const long LeastMore = 5;

    public static IEnumerable<Change> In(Incident incident, Before before, IReadOnlyList<Report> fresh, DateTime now)
    {
        var told = fresh.Where(Channels.IsTold).OrderBy(r => r, ReportOrder.Oldest).ToList();
        if (told.Count > 0)
        {
            if (Foremost(incident, before, told) is { } foremost) yield return Make(foremost.Kind, incident, before, foremost.By, now);
            if (before.Known && before.Sources == 1 && incident.IndependentSources > 1)
                yield return Make(ChangeKind.Corroborated, incident, before, told[^1], now);
        }

        var denial = fresh.FirstOrDefault(r => r is { Status: ClaimStatus.Denied, Counts: true, TellNobody: false });
        if (denial is not null && incident.Contested && !before.Contested)
            yield return Make(ChangeKind.Denied, incident, before, denial, now);
    }

    private static (ChangeKind Kind, Report By)? Foremost(Incident incident, Before before, List<Report> told)
    {
        var best = Summary.BestOf(incident);
        var by = told.Find(r => r == best) ?? told[^1];
        var turning = told.FindLast(r => r.Status == incident.Status && (incident.State is null || r.State == incident.State)) ?? by;
        if (!before.Known) return First(incident, before) is { } first ? (first, by) : null;
        if (HasTurned(incident, before)) return (incident.Status == ClaimStatus.Ended ? ChangeKind.Ended : ChangeKind.StatusChanged, turning);
        if (HasGrown(incident, before)) return (ChangeKind.Grown, by);
        return by == best && IsCorrection(incident, by) ? (ChangeKind.Corrected, by) : null;
    }

    private static ChangeKind? First(Incident incident, Before before)
    {
        if (!incident.Status.IsAsserted()) return before.Exists ? null : ChangeKind.New;
        if (incident.Status == ClaimStatus.Ended) return ChangeKind.Ended;
        return before.Exists && IsTalk(before.Status) ? ChangeKind.StatusChanged : ChangeKind.New;
    }

    private static bool HasTurned(Incident incident, Before before)
    {
        if (!Indicators.Lasts(incident.Indicator)) return false;
        if ((incident.Status == ClaimStatus.Ended) != (before.Status == ClaimStatus.Ended)) return true;
        return before.State is not null && incident.State is not null && before.State != incident.State;
    }

    private static bool HasGrown(Incident incident, Before before)
    {
        if (incident.Severity > incident.ToldSeverity && incident.Severity >= Severity.Severe) return true;
        if (incident.Min is not { } min || (before.FigureKind is { } kind && kind != incident.FigureKind)) return false;
        var told = incident.ToldMin ?? 0;
        return min >= told + LeastMore && min >= told * LeastGrowth;
    }

    private static bool IsCorrection(Incident incident, Report by)
    {
        if (incident.ToldMin is not { } told || by.Min is not { } min || min >= told) return false;
        var source = Corroboration.Sources(incident.Reports.Where(r => r.Counts)).First(s => s.Contains(by));
        return source.Any(earlier => earlier.FigureKind == by.FigureKind && earlier.Min > min && earlier.PublishedAt < by.PublishedAt);
    }

    private static bool IsTalk(ClaimStatus status) => status is ClaimStatus.Planned or ClaimStatus.Threatened or ClaimStatus.Warned;

    private static Change Make(ChangeKind kind, Incident incident, Before before, Report by, DateTime now)
    {
        var change = new Change
        {
            Incident = incident,
            Report = by,
            Kind = kind,
            At = now,
            Immediate = Channels.For(kind, incident, by, now) == Channel.Immediate,
            OldStatus = before.Exists ? before.Status : null,
            OldState = before.Exists ? before.State : null,
            OldMin = incident.ToldMin,
            OldMax = incident.ToldMax,
        };
        incident.Alerted |= change.Immediate;
        if (kind is not (ChangeKind.Corroborated or ChangeKind.Denied)) Remember(incident);
        return change;
    }

    private static void Remember(Incident incident) =>
        (incident.ToldMin, incident.ToldMax, incident.ToldSeverity) = (incident.Min, incident.Max, incident.Severity);
}
