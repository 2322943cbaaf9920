using Alerts.Digests;
using Alerts.Situation;
using Alerts.Subscribers;

namespace Alerts.Conversation;

/// <summary>Why somebody was told: which of the watches asked for it, and every report it rests on with its words, its outlet and what it counts for.</summary>
public sealed class WhyText(WatchText watchText)
{
    private const int MostReports = 6;

    /// <param name="incidents">Those told together, with their reports.</param>
    /// <param name="watches">Those that cover them.</param>
    /// <param name="speech">The reader's language.</param>
    /// <param name="zone">The reader's own.</param>
    public IReadOnlyList<string> For(IReadOnlyList<Incident> incidents, IReadOnlyList<Watch> watches, Speech speech, TimeZoneInfo zone)
    {
        var blocks = new List<Block> { Block.Plain(Opening(watches, speech)) };
        foreach (var told in Entry.Of(incidents.Select(incident => Told.Of(incident, []))).Together) blocks.AddRange(BlocksOf(told, speech, zone));
        return Pages.Of(blocks, (page, pages) => Html.Italic(speech.Wording.Say("digest.part", ("page", page), ("pages", pages))));
    }

    private string Opening(IReadOnlyList<Watch> watches, Speech speech) =>
        speech.Say("conversation.why.title") + string.Concat(watches.Count == 0
            ? ["\n" + speech.Say("conversation.why.no_watch")]
            : watches.Select(watch => "\n" + speech.Say("conversation.why.watch", ("what", watchText.Short(watch, speech)))));

    private static IEnumerable<Block> BlocksOf(Told told, Speech speech, TimeZoneInfo zone)
    {
        var reports = told.Reports.Where(report => report.Counts).OrderBy(report => report.PublishedAt).ThenBy(report => report.Id).DistinctBy(report => report.Quote).ToArray();
        yield return Block.Heading(Heading(told, reports.Length, speech));
        var heard = new Dictionary<string, string>();
        foreach (var report in reports.Take(MostReports))
        {
            var first = heard.TryAdd(report.Independence, report.Outlet) ? null : heard[report.Independence];
            yield return Block.Plain(Report(report, first, speech, zone));
        }

        if (reports.Length > MostReports) yield return Block.Plain(speech.Count("conversation.why.more", reports.Length - MostReports));
    }

    private static string Heading(Told told, int reports, Speech speech)
    {
        var what = IncidentPhrase.Line(told, null, speech.Wording);
        var sources = speech.Count("digest.sources", Math.Max(1, told.Incident.IndependentSources));
        return $"{AlertText.Heading(told, speech.Wording)}\n{Html.Escape(what)}\n{speech.Count("conversation.why.reports", reports, ("sources", new Markup(sources)))}";
    }

    private static string Report(Report report, string? first, Speech speech, TimeZoneInfo zone)
    {
        var lines = new List<string> { QuoteText.Of(report, speech.Wording), SourceText.Outlet(report, speech.Wording, zone) };
        if (SourceText.Said(report, speech.Wording) is { } said) lines.Add(Html.Escape(said));
        if (first is not null && first != report.Outlet) lines.Add(Html.Italic(speech.Plain("conversation.why.counted_with", ("outlet", first))));
        return string.Join('\n', lines);
    }
}
