namespace Alerts.Digests;

/// <summary>Alerts that were held, merged: how many and since when, then each in short, the gravest first.</summary>
public static class HeldText
{
    public static IReadOnlyList<Page> For(IReadOnlyList<Entry> entries, DateTime since, Occasion occasion, Wording wording)
    {
        var from = occasion.Local(since);
        var title = wording.Count("held.title", entries.Count, ("time", wording.Time(from)), ("date", wording.Day(DateOnly.FromDateTime(from))));
        var gravest = entries.OrderByDescending(entry => entry.Lead.Incident.Severity).ThenBy(entry => entry.Lead.Incident.PlaceName ?? "~", StringComparer.Ordinal);
        List<Block> blocks = [Block.Heading(Html.Bold(title)), .. gravest.Select((entry, i) => BlockOf(entry, i + 1, occasion, wording))];
        return Pages.WithEntries(blocks, (page, pages) => Html.Italic(wording.Say("digest.part", ("page", page), ("pages", pages))));
    }

    private static Block BlockOf(Entry entry, int number, Occasion occasion, Wording wording) =>
        new(EntryText.Of(entry, number, occasion, wording), Entry: new NumberedEntry(number, entry.Lead.Incident.Id));
}
