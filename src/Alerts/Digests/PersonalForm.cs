using System.Text;
using Alerts.Subscribers;

namespace Alerts.Digests;

/// <summary>
/// A finished message in the digits and with the names of the months that a person chose. Quotes stay as the outlet wrote them, and so does what is meant
/// to be copied or followed.
/// </summary>
public static class PersonalForm
{
    private const string Quote = "<blockquote>", QuoteEnd = "</blockquote>", Copied = "<code>", CopiedEnd = "</code>";

    public const string Levant = "levant", Egypt = "egypt", Maghreb = "maghreb";

    public static string Of(string html, Subscriber subscriber, Wording wording)
    {
        if (!wording.RightToLeft) return html;
        if (subscriber.MonthNames is { } names) html = WithMonths(html, names, wording);
        return subscriber.EasternDigits ? WithEasternDigits(html) : html;
    }

    /// <summary>Of «تشرين الأول/أكتوبر» the one half.</summary>
    private static string WithMonths(string html, string names, Wording wording)
    {
        foreach (var month in wording.List("months"))
            if (month.Split('/') is [var levant, var egypt]) html = html.Replace(month, names == Levant ? levant : egypt, StringComparison.Ordinal);
        return html;
    }

    private static string WithEasternDigits(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            var end = EndOfWhatStays(html, at);
            if (end == at) text.Append(char.IsAsciiDigit(html[at]) ? (char)(html[at] - '0' + '٠') : html[at]);
            else text.Append(html, at, end - at);
            at = Math.Max(end, at + 1);
        }

        return text.ToString();
    }

    /// <summary>Quotes, what is copied, tags with their addresses, entities, commands.</summary>
    private static int EndOfWhatStays(string html, int at) => html[at] switch
    {
        '<' when Begins(html, at, Quote) => Behind(html, at, QuoteEnd),
        '<' when Begins(html, at, Copied) => Behind(html, at, CopiedEnd),
        '<' => Behind(html, at, ">"),
        '&' => Behind(html, at, ";"),
        _ => at,
    };

    private static bool Begins(string html, int at, string with) => string.CompareOrdinal(html, at, with, 0, with.Length) == 0;

    private static int Behind(string html, int at, string end) =>
        html.IndexOf(end, at, StringComparison.Ordinal) is >= 0 and var found ? found + end.Length : html.Length;
}
