namespace Alerts.Digests;

/// <summary>A digest as pages, short ones first to be read, the long tail of a section folded away.</summary>
public static class DigestText
{
    /// <summary>So many entries of a section are shown open; the others unfold.</summary>
    private const int ShownOpen = 6;

    public static IReadOnlyList<Page> For(Digest digest, Occasion occasion, Wording wording)
    {
        var blocks = new List<Block> { Block.Heading(Title(occasion, wording)) };
        if (digest.HasNoNews) blocks.Add(Block.Plain(Html.Escape(Nothing(occasion, wording))));
        var number = 0;
        foreach (var section in digest.Sections)
        {
            blocks.Add(Block.Heading(Html.Bold(wording.Say("digest." + section.Key))));
            blocks.AddRange(section.Entries.Select((entry, i) => BlockOf(section, entry, ++number, occasion, wording, folded: i >= ShownOpen)));
        }

        return Pages.WithEntries(blocks, (page, pages) => Html.Italic(wording.Say("digest.part", ("page", page), ("pages", pages))));
    }

    private static Block BlockOf(Section section, Entry entry, int number, Occasion occasion, Wording wording, bool folded)
    {
        var text = section.Key == Section.Sieges ? EntryText.OfSiege(entry.Lead, number, occasion, wording) : EntryText.Of(entry, number, occasion, wording);
        return new Block(text, folded, Entry: new NumberedEntry(number, entry.Lead.Incident.Id));
    }

    private static string Title(Occasion occasion, Wording wording)
    {
        var title = Html.Bold(TitleOf(occasion, wording));
        if (occasion.LateSince is { } due) return title + "\n" + Html.Italic(wording.Moment("digest.late", occasion.Local(due)));
        if (occasion.Until is { } until) return title + "\n" + Html.Italic(Between(occasion.Local(occasion.Since), occasion.Local(until), wording));
        return occasion.OnDemand || occasion.Rhythm == Rhythm.OnChosenDays ? title + "\n" + Html.Italic(wording.Moment("digest.covers", occasion.Local(occasion.Since))) : title;
    }

    private static string TitleOf(Occasion occasion, Wording wording)
    {
        var date = wording.Date(occasion.Today);
        if (occasion.Place is { } place) return wording.Say("digest.of_place", ("place", place), ("date", date));
        if (occasion.OnDemand) return wording.Say("digest.preview", ("date", date));
        return wording.Say(occasion.Rhythm == Rhythm.Daily ? "digest.title" : "digest.title_plain", ("date", date));
    }

    private static string Between(DateTime from, DateTime to, Wording wording) =>
        wording.Say("digest.covers_between", ("from", wording.Moment("digest.point", from)), ("to", wording.Moment("digest.point", to)));

    private static string Nothing(Occasion occasion, Wording wording) =>
        wording.Say("digest.nothing") + (occasion.OnDemand || occasion.TellsNothingDaily ? "" : " " + wording.Say("digest.nothing_again"));
}
