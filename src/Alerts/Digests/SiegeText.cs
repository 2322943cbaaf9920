using Alerts.Reading;
using Alerts.Situation;

namespace Alerts.Digests;

/// <summary>How long a siege has lasted, and when aid was last reported to have come in.</summary>
public static class SiegeText
{
    public static bool IsOpen(Incident incident) =>
        Indicators.FamilyOf(incident.Indicator) == "siege" && incident.Status.IsAsserted() && incident.Status != ClaimStatus.Ended;

    /// <summary>"Day 35 (since 1 September 2016)", "last aid in 7 July".</summary>
    public static IEnumerable<string> Clauses(Told told, DateOnly today, Wording wording)
    {
        yield return IncidentPhrase.Capital(DayCount(told, today, wording));
        // Aid to a hospital is not told apart from aid to its town.
        if (told.Incident.Indicator == "siege.facility") yield break;
        yield return told.LastAid is { } day ? wording.Say("digest.last_aid", ("date", DayOf(day, today, wording))) : wording.Say("digest.no_aid");
    }

    /// <summary>With the year where it is another.</summary>
    public static string DayOf(DateOnly day, DateOnly today, Wording wording) => day.Year == today.Year ? wording.Day(day) : wording.Date(day);

    // Where somebody named the beginning, a siege has a day count. From "for more than a month", or from the first report, only the least
    // is known, and no date is made out of it.
    private static string DayCount(Told told, DateOnly today, Wording wording)
    {
        var since = told.Incident.Since ?? told.Incident.Day;
        var named = told.Reports.Any(r => r.Counts && r.Since == since && (r.Duration is null || r.Status == ClaimStatus.Started));
        if (!named) return wording.Count("digest.day_count_least", Math.Max(1, today.DayNumber - since.DayNumber));
        var day = wording.Count("digest.day_count", Math.Max(1, today.DayNumber - since.DayNumber + 1));
        return day + " (" + wording.Say("digest.since", ("date", wording.Date(since))) + ")";
    }
}
