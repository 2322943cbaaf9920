using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Alerts.Tests.Support.Telegram;

/// <summary>
/// Telegram HTML, as strictly as Telegram reads it: only its own tags, each closed in order, every other angle bracket escaped;
/// what is wrong is named with its byte offset. "All &lt;, &gt; and &amp; symbols that are not a part of a tag or an HTML entity must be
/// replaced with the corresponding HTML entities" (Formatting options, HTML style).
/// </summary>
internal sealed class EntityParser
{
    // Formatting options, HTML style: the tags named there.
    private static readonly Dictionary<string, string> Types = new()
    {
        ["b"] = "bold", ["strong"] = "bold", ["i"] = "italic", ["em"] = "italic", ["u"] = "underline", ["ins"] = "underline",
        ["s"] = "strikethrough", ["strike"] = "strikethrough", ["del"] = "strikethrough", ["span"] = "spoiler", ["tg-spoiler"] = "spoiler",
        ["a"] = "text_link", ["tg-emoji"] = "custom_emoji", ["tg-time"] = "date_time", ["code"] = "code", ["pre"] = "pre", ["blockquote"] = "blockquote",
    };

    private readonly string source;
    private readonly StringBuilder text = new();
    private readonly Stack<Open> open = new();
    private readonly List<(int Order, JsonObject Entity)> entities = [];
    private int at;

    private EntityParser(string source) => this.source = source;

    private sealed record Open(string Tag, int Start, int Order, string Type, string? Url);

    public static (string Text, JsonArray Entities) Parse(string source, string? mode)
    {
        if (string.IsNullOrEmpty(mode)) return (source, []);
        if (!mode.Equals("HTML", StringComparison.OrdinalIgnoreCase)) throw BotApiError.BadRequest("unsupported parse_mode");
        var parser = new EntityParser(source);
        parser.Run();
        return (parser.text.ToString(), [.. parser.entities.OrderBy(e => e.Order).Select(e => (JsonNode)e.Entity)]);
    }

    private void Run()
    {
        while (at < source.Length)
        {
            if (source[at] == '&') Entity();
            else if (source[at] != '<') text.Append(source[at++]);
            else if (at + 1 < source.Length && source[at + 1] == '/') EndTag();
            else StartTag();
        }

        if (open.TryPeek(out var last)) throw Fault($"Can't find end tag corresponding to start tag \"{last.Tag}\"");
    }

    private void StartTag()
    {
        var begin = at;
        var end = source.IndexOf('>', at);
        var name = Name(at + 1);
        if (!Types.TryGetValue(name, out var type)) throw Fault($"Unsupported start tag \"{name}\" at byte offset {Offset(begin)}");
        if (end < 0) throw Fault($"Unclosed start tag at byte offset {Offset(begin)}");
        var attributes = Attributes(source[(at + 1 + name.Length)..end], begin, name);
        if (name == "span" && attributes.GetValueOrDefault("class") != "tg-spoiler") throw Fault($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {Offset(begin)}");
        if (name == "blockquote" && attributes.ContainsKey("expandable")) type = "expandable_blockquote";
        open.Push(new(name, text.Length, open.Count + entities.Count, type, attributes.GetValueOrDefault("href")));
        at = end + 1;
    }

    private Dictionary<string, string> Attributes(string inside, int begin, string tag)
    {
        var found = new Dictionary<string, string>();
        for (var rest = inside.Trim(); rest.Length > 0; rest = rest.TrimStart())
        {
            var name = new string([.. rest.TakeWhile(c => c != '=' && !char.IsWhiteSpace(c))]);
            if (name.Length == 0) throw Fault($"Empty attribute name in the tag \"{tag}\" at byte offset {Offset(begin)}");
            rest = rest[name.Length..].TrimStart();
            if (!rest.StartsWith('='))
            {
                if (name != "expandable") throw Fault($"Expected equal sign in declaration of an attribute of the tag \"{tag}\" at byte offset {Offset(begin)}");
                found[name] = "";
                continue;
            }

            rest = rest[1..].TrimStart();
            var quote = rest.Length > 0 && rest[0] is '"' or '\'' ? rest[0] : throw Fault($"Expected a quoted value of the attribute \"{name}\" at byte offset {Offset(begin)}");
            var end = rest.IndexOf(quote, 1);
            if (end < 0) throw Fault($"Unclosed start tag at byte offset {Offset(begin)}");
            found[name.ToLowerInvariant()] = System.Net.WebUtility.HtmlDecode(rest[1..end]);
            rest = rest[(end + 1)..];
        }

        return found;
    }

    private void EndTag()
    {
        var begin = at;
        var end = source.IndexOf('>', at);
        if (end < 0) throw Fault($"Unclosed end tag at byte offset {Offset(begin)}");
        var name = Name(at + 2);
        if (!open.TryPop(out var start)) throw Fault($"Unexpected end tag at byte offset {Offset(begin)}");
        if (name.Length > 0 && name != start.Tag) throw Fault($"Unmatched end tag at byte offset {Offset(begin)}, expected \"</{start.Tag}>\", found \"</{name}>\"");
        at = end + 1;
        Close(start);
    }

    private void Close(Open start)
    {
        var words = text.ToString(start.Start, text.Length - start.Start);
        if (words.Length == 0) return;
        var url = start.Type == "text_link" ? start.Url ?? words : null;
        // A link that is none is shown as plain words: Telegram drops it without a fault.
        if (url is not null && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "tg")) return;
        var entity = new JsonObject { ["type"] = start.Type, ["offset"] = start.Start, ["length"] = words.Length };
        if (url is not null) entity["url"] = url;
        entities.Add((start.Order, entity));
    }

    /// <summary>"The API currently supports only the following named HTML entities: &amp;lt;, &amp;gt;, &amp;amp; and &amp;quot;." Any other ampersand stands for itself.</summary>
    private void Entity()
    {
        var end = source.IndexOf(';', at);
        var name = end < 0 || end - at > 10 ? "" : source[(at + 1)..end];
        var decoded = name switch
        {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            ['#', 'x', .. var hex] when int.TryParse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) => char.ConvertFromUtf32(code),
            ['#', .. var digits] when int.TryParse(digits, CultureInfo.InvariantCulture, out var code) => char.ConvertFromUtf32(code),
            _ => null,
        };
        text.Append(decoded ?? "&");
        at = decoded is null ? at + 1 : end + 1;
    }

    private string Name(int from) => new string([.. source.Skip(from).TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c == '-')]).ToLowerInvariant();

    private int Offset(int position) => Encoding.UTF8.GetByteCount(source.AsSpan(0, position));

    private static BotApiError Fault(string what) => BotApiError.BadRequest($"can't parse entities: {what}");
}
