using Alerts.Reading;
using Alerts.Situation;

namespace Alerts.Digests;

/// <summary>Who says it: the outlet with its link and day, who the outlet has it from, how many independent sources there are.</summary>
public static class SourceText
{
    /// <summary>"Outlet, 4 October 2016, 15:00", linked, as HTML.</summary>
    public static string Outlet(Report report, Wording wording, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(report.PublishedAt, zone);
        return Html.Link(wording.Say("alerts.published", ("outlet", NameOf(report)), ("date", wording.Date(DateOnly.FromDateTime(local))), ("time", wording.Time(local))), report.Link);
    }

    /// <summary>Whom the outlet names as its source; in the reader's language the kind of source alone where the name is in another.</summary>
    public static string? Said(Report report, Wording wording)
    {
        if (report.AttributionType == "narrator") return null;
        var who = report.Language == wording.Language && report.AttributedTo is { Length: > 0 } name
            ? Html.Cut(Isolate.Closed(name), 80)
            : wording.Find("attributions." + report.AttributionType);
        return who is null ? null : wording.Say("alerts.said", ("who", who));
    }

    /// <summary>Where sources differ, who gives which figure; null where they agree or there is one.</summary>
    public static string? Figures(Told told, Wording wording)
    {
        var figures = told.Claims.Select(r => (Report: r, Text: FigurePhrase.Short(r.Min, r.Max, r.Qualifier, wording))).Where(f => f.Text is not null).ToList();
        if (figures.Select(f => f.Text).Distinct().Count() < 2) return null;
        var shown = figures.Take(4).Select(f => wording.Say("alerts.figure_of", ("figure", f.Text), ("outlet", NameOf(f.Report)))).ToList();
        if (figures.Count > shown.Count) shown.Add(wording.Count("alerts.more_sources", figures.Count - shown.Count));
        return wording.Say("alerts.figures", ("figures", string.Join(wording.RightToLeft ? "، " : ", ", shown)));
    }

    /// <summary>Who does it and who helps them; null where nobody is named that we know by name.</summary>
    public static string? By(Report report, Wording wording)
    {
        if (!HasADoer(report.Indicator)) return null;
        var actors = IncidentPhrase.Words(report.Actors, "actors.", wording).Take(4).ToList();
        if (actors.Count == 0) return null;
        var support = report.Supporters.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => Support(id, wording)).OfType<string>().Take(3).ToList();
        return support.Count == 0
            ? wording.Say("alerts.by", ("actors", wording.Join(actors)))
            : wording.Say("alerts.by_with", ("actors", wording.Join(actors)), ("support", wording.Join(support)));
    }

    private static string NameOf(Report report) => Isolate.Closed(Html.Cut(report.Outlet, 80));

    // A shortage or a truce has parties and no doer.
    private static bool HasADoer(string indicator) =>
        Indicators.FamilyOf(indicator) is "siege" or "casualty" or "attack" or "detention" or "weapon"
        || indicator is "access.constraint" or "access.violence" or "ceasefire.violation" or "displacement.flow" or "displacement.order";

    private static string? Support(string helper, Wording wording)
    {
        var (id, means) = helper.Split(':', 2) is [var who, var how] ? (who, how) : (helper, "");
        if (wording.Find("actors." + id) is not { } name) return null;
        var key = wording.Has("alerts.support_by." + means) ? "alerts.support_by." + means : "alerts.support";
        return wording.Say(key, ("who", name));
    }
}
