using System.Text;

namespace Alerts.Digests;

/// <summary>
/// The one edge at which what is said becomes Telegram HTML. Everything that is not our own markup passes <see cref="Escape"/>.
/// Bot API: "All &lt;, &gt; and &amp; symbols that are not a part of a tag or an HTML entity must be replaced with the corresponding HTML entities".
/// </summary>
public static class Html
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '"' => escaped.Append("&quot;"),
                _ when Rune.IsControl(rune) && rune.Value != '\n' => escaped,
                _ => escaped.Append(rune),
            };
        }

        return escaped.ToString();
    }

    public static string Bold(string text) => $"<b>{Escape(text)}</b>";

    public static string Italic(string text) => $"<i>{Escape(text)}</i>";

    /// <summary>Covered until the reader taps it.</summary>
    /// <param name="html">Escaped already.</param>
    public static string Spoiler(string html) => $"<tg-spoiler>{html}</tg-spoiler>";

    /// <summary>The text alone where the address is none that a person could follow.</summary>
    public static string Link(string text, string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? $"<a href=\"{Escape(address!)}\">{Escape(text)}</a>"
            : Escape(text);

    /// <summary>How long Telegram finds the text: without tags, each entity one character, in UTF-16 code units.</summary>
    public static int Length(string html)
    {
        var length = 0;
        for (var i = 0; i < html.Length; i++)
        {
            if (html[i] == '<') i = EndOf(html, i, '>');
            else
            {
                if (html[i] == '&') i = EndOf(html, i, ';');
                length++;
            }
        }

        return length;
    }

    /// <summary>The beginning of a text, cut at a word; never in the middle of a character.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        var cut = text.LastIndexOf(' ', most - 1);
        if (cut < most / 2) cut = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..cut].TrimEnd(' ', ',', '،', '؛', ';', ':') + "…";
    }

    private static int EndOf(string html, int from, char end)
    {
        var at = html.IndexOf(end, from);
        return at < 0 ? html.Length : at;
    }
}
