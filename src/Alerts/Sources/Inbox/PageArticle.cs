using Alerts.Sources.Feeds;
using Alerts.Sources.Markup;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Alerts.Sources.Inbox;

/// <summary>A saved web page: what it says of itself, and the part of it that is the article.</summary>
internal static class PageArticle
{
    // The parser looks through all open elements at each tag; nested deeper than this, a page is an attack on it.
    public const int Deepest = 256;

    public static FoundArticle Read(string html)
    {
        if (Depth(html) > Deepest) throw new FeedException($"its elements are nested deeper than {Deepest}");
        using var page = new HtmlParser().ParseDocument(html);
        var link = Meta(page, "og:url") ?? page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
        var title = Meta(page, "og:title") ?? page.QuerySelector("h1")?.TextContent ?? page.Title ?? "";
        return new FoundArticle(null, Title.OneLine(title).Trim(), Addresses.IsWeb(link) ? link : null, Body(page).InnerHtml, FeedDate.Read(Published(page)), RssFeed.Primary(page.DocumentElement.GetAttribute("lang")), Meta(page, "og:site_name"));
    }

    /// <summary>How deep the elements of a page are nested, before anything is built of them.</summary>
    public static int Depth(string html)
    {
        int depth = 0, deepest = 0;
        var scanner = new MarkupScanner(html);
        while (scanner.Read())
        {
            if (scanner.Kind == TokenKind.Start && scanner.Name is "script" or "style") scanner.SkipPast(scanner.Name);
            else if (scanner.Kind == TokenKind.Start && !scanner.SelfClosing && !IsVoid(scanner.Name)) deepest = Math.Max(deepest, ++depth);
            if (scanner.Kind == TokenKind.End && depth > 0) depth--;
        }

        return deepest;
    }

    private static bool IsVoid(ReadOnlySpan<char> name) => name is "meta" or "link" or "br" or "img" or "input" or "hr" or "source" or "wbr" or "p" or "li";

    private static string? Meta(IHtmlDocument page, string name) =>
        page.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content") is { Length: > 0 } content ? content : null;

    private static string? Published(IHtmlDocument page) =>
        Meta(page, "article:published_time") ?? Meta(page, "date") ?? page.QuerySelector("time[datetime]")?.GetAttribute("datetime");

    /// <summary>The article where the page marks one, else all of it; its headline is not said twice.</summary>
    private static IElement Body(IHtmlDocument page)
    {
        var body = page.QuerySelectorAll("article").MaxBy(article => article.TextContent.Length) ?? page.QuerySelector("main, [role=main]") ?? page.Body ?? page.DocumentElement;
        body.QuerySelector("h1")?.Remove();
        return body;
    }
}
