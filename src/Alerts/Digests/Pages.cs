using System.Text;

namespace Alerts.Digests;

/// <summary>
/// Blocks on as few messages as Telegram's limit allows: "1-4096 characters after entities parsing". Split between blocks and never inside
/// one, so that no tag and no isolate stays open; a heading goes with what it heads; several parts are numbered.
/// </summary>
public static class Pages
{
    public const int Limit = 4096;

    /// <summary>Left free for the number of the part.</summary>
    private const int Reserve = 40;

    public static IReadOnlyList<string> Of(IReadOnlyList<Block> blocks, Func<int, int, string> number) => [.. WithEntries(blocks, number).Select(page => page.Html)];

    /// <summary>The same, each page with the entries that stand on it.</summary>
    public static IReadOnlyList<Page> WithEntries(IReadOnlyList<Block> blocks, Func<int, int, string> number)
    {
        var pages = Split(blocks);
        return [.. pages.Select((page, i) => new Page(
            Render(page) + (pages.Count > 1 ? "\n\n" + number(i + 1, pages.Count) : ""), [.. page.Select(block => block.Entry).OfType<NumberedEntry>()]))];
    }

    private static List<List<Block>> Split(IReadOnlyList<Block> blocks)
    {
        var pages = new List<List<Block>> { new() };
        var length = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var needed = Needed(blocks[i]) + (blocks[i].OpensSection && i + 1 < blocks.Count ? Needed(blocks[i + 1]) : 0);
            if (length + needed > Limit - Reserve && pages[^1].Count > 0)
            {
                pages.Add([]);
                length = 0;
            }

            pages[^1].Add(blocks[i]);
            length += Needed(blocks[i]);
        }

        return pages;
    }

    private static int Needed(Block block) => Html.Length(block.Html) + 2;

    private static string Render(List<Block> page)
    {
        var text = new StringBuilder();
        var folded = false;
        foreach (var block in page)
        {
            if (folded && !block.Folded) text.Append("</blockquote>");
            if (text.Length > 0) text.Append(folded == block.Folded ? "\n\n" : "\n");
            if (block.Folded && !folded) text.Append("<blockquote expandable>");
            text.Append(block.Html);
            folded = block.Folded;
        }

        return text.Append(folded ? "</blockquote>" : "").ToString();
    }
}
