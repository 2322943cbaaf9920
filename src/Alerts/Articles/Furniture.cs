using System.Buffers;
using Alerts.Sources.Markup;

namespace Alerts.Articles;

/// <summary>
/// What stands around an article and is not part of it: menus, forms, captions, share buttons, related stories. Known by its element,
/// or by a word that its class, id or role is made of.
/// </summary>
internal sealed class Furniture
{
    private static readonly HashSet<string> Raw = ["script", "style", "noscript", "textarea", "template"];

    private static readonly HashSet<string> Elements =
        ["nav", "aside", "footer", "form", "figcaption", "button", "select", "svg", "iframe", "object", "audio", "video", "canvas", "head", "title", "dialog"];

    private static readonly HashSet<string> Boxes = ["div", "section", "ul", "ol", "p", "span", "table", "dl", "header"];

    private static readonly HashSet<string> Words =
    [
        "share", "sharing", "sharedaddy", "social", "related", "newsletter", "subscribe", "advert", "advertisement", "ads", "promo", "sponsored",
        "breadcrumb", "breadcrumbs", "cookie", "comments", "caption", "menu", "navigation", "sidebar", "taboola", "outbrain", "copyright", "tags",
    ];

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    // An element that never ends is not skipped, or the article would go with it. Each is tried once.
    private readonly HashSet<string> endless = [];

    public static bool IsRaw(ReadOnlySpan<char> tag) => Contains(Raw, tag);

    public bool Is(ReadOnlySpan<char> tag, ReadOnlySpan<char> attributes) =>
        (Contains(Elements, tag) || (Contains(Boxes, tag) && IsNamedSo(attributes))) && !Contains(endless, tag);

    /// <summary>Past the end of the element that has just begun.</summary>
    public void Skip(ref MarkupScanner scanner)
    {
        var start = scanner;
        var name = start.Name;
        var depth = 1;
        while (depth > 0 && scanner.Read())
        {
            if (scanner.Kind is not (TokenKind.Start or TokenKind.End) || !scanner.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
            if (scanner.Kind == TokenKind.End) depth--;
            else if (!scanner.SelfClosing) depth++;
        }

        if (depth == 0) return;
        endless.Add(name.ToString().ToLowerInvariant());
        scanner = start;
    }

    private static bool IsNamedSo(ReadOnlySpan<char> content)
    {
        if (content.IsEmpty) return false;
        var attributes = new MarkupAttributes(content);
        while (attributes.Next())
            if (attributes.Name is "class" or "id" or "role" && HasWord(attributes.Value)) return true;
        return false;
    }

    private static bool HasWord(ReadOnlySpan<char> names)
    {
        while (names.IndexOfAny(Letters) is >= 0 and var start)
        {
            names = names[start..];
            var length = names.IndexOfAnyExcept(Letters) is >= 0 and var end ? end : names.Length;
            if (Contains(Words, names[..length])) return true;
            names = names[length..];
        }

        return false;
    }

    private static bool Contains(HashSet<string> names, ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[16];
        return name.Length <= lower.Length && names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..Math.Max(0, name.ToLowerInvariant(lower))]);
    }
}
