using Alerts.Sources.Markup;

namespace Alerts.Articles;

/// <summary>
/// HTML to the sentences a person would read, in their order. Scripts, menus, forms, captions and boxes of links are left out; blocks
/// become paragraphs. One pass, whatever the nesting.
/// </summary>
public static class PlainText
{
    public static string Of(string html)
    {
        var paragraphs = new Paragraphs(html.Length);
        if (!html.Contains('<')) return paragraphs.AddPlain(Entities.Decode(html)).End();
        var furniture = new Furniture();
        var scanner = new MarkupScanner(html);
        while (scanner.Read()) Take(ref scanner, paragraphs, furniture);
        return paragraphs.End();
    }

    private static void Take(ref MarkupScanner scanner, Paragraphs paragraphs, Furniture furniture)
    {
        switch (scanner.Kind)
        {
            case TokenKind.Text or TokenKind.CData:
                paragraphs.Add(Entities.IsDecoded(scanner.Content) ? scanner.Content : Entities.Decode(scanner.Content));
                break;
            case TokenKind.Start when Furniture.IsRaw(scanner.Name):
                scanner.SkipPast(scanner.Name);
                break;
            case TokenKind.Start when furniture.Is(scanner.Name, scanner.Content) && !scanner.SelfClosing:
                furniture.Skip(ref scanner);
                paragraphs.Break(Blocks.Gap("div"));
                break;
            case TokenKind.Start or TokenKind.End:
                paragraphs.Break(Blocks.Gap(scanner.Name));
                break;
            default:
                break;
        }
    }
}
