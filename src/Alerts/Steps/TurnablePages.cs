using Alerts.Delivery;
using Alerts.Digests;

namespace Alerts.Steps;

/// <summary>
/// A digest as one message that is turned over in place: under each page the numbers of its entries, whose quotes are asked for so, and the pages before and
/// behind it. All pages are kept beside the message, in the transaction that writes it.
/// </summary>
public static class TurnablePages
{
    private const int QuotesInARow = 5;

    /// <summary>At least one; the first is the message as it is sent, and where it is the only one nothing has to be kept.</summary>
    public static IReadOnlyList<DigestPage> Of(IReadOnlyList<Page> pages, int subscriber, Wording wording, DateTime now)
    {
        var token = ButtonToken.New();
        return [.. pages.Select((page, i) => new DigestPage
        {
            SubscriberId = subscriber, Token = token, Number = i + 1, Html = page.Html, Buttons = Keyboard.Write([.. Quotes(page, wording), Turn(token, i + 1, pages.Count, wording)]), WrittenAt = now,
        })];
    }

    /// <summary>What has to be kept of them: nothing where there is one.</summary>
    public static IEnumerable<DigestPage> ToKeep(IReadOnlyList<DigestPage> pages) => pages.Count > 1 ? pages : [];

    private static IEnumerable<IEnumerable<Button>> Quotes(Page page, Wording wording) =>
        page.Entries.Select(entry => new Button(Label(page, entry, wording), $"why {entry.IncidentId}")).Chunk(QuotesInARow);

    private static string Label(Page page, NumberedEntry entry, Wording wording) =>
        page.Entries.Count == 1 && entry.Number == 1 ? wording.Say("digest.quote") : wording.Say("digest.quotes", ("n", entry.Number));

    private static IEnumerable<Button> Turn(string token, int number, int pages, Wording wording)
    {
        if (number > 1) yield return new Button(wording.Say("digest.previous", ("page", number - 1)), $"digest={token}/{number - 1}");
        if (number < pages) yield return new Button(wording.Say("digest.next", ("page", number + 1)), $"digest={token}/{number + 1}");
    }
}
