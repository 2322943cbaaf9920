using Alerts.Reading;
using Alerts.Situation;

namespace Alerts.Digests;

/// <summary>
/// What is told of one incident, made from the reading alone and never from the words of the article: what, in which state, how many,
/// by what means. So an English reader is told what an Arabic article says, and the other way round.
/// </summary>
public static class IncidentPhrase
{
    /// <summary>A place that the gazetteer does not know is whatever the article calls it.</summary>
    private const int LongestName = 100;

    /// <summary>The clauses on one line, as plain text.</summary>
    public static string Line(Incident incident, Report report, IEnumerable<Report> parts, Wording wording) => Joined(Clauses(incident, report, parts, wording), wording);

    /// <summary>The same beside another incident, or alone.</summary>
    public static string Line(Told told, Told? beside, Wording wording) => Joined(Clauses(told, beside, wording), wording);

    private static string Joined(IEnumerable<string> clauses, Wording wording) => string.Join(wording.Say("lists.dots"), clauses);

    /// <summary>The clauses in order; at least one.</summary>
    public static IReadOnlyList<string> Clauses(Incident incident, Report report, IEnumerable<Report> parts, Wording wording) =>
        Clauses(incident, report, FigurePhrase.Of(report, wording), parts, wording, nameOnly: false);

    /// <summary>The same beside another incident: how long both have lasted is not said twice.</summary>
    public static IReadOnlyList<string> Clauses(Told told, Told? beside, Wording wording) =>
        Clauses(told.Incident, told.Report, FigurePhrase.Of(told, wording), told.Parts, wording, LastsAsLong(told, beside));

    private static List<string> Clauses(Incident incident, Report report, string? figure, IEnumerable<Report> parts, Wording wording, bool nameOnly)
    {
        var clauses = new List<string>();
        if (figure is null || !SpeaksForItself(incident)) clauses.Add(What(incident, report, wording, nameOnly));
        if (figure is not null) clauses.Add(WithParts(figure, parts, wording));
        if (Means(incident, report, wording) is { } means) clauses.Add(means);
        clauses[0] = Capital(clauses[0]);
        return clauses;
    }

    /// <summary>"Siege, ongoing for more than a month".</summary>
    public static string What(Incident incident, Report report, Wording wording, bool nameOnly = false)
    {
        var key = "indicators." + incident.Indicator;
        if (Refined(key, incident, wording) is { } whole) return whole;
        var name = Named(key, incident, report, wording);
        var duration = incident.Status.IsAsserted() && incident.Status != ClaimStatus.Ended ? DurationPhrase.Of(report.Duration, wording) : null;
        if (nameOnly || incident.Status == ClaimStatus.Occurred || (duration is null && GoesWithoutSaying(incident))) return name;
        var status = StatusOf(incident.Status, key, wording);
        return duration is null
            ? wording.Say("alerts.status", ("what", name), ("status", status))
            : wording.Say("alerts.lasting", ("what", name), ("status", status), ("duration", duration));
    }

    /// <summary>A status as a word beside the indicator's name, in its gender.</summary>
    public static string StatusOf(ClaimStatus status, string indicatorKey, Wording wording)
    {
        var key = "statuses." + FigurePhrase.KeyOf(status);
        var gender = wording.Find(indicatorKey + ".gender") ?? "m";
        return wording.Find($"{key}.{gender}") ?? wording.Say(key);
    }

    public static string Place(string? name, string? nameAr, string? country, string? id, Wording wording)
    {
        if ((wording.Language == "ar" ? nameAr ?? name : name) is not { } place) return wording.Say("alerts.nowhere");
        place = Html.Cut(place, LongestName);
        var land = country is null ? null : wording.Find("countries." + country);
        var isTheLand = land is null || string.Equals(id, country, StringComparison.OrdinalIgnoreCase) || land == place;
        return isTheLand ? wording.Foreign(wording.Language == "ar" ? place : land ?? place) : wording.Say("alerts.place", ("place", place), ("country", land));
    }

    public static string Place(Incident incident, Wording wording) =>
        Place(incident.PlaceName, incident.PlaceNameAr, incident.Country, incident.PlaceId, wording);

    // A state or a change that has words of its own: "Crossing closed", "Siege lifted".
    private static string? Refined(string key, Incident incident, Wording wording)
    {
        if (incident.State is { } state)
        {
            if (incident.Status == ClaimStatus.Planned && wording.Find($"{key}.planned.{state}") is { } planned) return planned;
            if (incident.Status.IsAsserted() && wording.Find($"{key}.states.{state}") is { } asserted) return asserted;
        }

        return wording.Find($"{key}.statuses.{FigurePhrase.KeyOf(incident.Status)}");
    }

    private static string Named(string key, Incident incident, Report report, Wording wording)
    {
        var items = wording.Join([.. Words(report.Items, "items.", wording)]);
        if (items.Length > 0 && incident.Severity >= Severity.Severe && wording.Has(key + ".acute")) return wording.Say(key + ".acute", ("items", items));
        if (items.Length > 0 && wording.Has(key + ".of")) return wording.Say(key + ".of", ("items", items));
        if (report.Weapon is { } weapon && incident.Indicator == "weapon.use" && wording.Find("weapons." + weapon) is { } weapons)
            return wording.Say(key + (incident.Certainty == Certainty.Possible ? ".alleged" : ".of"), ("weapon", weapons));
        if (report.Facility is { } facility && incident.Indicator is "attack.facility" or "siege.facility" && Facilities(facility, wording) is { Length: > 0 } sites)
            return wording.Say(key + ".of", ("facility", sites));
        return wording.Say(key + ".name");
    }

    private static string Facilities(string? facilities, Wording wording) =>
        wording.Join([.. Words(facilities ?? "", "facilities.", wording)]);

    private static string WithParts(string figure, IEnumerable<Report> parts, Wording wording)
    {
        // "Including 2 people" would say nothing: only who they are is worth saying.
        var people = parts.Where(part => part.Victims.Length > 0).Select(part => FigurePhrase.People(part, wording)).OfType<string>().Distinct().ToList();
        if (people.Count == 0) return figure;
        var including = wording.Say("alerts.including", ("parts", wording.Join(people)));
        return wording.Say("lists.more_clause", ("first", figure), ("rest", including));
    }

    // Behind an isolate there may stand a name or a number: it is left as it is.
    internal static string Capital(string clause) => clause.Length > 0 && char.IsLower(clause[0]) ? char.ToUpperInvariant(clause[0]) + clause[1..] : clause;

    // Where people or places are harmed, by what; elsewhere a weapon that the sentence names says nothing of the fact.
    private static string? Means(Incident incident, Report report, Wording wording)
    {
        var family = Indicators.FamilyOf(incident.Indicator);
        if (family == "casualty" && report.Cause is { } cause && wording.Find("causes." + cause) is { } of) return of;
        var harms = family is "casualty" or "attack" || incident.Indicator == "access.violence";
        return harms && report.Weapon is { } weapon && weapon != "unknown" ? wording.Find("weapons." + weapon) : null;
    }

    internal static IEnumerable<string> Words(string ids, string prefix, Wording wording) =>
        ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => wording.Find(prefix + id)).OfType<string>().Distinct();

    private static bool LastsAsLong(Told told, Told? beside) =>
        beside is not null && told.Incident.Status == ClaimStatus.Ongoing && beside.Incident.Status == ClaimStatus.Ongoing && told.Report.Duration == beside.Report.Duration;

    // A shortage that is told of goes on.
    private static bool GoesWithoutSaying(Incident incident) =>
        incident.Status == ClaimStatus.Ongoing && Indicators.FamilyOf(incident.Indicator) is "shortage" or "hunger" or "need";

    // "12 people killed" needs no heading that says Deaths.
    private static bool SpeaksForItself(Incident incident) =>
        incident.Status.IsAsserted() && incident.Status != ClaimStatus.Ended
        && Indicators.FamilyOf(incident.Indicator) is "casualty" or "displacement" or "detention" or "need"
        && incident.Indicator != "displacement.order";
}
