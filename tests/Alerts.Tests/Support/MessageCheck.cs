using System.Text.RegularExpressions;
using Alerts.Delivery;
using Alerts.Digests;

namespace Alerts.Tests.Support;

/// <summary>
/// What every message has to be: HTML that Telegram takes, no isolate left open, within its length, buttons within their bytes, and in a text from right to
/// left every number, range, hour and foreign name in the order in which it is read.
/// </summary>
internal static partial class MessageCheck
{
    private const int MostLength = 4096;

    private static readonly string[] Tags = ["b", "i", "u", "s", "code", "pre", "a", "blockquote", "tg-spoiler"];

    public static IEnumerable<string> Faults(OutgoingMessage message) =>
        Faults(message.Html).Concat(Keyboard.Read(message.Buttons).SelectMany(row => row).Where(button => button.Text.Length is 0 or > 100).Select(button => $"a button of {button.Text.Length} letters"));

    public static IEnumerable<string> Faults(string html)
    {
        if (Html.Length(html) is 0 or > MostLength) yield return $"{Html.Length(html)} characters";
        foreach (var fault in Markup(html)) yield return fault;
        foreach (var line in TelegramHtml.PlainText(html).Split('\n'))
        {
            if (Open(line) != 0) yield return $"an isolate is not closed: {line}";
            foreach (var fault in OutOfOrder(line)) yield return fault;
        }
    }

    private static IEnumerable<string> Markup(string html)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(html))
        {
            var name = tag.Groups["name"].Value;
            if (!Tags.Contains(name)) yield return $"<{name}> is none of Telegram's";
            else if (tag.Value[1] != '/') open.Push(name);
            else if (open.Count == 0 || open.Pop() != name) yield return $"</{name}> closes nothing";
        }

        if (open.Count > 0) yield return $"<{open.Peek()}> is not closed";
        if (Bare().Match(Tag().Replace(html, "")) is { Success: true } bare) yield return $"a bare {bare.Value}";
    }

    private static int Open(string line)
    {
        var open = 0;
        foreach (var c in line) open += c is >= '\u2066' and <= '\u2068' ? 1 : c == '\u2069' ? -1 : 0;
        return open;
    }

    /// <summary>What reads from left to right stands so on the screen, piece by piece, wherever the line runs.</summary>
    private static IEnumerable<string> OutOfOrder(string line)
    {
        if (!line.Any(c => c is >= '\u0621' and <= '\u064a')) yield break;
        var shown = VisualOrder.Of(line);
        foreach (Match piece in LeftToRight().Matches(line))
            if (!shown.Contains(piece.Value, StringComparison.Ordinal)) yield return $"'{piece.Value}' is shown in another order: {line}";
    }

    [GeneratedRegex("</?(?<name>[a-z-]+)(?: [^<>]*)?>")]
    private static partial Regex Tag();

    [GeneratedRegex("[<>]|&(?!(?:lt|gt|amp|quot);)")]
    private static partial Regex Bare();

    /// <summary>Numbers with what joins them, and Latin words next to each other.</summary>
    [GeneratedRegex("[0-9]+(?:[:,./–-][0-9]+)*|[A-Za-z][A-Za-z0-9]*(?: [A-Za-z][A-Za-z0-9]*)*")]
    private static partial Regex LeftToRight();
}
