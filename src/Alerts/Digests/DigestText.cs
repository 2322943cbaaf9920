using System.Globalization;
using Alerts.Reading;
using Alerts.Situation;

namespace Alerts.Digests;

/// <summary>A digest as Telegram messages, short ones first to be read, the long tail folded away.</summary>
public static class DigestText
{
    /// <summary>So many entries of a section are shown open; the others unfold.</summary>
    private const int ShownOpen = 6;

    public static IReadOnlyList<string> For(Digest digest, Occasion occasion, Wording wording)
    {
        var blocks = new List<Block> { Block.Heading(Title(occasion, wording)) };
        if (digest.HasNoNews) blocks.Add(Block.Entry(Html.Escape(Nothing(occasion, wording))));
        foreach (var section in digest.Sections) blocks.AddRange(BlocksOf(section, occasion, wording));
        return Pages.Of(blocks, (page, pages) => Html.Italic(wording.Say("digest.part", ("page", page), ("pages", pages))));
    }

    private static string Title(Occasion occasion, Wording wording)
    {
        var title = Html.Bold(TitleOf(occasion, wording));
        if (occasion.LateSince is { } due) return title + "\n" + Html.Italic(Moment("digest.late", due, occasion.Zone, wording));
        if (occasion.Until is { } until) return title + "\n" + Html.Italic(Span(occasion, until, wording));
        return occasion.OnDemand || occasion.Rhythm == Rhythm.OnChosenDays ? title + "\n" + Html.Italic(Moment("digest.covers", occasion.Since, occasion.Zone, wording)) : title;
    }

    private static string TitleOf(Occasion occasion, Wording wording)
    {
        var date = wording.Date(occasion.Today);
        if (occasion.HeldSince is { } held) return Moment("digest.held", held, occasion.Zone, wording);
        if (occasion.Place is { } place) return wording.Say("digest.of_place", ("place", place), ("date", date));
        if (occasion.OnDemand) return wording.Say("digest.preview", ("date", date));
        return wording.Say(occasion.Rhythm == Rhythm.Daily ? "digest.title" : "digest.title_plain", ("date", date));
    }

    private static string Span(Occasion occasion, DateTime until, Wording wording) =>
        wording.Say("digest.covers_between", ("from", Point(occasion.Since, occasion.Zone, wording)), ("to", Point(until, occasion.Zone, wording)));

    private static string Point(DateTime moment, TimeZoneInfo zone, Wording wording)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(moment, zone);
        return wording.Say("digest.point", ("time", local.ToString("HH:mm", CultureInfo.InvariantCulture)), ("date", wording.Date(DateOnly.FromDateTime(local))));
    }

    private static string Nothing(Occasion occasion, Wording wording) =>
        wording.Say("digest.nothing") + (occasion.OnDemand || occasion.TellsNothingDaily ? "" : " " + wording.Say("digest.nothing_again"));

    private static string Moment(string key, DateTime moment, TimeZoneInfo zone, Wording wording)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(moment, zone);
        return wording.Say(key, ("time", local.ToString("HH:mm", CultureInfo.InvariantCulture)), ("date", wording.Date(DateOnly.FromDateTime(local))));
    }

    private static IEnumerable<Block> BlocksOf(Section section, Occasion occasion, Wording wording)
    {
        yield return Block.Heading(Html.Bold(wording.Say("digest." + section.Key)));
        for (var i = 0; i < section.Entries.Count; i++)
        {
            var text = section.Key == Section.Sieges ? Siege(section.Entries[i].Lead, occasion, wording) : News(section.Entries[i], occasion, wording);
            yield return new Block(text, Folded: i >= ShownOpen);
        }
    }

    internal static string News(Entry entry, Occasion occasion, Wording wording)
    {
        var lead = entry.Lead;
        var lines = new List<string> { AlertText.Heading(lead, wording) };
        if (ChangeText.Of(lead, wording) is { } change) lines.Add(Html.Italic(change));
        lines.AddRange(AlertText.Story(entry, wording));
        if (lead.Incident.Certainty == Certainty.Possible && SourceText.Said(lead.Quoted, wording) is { } said) lines.Add(Html.Escape(said));
        if (SourceText.Figures(lead, wording) is { } figures) lines.Add(Html.Escape(figures));
        lines.Add(SourceText.Outlet(lead.Quoted, wording, occasion.Zone) + Html.Escape(wording.Say("lists.dots") + Standing(lead.Incident, wording)));
        return string.Join('\n', lines);
    }

    private static string Siege(Told told, Occasion occasion, Wording wording)
    {
        var dots = wording.Say("lists.dots");
        var clauses = new List<string> { IncidentPhrase.Capital(DayCount(told, occasion.Today, wording)) };
        if (FigurePhrase.Of(told.Report, wording) is { } figure) clauses.Add(figure);
        clauses.Add(wording.Say("digest.last_reported", ("date", wording.Day(told.Incident.LastDay))));
        clauses.Add(Standing(told.Incident, wording));
        return AlertText.Heading(told, wording) + "\n" + Html.Escape(string.Join(dots, clauses));
    }

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

    private static string Standing(Incident incident, Wording wording)
    {
        var sources = wording.Count("digest.sources", Math.Max(1, incident.IndependentSources));
        List<string> parts = [sources];
        if (incident.Contested) parts.Add(wording.Say("digest.disputed"));
        if (incident.Certainty == Certainty.Possible) parts.Add(wording.Say("alerts.claimed"));
        return string.Join(wording.Say("lists.dots"), parts);
    }
}
