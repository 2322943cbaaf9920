using Alerts.Reading;

namespace Alerts.Digests;

/// <summary>
/// One alert as Telegram HTML. Always: where, what with its hedge, the quote in its own language, the outlet with its day and link, and how
/// many independent sources report it. What one side claims, and what one side denies, is said.
/// </summary>
public static class AlertText
{
    /// <summary>An article may say a hundred things of one place; a message has to stay one message.</summary>
    private const int MostLines = 8;

    public static string For(Entry entry, Wording wording, TimeZoneInfo zone)
    {
        var lead = entry.Lead;
        var lines = new List<string>();
        if (ChangeText.Of(lead, wording) is { } change) lines.Add(Html.Italic(change));
        lines.Add(Heading(lead, wording));
        lines.AddRange(Story(entry, wording));
        AddIfAny(lines, SourceText.By(lead.Report, wording));
        AddIfAny(lines, SourceText.Said(lead.Quoted, wording));
        AddIfAny(lines, SourceText.Figures(lead, wording));
        lines.Add(QuoteText.Of(lead.Quoted, wording));
        lines.Add(SourceText.Outlet(lead.Quoted, wording, zone));
        lines.Add(Html.Escape(Standing(lead, wording)));
        return string.Join('\n', lines);
    }

    /// <summary>The sign of its severity and the place in bold.</summary>
    public static string Heading(Told told, Wording wording) => Sign(told, wording) + " " + Html.Bold(IncidentPhrase.Place(told.Incident, wording));

    public static string Sign(Told told, Wording wording) => wording.Say($"severities.{FigurePhrase.KeyOf(told.Incident.Severity)}.sign");

    /// <summary>A line for each incident told together; the first so many, and how many more there are.</summary>
    public static IEnumerable<string> Story(Entry entry, Wording wording)
    {
        var lines = entry.Together.Take(MostLines).Select(told => Html.Escape(IncidentPhrase.Line(told, told == entry.Lead ? null : entry.Lead, wording)) + Others(told, entry.Lead, wording));
        var more = entry.Together.Count - MostLines;
        return more > 0 ? lines.Append(Html.Escape(wording.Count("digest.more", more))) : lines;
    }

    // Where sources differ in a figure beside the first, they are named right behind it.
    private static string Others(Told told, Told lead, Wording wording) =>
        told != lead && SourceText.Figures(told, wording) is { } figures ? "\n" + Html.Escape(figures) : "";

    private static string Standing(Told told, Wording wording)
    {
        var parts = new List<string> { wording.Count("alerts.sources", Math.Max(1, told.Incident.IndependentSources)) };
        if (told.Incident.Contested) parts.Add(wording.Say("alerts.disputed"));
        if (told.Incident.Certainty == Certainty.Possible) parts.Add(wording.Say("alerts.claimed"));
        parts.Add(wording.Say("alerts.severity", ("severity", wording.Say($"severities.{FigurePhrase.KeyOf(told.Incident.Severity)}.name"))));
        return string.Join(wording.Say("lists.dots"), parts);
    }

    private static void AddIfAny(List<string> lines, string? text)
    {
        if (text is not null) lines.Add(Html.Escape(text));
    }
}
