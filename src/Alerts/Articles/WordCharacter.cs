using Alerts.Reading.Text;

namespace Alerts.Articles;

/// <summary>What a character is to the comparison of stories: looked up, since every character of every article passes here twice.</summary>
internal static class WordCharacter
{
    /// <summary>Ends a word.</summary>
    public const char Separator = '\uFFFF';

    /// <summary>A mark within a word that counts for nothing.</summary>
    public const char Nothing = '\0';

    private static readonly char[] Table = Build();

    /// <summary>At the place of each character the folded letter or digit, or one of the two above.</summary>
    public static ReadOnlySpan<char> All => Table;

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var c = 0; c <= char.MaxValue; c++)
            table[c] = Folding.Fold((char)c) is var folded && (folded == Nothing || char.IsLetterOrDigit(folded)) ? folded : Separator;
        return table;
    }
}
