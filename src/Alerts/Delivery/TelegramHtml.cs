using System.Net;
using System.Text;

namespace Alerts.Delivery;

/// <summary>
/// The little HTML of the Bot API, taken apart for whoever cannot show it: the terminal, and Telegram itself where it refuses
/// the markup. Never throws: what is no tag is words.
/// </summary>
public static class TelegramHtml
{
    /// <summary>Bot API, sendMessage: "Text of the message to be sent, 1-4096 characters after entities parsing".</summary>
    public const int MostCharacters = 4096;

    public static IEnumerable<HtmlPiece> Read(string html)
    {
        var from = 0;
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<', at))
        {
            var end = html.IndexOf('>', at);
            if (end < 0 || Tag(html[(at + 1)..end]) is not { } tag)
            {
                at++;
                continue;
            }

            if (at > from) yield return Words(html[from..at]);
            yield return tag;
            at = from = end + 1;
        }

        if (from < html.Length) yield return Words(html[from..]);
    }

    /// <summary>The words alone; a link's address follows in brackets, so that nothing is lost but the looks.</summary>
    public static string PlainText(string html)
    {
        var text = new StringBuilder();
        var links = new Stack<(string? Address, int Start)>();
        foreach (var piece in Read(html))
        {
            if (piece.Kind == HtmlPieceKind.Words) text.Append(piece.Text);
            else if (piece is { Kind: HtmlPieceKind.Open, Text: "a" }) links.Push((piece.Address, text.Length));
            else if (piece is { Kind: HtmlPieceKind.Close, Text: "a" } && links.TryPop(out var link)) text.Append(Shown(link.Address, text.ToString(link.Start, text.Length - link.Start)));
        }

        return text.ToString();
    }

    /// <summary>How a link's address is added behind its words, set apart so that it keeps its own direction.</summary>
    public static string Shown(string? address, string words) =>
        string.IsNullOrEmpty(address) || address == words ? "" : $" (\u2068{address}\u2069)";

    /// <summary>Plain text in parts that Telegram takes, cut at the end of a line where there is one, else at a space; never inside a character.</summary>
    public static IEnumerable<string> Parts(string text, int most = MostCharacters)
    {
        while (text.Length > most)
        {
            var cut = CutAt(text, most);
            yield return text[..cut].TrimEnd();
            text = text[cut..].TrimStart();
        }

        if (text.Length > 0) yield return text;
    }

    private static int CutAt(string text, int most)
    {
        var line = text.LastIndexOf('\n', most - 1);
        if (line > most / 2) return line;
        var space = text.LastIndexOf(' ', most - 1);
        if (space > most / 2) return space;
        return char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
    }

    private static HtmlPiece Words(string raw) => new(HtmlPieceKind.Words, WebUtility.HtmlDecode(raw));

    private static HtmlPiece? Tag(string inside)
    {
        var closes = inside.StartsWith('/');
        var name = new string([.. inside.Skip(closes ? 1 : 0).TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c == '-')]).ToLowerInvariant();
        if (name.Length == 0 || !char.IsAsciiLetter(name[0])) return null;
        return new(closes ? HtmlPieceKind.Close : HtmlPieceKind.Open, name, closes ? null : Address(inside));
    }

    private static string? Address(string inside)
    {
        var start = inside.IndexOf("href=", StringComparison.OrdinalIgnoreCase);
        if (start < 0 || start + 6 > inside.Length) return null;
        var quote = inside[start + 5];
        var end = quote is '"' or '\'' ? inside.IndexOf(quote, start + 6) : -1;
        return end < 0 ? null : WebUtility.HtmlDecode(inside[(start + 6)..end]);
    }
}
