namespace Alerts.Articles;

/// <summary>The folded words of a text, one after the other.</summary>
internal ref struct WordScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int start;
    private int end;

    /// <summary>Equal for equal words.</summary>
    public ulong Hash { get; private set; }

    public bool HasDigit { get; private set; }

    /// <summary>As it stands in the text, marks and all.</summary>
    public readonly ReadOnlySpan<char> Written => text[start..end];

    public bool Read()
    {
        var table = WordCharacter.All;
        var (at, isWord) = (end, false);
        (Hash, HasDigit) = (14695981039346656037UL, false);
        for (; at < text.Length; at++)
        {
            var folded = table[text[at]];
            if (folded == WordCharacter.Nothing) continue;
            if (folded != WordCharacter.Separator)
            {
                if (!isWord) (start, isWord) = (at, true);
                Hash = (Hash ^ folded) * 1099511628211UL;
                HasDigit |= char.IsAsciiDigit(folded);
            }
            else if (isWord) break;
        }

        end = at;
        return isWord;
    }
}
