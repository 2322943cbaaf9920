using Alerts.Sources.Markup;

namespace Alerts.Sources.Feeds;

/// <summary>A feed's bytes to its entries, whatever its format, its charset and its mistakes.</summary>
public static class FeedReader
{
    /// <param name="body">After decompression.</param>
    /// <param name="address">Where it was found; relative links hang on it.</param>
    /// <param name="charset">As HTTP says, or null.</param>
    /// <param name="language">As the source list says, or null: a hint where the charset must be guessed.</param>
    /// <param name="limits">What it may cost.</param>
    /// <exception cref="FeedException">There is no feed in it, or one that costs too much.</exception>
    public static FeedDocument Read(ReadOnlySpan<byte> body, Uri? address = null, string? charset = null, string? language = null, FeedLimits? limits = null)
    {
        limits ??= FeedLimits.Default;
        if (body.Length > limits.Bytes) throw new FeedException($"the feed is larger than {limits.Bytes / 1024 / 1024} MB");
        var text = Charset.Decode(body, charset, language).AsSpan().Trim();
        if (text.IsEmpty) throw new FeedException("the answer is empty");
        return text[0] is '{' or '[' ? JsonFeed.Read(text, limits, address) : XmlFeed.Read(text[Start(text)..], limits, address);
    }

    /// <summary>Past what a broken server prints before the feed: warnings, in HTML as a rule.</summary>
    private static int Start(ReadOnlySpan<char> text)
    {
        var scanner = new MarkupScanner(text);
        while (scanner.Read())
        {
            if (scanner.Kind != TokenKind.Start) continue;
            if (!IsHtml(scanner.Name)) return 0;
            var start = text.IndexOf("<?xml ", StringComparison.Ordinal);
            return start > 0 && !scanner.Name.Equals("html", StringComparison.OrdinalIgnoreCase) ? start : Math.Max(0, FeedTag(text));
        }

        return 0;
    }

    private static int FeedTag(ReadOnlySpan<char> text)
    {
        foreach (var tag in (ReadOnlySpan<string>)["<rss ", "<rss>", "<feed ", "<rdf:RDF "])
            if (text.IndexOf(tag, StringComparison.Ordinal) is > 0 and var start) return start;
        return -1;
    }

    private static bool IsHtml(ReadOnlySpan<char> name) => name is "html" or "HTML" or "br" or "b" or "p" or "div" or "pre" or "font" or "script" or "style" or "body" or "head" or "center" or "table";
}
