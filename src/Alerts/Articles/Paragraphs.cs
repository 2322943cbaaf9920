using System.Text;
using Alerts.Sources.Markup;

namespace Alerts.Articles;

/// <summary>Gathers text as it is read aloud: runs of blanks are one, empty lines stand between paragraphs and nowhere else.</summary>
internal sealed class Paragraphs
{
    // More than the longest report of the field; what a hostile page has beyond it is of no use to anyone.
    private const int Longest = 200_000;

    private readonly StringBuilder text = new();
    private int gap;
    private bool blank;

    public void Break(int lines) => gap = Math.Max(gap, lines);

    /// <summary>Text of a page: its line ends mean nothing.</summary>
    public void Add(ReadOnlySpan<char> piece)
    {
        while (!piece.IsEmpty)
        {
            var word = 0;
            while (word < piece.Length && !char.IsWhiteSpace(piece[word]) && !Controls.TurnsText(piece[word])) word++;
            if (word > 0) Append(piece[..word]);
            if (word < piece.Length && char.IsWhiteSpace(piece[word])) blank = true;
            piece = piece[Math.Min(word + 1, piece.Length)..];
        }
    }

    /// <summary>Text without any tag: its line ends are its paragraphs.</summary>
    public Paragraphs AddPlain(string plain)
    {
        foreach (var line in plain.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace()) Break(2);
            Add(line);
            Break(1);
        }

        return this;
    }

    public override string ToString() => text.ToString();

    private void Append(ReadOnlySpan<char> word)
    {
        if (text.Length >= Longest) return;
        if (text.Length > 0 && gap > 0) text.Append('\n', gap);
        else if (text.Length > 0 && blank) text.Append(' ');
        (gap, blank) = (0, false);
        text.Append(word[..Math.Min(word.Length, Longest - Math.Min(text.Length, Longest))]);
    }
}
