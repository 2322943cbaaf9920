using Alerts.Sources.Feeds;
using Alerts.Sources.Markup;

namespace Alerts.Sources.Inbox;

/// <summary>
/// A plain text. Its first lines may say more: <c># published: 2016-10-04</c>, <c># source: …</c>, <c># link: …</c>, <c># title: …</c>,
/// <c># language: ar</c>; they are taken out, and what is left is kept to the letter.
/// </summary>
internal static class TextArticle
{
    // A headline is one short line with an empty one below it.
    private const int LongestTitle = 250;

    public static FoundArticle Read(string text)
    {
        var said = new Dictionary<string, string>();
        var body = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
        while (TakeLine(body, said) is { } rest) body = rest;
        body = body.Trim('\n', ' ', '\t');
        if (body.Length == 0) throw new FeedException("there is no text in it");
        var (title, below) = SplitTitle(body);
        return new FoundArticle(null, said.GetValueOrDefault("title") ?? title, Link(said), said.ContainsKey("title") ? body : below, FeedDate.Read(said.GetValueOrDefault("published")), RssFeed.Primary(said.GetValueOrDefault("language")), said.GetValueOrDefault("source"))
        {
            IsPlain = true,
        };
    }

    /// <summary>What is left below a line that says something about the text; null where the text itself begins.</summary>
    private static string? TakeLine(string text, Dictionary<string, string> said)
    {
        var end = text.IndexOf('\n') is >= 0 and var found ? found : text.Length;
        var line = text.AsSpan(0, end);
        var colon = line.IndexOf(':');
        if (!line.StartsWith("#") || colon < 0) return null;
        var name = line[1..colon].Trim().ToString().ToLowerInvariant();
        if (name is not ("published" or "source" or "link" or "title" or "language")) return null;
        said[name] = Title.OneLine(line[(colon + 1)..].ToString()).Trim();
        return text[Math.Min(end + 1, text.Length)..];
    }

    private static (string Title, string Body) SplitTitle(string text)
    {
        var end = text.IndexOf('\n');
        if (end is < 1 or > LongestTitle || end + 1 >= text.Length || text[end + 1] != '\n') return ("", text);
        return (text[..end].TrimEnd(), text[(end + 2)..].TrimStart('\n'));
    }

    private static string? Link(Dictionary<string, string> said) => said.GetValueOrDefault("link") is { } link && Addresses.IsWeb(link) ? link : null;
}
