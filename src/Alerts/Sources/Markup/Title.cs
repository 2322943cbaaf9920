using System.Text;

namespace Alerts.Sources.Markup;

/// <summary>A headline as one line of plain text.</summary>
internal static class Title
{
    private const int Longest = 500;

    public static string Plain(string? html)
    {
        if (string.IsNullOrWhiteSpace(html)) return "";
        var text = new StringBuilder();
        var scanner = new MarkupScanner(html);
        while (scanner.Read() && text.Length < 4 * Longest)
            if (scanner.Kind is TokenKind.Text or TokenKind.CData) text.Append(Entities.Decode(scanner.Content));
        return OneLine(text.ToString());
    }

    /// <summary>Blanks become one; what turns the direction of everything after it is taken out.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Controls.TurnsText(c)) continue;
            if (!char.IsWhiteSpace(c)) line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }

        var length = Math.Min(line.Length, Longest);
        if (length < line.Length && char.IsHighSurrogate(line[length - 1])) length--;
        return line.ToString(0, length).TrimEnd();
    }
}
