using Alerts.Situation;

namespace Alerts.Digests;

/// <summary>
/// What a sentence of another language says, in the reader's, in one line: what was read in it, and no translation. Indicator, status, figure and
/// place are those of this very report; whoever reads both languages can hold one against the other.
/// </summary>
public static class Gloss
{
    /// <summary>Null where the sentence is in the reader's own language.</summary>
    public static string? Of(Report report, Wording wording)
    {
        if (report.Language == wording.Language) return null;
        List<string> parts = [.. IncidentPhrase.Clauses(Alone(report), report, [], wording)];
        if (report.PlaceName is not null) parts.Add(IncidentPhrase.Place(report.PlaceName, report.PlaceNameAr, report.Country, report.PlaceId, wording));
        if (report.DayStated) parts.Add(wording.Date(report.Day));
        return wording.Say("alerts.gloss", ("gloss", string.Join(wording.Say("lists.dots"), parts)));
    }

    private static Incident Alone(Report report) => new()
    {
        Indicator = report.Indicator, Status = report.Status, State = report.State, Severity = report.Severity, Certainty = report.Certainty, Day = report.Day,
        FirstReportedAt = report.PublishedAt, LastReportedAt = report.PublishedAt,
    };
}
