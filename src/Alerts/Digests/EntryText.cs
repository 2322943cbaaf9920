using Alerts.Reading;
using Alerts.Situation;

namespace Alerts.Digests;

/// <summary>One entry of a digest as HTML: short, with figures and sources, without the quote, which is asked for by its number.</summary>
public static class EntryText
{
    public static string Of(Entry entry, int number, Occasion occasion, Wording wording)
    {
        var lead = entry.Lead;
        var lines = new List<string> { Heading(lead, number, wording) };
        if (ChangeText.Of(lead, wording) is { } change) lines.Add(Html.Italic(change));
        lines.AddRange(AlertText.Story(entry, wording));
        if (entry.Together.FirstOrDefault(told => SiegeText.IsOpen(told.Incident)) is { } siege) lines.Add(Joined(SiegeText.Clauses(siege, occasion.Today, wording), wording));
        if (lead.Incident.Certainty == Certainty.Possible && SourceText.Said(lead.Quoted, wording) is { } said) lines.Add(Html.Escape(said));
        if (SourceText.Figures(lead, wording) is { } figures) lines.Add(Html.Escape(figures));
        lines.Add(SourceText.Outlet(lead.Quoted, wording, occasion.Zone) + Html.Escape(wording.Say("lists.dots") + Standing(lead.Incident, wording)));
        if (lead.HeldSince is { } held) lines.Add(Html.Italic(wording.Moment("digest.held_entry", TimeZoneInfo.ConvertTimeFromUtc(held, occasion.Zone))));
        return string.Join('\n', lines);
    }

    /// <summary>A siege that goes on, of which nothing new is told.</summary>
    public static string OfSiege(Told told, int number, Occasion occasion, Wording wording)
    {
        List<string> clauses = [.. SiegeText.Clauses(told, occasion.Today, wording)];
        if (FigurePhrase.Of(told, wording) is { } figure) clauses.Insert(1, figure);
        clauses.Add(wording.Say("digest.last_reported", ("date", SiegeText.DayOf(told.Incident.LastDay, occasion.Today, wording))));
        clauses.Add(Standing(told.Incident, wording));
        var figures = SourceText.Figures(told, wording) is { } differing ? "\n" + Html.Escape(differing) : "";
        return Heading(told, number, wording) + "\n" + Joined(clauses, wording) + figures;
    }

    private static string Heading(Told told, int number, Wording wording) =>
        AlertText.Sign(told, wording) + " " + Html.Bold(wording.Say("digest.numbered", ("n", number), ("place", IncidentPhrase.Place(told.Incident, wording))));

    private static string Joined(IEnumerable<string> clauses, Wording wording) => Html.Escape(string.Join(wording.Say("lists.dots"), clauses));

    private static string Standing(Incident incident, Wording wording)
    {
        List<string> parts = [wording.Count("digest.sources", Math.Max(1, incident.IndependentSources))];
        if (incident.Contested) parts.Add(wording.Say("digest.disputed"));
        if (incident.Certainty == Certainty.Possible) parts.Add(wording.Say("alerts.claimed"));
        return string.Join(wording.Say("lists.dots"), parts);
    }
}
