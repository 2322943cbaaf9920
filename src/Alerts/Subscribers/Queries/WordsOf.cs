using Alerts.Reading.Text;

namespace Alerts.Subscribers.Queries;

/// <summary>The words of a text as the matcher sees them: folded, apostrophes and the dots of initials inside a word left out, digits with their thousands as one.</summary>
public ref struct WordsOf(ReadOnlySpan<char> text, Span<char> letters)
{
    private const char Between = '\0', Mark = '\u0001', Line = '\u0002', Joint = '\u0003';

    /// <summary>Of a letter or digit its folded self, of anything else what it does to words: one look-up a character.</summary>
    private static readonly char[] Kinds = [.. Enumerable.Range(0, 65536).Select(c => KindOf(Folding.Fold((char)c)))];

    private readonly ReadOnlySpan<char> text = text;
    private readonly Span<char> letters = letters;
    private int at;

    /// <summary>The word that <see cref="Next"/> came to, folded; its end is cut off where it is longer than the room for it.</summary>
    public ReadOnlySpan<char> Word { get; private set; }

    /// <summary>A line ended before this word.</summary>
    public bool OnNewLine { get; private set; }

    /// <summary>The words of a short text, one by one.</summary>
    public static List<string> Listed(string text)
    {
        var found = new List<string>();
        for (var words = new WordsOf(text, new char[Math.Max(text.Length, 1)]); words.Next();) found.Add(words.Word.ToString());
        return found;
    }

    public bool Next()
    {
        OnNewLine = false;
        while (at < text.Length && Kinds[text[at]] <= Joint)
        {
            if (Kinds[text[at]] == Line) OnNewLine = true;
            at++;
        }

        if (at == text.Length) return false;
        Take();
        return true;
    }

    private void Take()
    {
        var (start, length) = (at, 0);
        for (; at < text.Length; at++)
        {
            var kind = Kinds[text[at]];
            if (kind > Joint)
            {
                if (length < letters.Length) letters[length++] = kind;
            }
            else if (kind is Between or Line || (kind == Joint && !Joins(start))) break;
        }

        Word = letters[..length];
        if (IsPossessive()) at += 2;
    }

    private readonly bool IsPossessive() =>
        at + 1 < text.Length && Folding.Fold(text[at]) == '\'' && text[at + 1] is ('s' or 'S') && (at + 2 == text.Length || Kinds[text[at + 2]] <= Joint);

    /// <summary>Sana'a and doesn't are one word, Syria's is Syria; U.N. is UN; 300,000 is a number.</summary>
    private readonly bool Joins(int start)
    {
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        return Folding.Fold(text[at]) switch
        {
            '\'' => char.IsLetter(Kinds[next]) && !IsPossessive(),
            '.' => char.IsAsciiLetter(text[at - 1]) && (at - 1 == start || text[at - 2] == '.') && (!char.IsAsciiLetter(next) || IsInitial(at + 1)) && (at - 1 > start || char.IsAsciiLetter(next)),
            _ => char.IsAsciiDigit(Kinds[text[at - 1]]) && char.IsAsciiDigit(Kinds[next]),
        };
    }

    private readonly bool IsInitial(int letter) => letter + 1 < text.Length && text[letter + 1] == '.';

    private static char KindOf(char folded) => folded switch
    {
        '\0' => Mark,
        '\n' => Line,
        '\'' or '.' or ',' or '٬' => Joint,
        _ when char.IsLetterOrDigit(folded) => folded,
        _ => Between,
    };
}
