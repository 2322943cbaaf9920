using System.Text;

namespace Alerts.Delivery;

/// <summary>Telegram HTML as a terminal can show it: bold and italic where it can, links with their address, quotes behind a bar.</summary>
internal sealed class ConsoleText
{
    private const string Bold = "\u001b[1m", Italic = "\u001b[3m", Normal = "\u001b[0m", Bar = "│ ";

    private readonly StringBuilder text = new();
    private readonly Stack<(string? Address, int Start)> links = new();
    private readonly bool styled;
    private bool quoting, quoteEnded;

    private ConsoleText(bool styled) => this.styled = styled;

    public static string Of(string html, bool styled)
    {
        var shown = new ConsoleText(styled);
        foreach (var piece in TelegramHtml.Read(html)) shown.Add(piece);
        return shown.text.ToString().TrimEnd();
    }

    private void Add(HtmlPiece piece)
    {
        if (piece.Kind == HtmlPieceKind.Words) AddWords(piece.Text);
        else if (piece.Text is "blockquote") Quote(piece.Kind == HtmlPieceKind.Open);
        else if (piece.Text is "a" && piece.Kind == HtmlPieceKind.Open) links.Push((piece.Address, text.Length));
        else if (piece.Text is "a") EndLink();
        else if (styled) text.Append(Style(piece));
    }

    // A quote ends its line; the line break that follows it in the message is that same one.
    private void AddWords(string words)
    {
        if (quoteEnded && !words.StartsWith('\n')) text.Append('\n');
        quoteEnded = false;
        text.Append(quoting ? words.Replace("\n", "\n" + Bar, StringComparison.Ordinal) : words);
    }

    private void Quote(bool opens)
    {
        if (opens) text.Append(text.Length == 0 || text[^1] == '\n' ? Bar : "\n" + Bar);
        (quoting, quoteEnded) = (opens, !opens);
    }

    private void EndLink()
    {
        if (links.TryPop(out var link)) text.Append(TelegramHtml.Shown(link.Address, text.ToString(link.Start, text.Length - link.Start)));
    }

    private static string Style(HtmlPiece piece) => (piece.Kind, piece.Text) switch
    {
        (HtmlPieceKind.Open, "b" or "strong") => Bold,
        (HtmlPieceKind.Open, "i" or "em") => Italic,
        (HtmlPieceKind.Close, "b" or "strong" or "i" or "em") => Normal,
        _ => "",
    };
}
