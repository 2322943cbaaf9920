using System.Globalization;
using Alerts.Situation;

namespace Alerts.Digests;

/// <summary>Alerts that were held, merged: how many and since when, then each in short, the gravest first.</summary>
public static class HeldText
{
    public static IReadOnlyList<string> For(IReadOnlyList<Entry> entries, DateTime since, Occasion occasion, Wording wording)
    {
        var from = TimeZoneInfo.ConvertTimeFromUtc(since, occasion.Zone);
        var title = wording.Count("held.title", entries.Count, ("time", from.ToString("HH:mm", CultureInfo.InvariantCulture)), ("date", wording.Day(DateOnly.FromDateTime(from))));
        List<Block> blocks = [Block.Heading(Html.Bold(title)), .. entries.OrderByDescending(entry => entry.Lead.Incident.Severity).Select(entry => Block.Entry(DigestText.News(entry, occasion, wording)))];
        return Pages.Of(blocks, (page, pages) => Html.Italic(wording.Say("digest.part", ("page", page), ("pages", pages))));
    }
}
