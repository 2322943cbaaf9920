using System.Text;
using Alerts.Sources.Markup;

namespace Alerts.Sources.Feeds;

/// <summary>The text of an element, as HTML, by whatever the feed says (or does not say) about how it is written.</summary>
internal static class EntryText
{
    public static string Html(Element element)
    {
        if (element["src"] is not null && !element.HasChildren && string.IsNullOrWhiteSpace(element.Text)) return "";
        return Mojibake.Mend(Written(element));
    }

    private static string Written(Element element) => Kind(element) switch
    {
        "plain" => Entities.Encode(element.Text.Trim()),
        "markup" => element.Markup(escaped: false).Trim(),
        "base64" => FromBase64(element.Text),
        _ => element.Markup(escaped: true).Trim(),
    };

    private static string Kind(Element element)
    {
        var type = element["type"]?.Trim().ToLowerInvariant();
        return element["mode"]?.ToLowerInvariant() switch
        {
            "base64" => "base64",
            "escaped" => type is "text/plain" ? "plain" : "html",
            "xml" => element.HasChildren ? "markup" : "plain",
            _ when type is null => "html",
            _ => ByType(type, element.HasChildren),
        };
    }

    private static string ByType(string type, bool hasChildren) => type switch
    {
        "text" or "text/plain" or "plain" => "plain",
        "html" or "text/html" => "html",
        "xhtml" or "application/xhtml+xml" => hasChildren ? "markup" : "html",
        _ when type.EndsWith("+xml", StringComparison.Ordinal) || type.EndsWith("/xml", StringComparison.Ordinal) => "markup",
        _ when type.StartsWith("text/", StringComparison.Ordinal) || !type.Contains('/') => "html",
        _ => "base64",
    };

    private static string FromBase64(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(text.Trim()));
        }
        catch (FormatException)
        {
            return text;
        }
    }
}
