using System.Buffers;
using Alerts.Sources.Markup;

namespace Alerts.Articles;

/// <summary>Gathers text as it is read aloud: runs of blanks are one, empty lines stand between paragraphs and nowhere else.</summary>
/// <param name="most">As long as what it is read from, for text never gets longer by being read.</param>
internal sealed class Paragraphs(int most)
{
    // More than the longest report of the field; what a hostile page has beyond it is of no use to anyone.
    private const int Longest = 200_000;

    private readonly char[] text = ArrayPool<char>.Shared.Rent(Math.Min(most, Longest));
    private int length;
    private int gap;
    private bool blank;

    public void Break(int lines) => gap = Math.Max(gap, lines);

    /// <summary>Text of a page: its line ends mean nothing.</summary>
    public void Add(ReadOnlySpan<char> piece)
    {
        while (!piece.IsEmpty)
        {
            var word = 0;
            while (word < piece.Length && IsOfWord(piece[word])) word++;
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

    /// <summary>All of it; nothing more is added after.</summary>
    public string End()
    {
        var all = new string(text, 0, length);
        ArrayPool<char>.Shared.Return(text);
        return all;
    }

    /// <summary>Neither a blank nor a mark that is left out; in the two ranges that hold nearly all letters there is none.</summary>
    private static bool IsOfWord(char c) => c is (> ' ' and < '\u007f') or (> '\u00ad' and < '\u1680') || !(char.IsWhiteSpace(c) || Controls.TurnsText(c));

    private void Append(ReadOnlySpan<char> word)
    {
        var between = length == 0 ? 0 : gap > 0 ? gap : blank ? 1 : 0;
        var room = Math.Min(text.Length, Longest) - length - between;
        if (room <= 0) return;
        text.AsSpan(length, between).Fill(gap > 0 ? '\n' : ' ');
        word = word[..Math.Min(word.Length, room)];
        word.CopyTo(text.AsSpan(length + between));
        length += between + word.Length;
        (gap, blank) = (0, false);
    }
}
