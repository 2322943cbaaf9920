using Alerts.Sources.Feeds;
using Alerts.Sources.Markup;

namespace Alerts.Sources;

/// <summary>The feeds that a web page names in its head.</summary>
public static class FeedLinks
{
    public static IReadOnlyList<(string Address, string Title)> Find(string html, Uri page)
    {
        var found = new List<(string Address, string Title)>();
        var scanner = new MarkupScanner(html);
        while (scanner.Read())
        {
            if (scanner.Kind != TokenKind.Start || !scanner.Name.Equals("link", StringComparison.OrdinalIgnoreCase)) continue;
            var values = Values(scanner.Content);
            if (!values.GetValueOrDefault("rel", "").Contains("alternate", StringComparison.OrdinalIgnoreCase) || !IsFeed(values.GetValueOrDefault("type", ""))) continue;
            if (Addresses.Resolve(page, values.GetValueOrDefault("href")) is { } address && Addresses.IsWeb(address)) found.Add((address, values.GetValueOrDefault("title", "")));
        }

        return found;
    }

    private static bool IsFeed(string type) =>
        type.StartsWith("application/rss", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/atom", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/feed+json", StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, string> Values(ReadOnlySpan<char> content)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var attributes = new MarkupAttributes(content);
        while (attributes.Next()) values.TryAdd(attributes.Name.ToString(), Entities.Decode(attributes.Value));
        return values;
    }
}
