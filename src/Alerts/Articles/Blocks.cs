namespace Alerts.Articles;

/// <summary>Where one paragraph ends and another begins.</summary>
internal static class Blocks
{
    /// <summary>How many line ends a tag stands for: 2 between paragraphs, 1 between lines, 0 within a line.</summary>
    public static int Gap(ReadOnlySpan<char> tag)
    {
        Span<char> lower = stackalloc char[12];
        if (tag.Length > lower.Length) return 0;
        return lower[..Math.Max(0, tag.ToLowerInvariant(lower))] switch
        {
            "p" or "div" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "article" or "section" or "main" or "header" or "blockquote" or "ul" or "ol" or "dl" or "table" or "pre" or "hr" or "address" or "details" or "figure" => 2,
            "br" or "li" or "tr" or "dt" or "dd" or "caption" or "summary" or "option" => 1,
            _ => 0,
        };
    }
}
