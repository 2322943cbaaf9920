using System.Runtime.CompilerServices;

namespace Alerts.Reading.Text;

/// <summary>
/// One spelling per word. Marks, tatweel and direction controls vanish; the alefs, the yehs and teh marbuta
/// are joined; all digits become 0-9; letters become lower case without accents. The text and the word lists pass the same table.
/// </summary>
public static class Folding
{
    /// <summary>What a character that leaves no trace folds to.</summary>
    internal const char Nothing = '\0';

    private static readonly char[] Table = BuildTable();

    /// <summary>Folds one UTF-16 code unit; <c>'\0'</c> when it leaves no trace.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Fold(char c) => Table[c];

    /// <summary>Folds a word or phrase as the reader does, runs of space becoming one.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            var f = Table[c];
            if (f == Nothing || (f == ' ' && (length == 0 || folded[length - 1] == ' '))) continue;
            folded[length++] = f;
        }

        return new string(folded, 0, length).TrimEnd();
    }

    private static char[] BuildTable()
    {
        var table = new char[65536];
        for (var i = 0; i < table.Length; i++) table[i] = FoldOne((char)i);
        return table;
    }

    private static char FoldOne(char c) => c switch
    {
        'ـ' or '\u0670' or '\uFEFF' or '\u00AD' => Nothing,
        >= '\u064B' and <= '\u0652' => Nothing,
        >= '\u0653' and <= '\u065F' => Nothing,
        >= '\u0610' and <= '\u061A' => Nothing,
        >= '\u200B' and <= '\u200F' => Nothing,
        >= '\u202A' and <= '\u202E' => Nothing,
        >= '\u2066' and <= '\u2069' => Nothing,
        >= '\u0300' and <= '\u036F' => Nothing,
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ی' => 'ي',
        'ک' => 'ك',
        'ة' => 'ه',
        >= '\u0660' and <= '\u0669' => (char)(c - '\u0660' + '0'),
        >= '\u06F0' and <= '\u06F9' => (char)(c - '\u06F0' + '0'),
        '\u2018' or '\u2019' or '\u02BC' or '\u02BB' or '`' => '\'',
        '\u2010' or '\u2011' => '-',
        _ when char.IsWhiteSpace(c) => c is '\n' or '\r' or '\u2029' ? '\n' : ' ',
        _ => FoldLatin(c),
    };

    private static char FoldLatin(char c)
    {
        if (c < 128) return char.ToLowerInvariant(c);
        if (c is 'ı' or 'İ') return 'i';
        if (c is >= '\u00C0' and <= '\u024F' or >= '\u1E00' and <= '\u1EFF')
        {
            var plain = c.ToString().Normalize(System.Text.NormalizationForm.FormD)[0];
            return char.ToLowerInvariant(plain);
        }

        return char.IsSurrogate(c) ? c : char.ToLowerInvariant(c);
    }
}
