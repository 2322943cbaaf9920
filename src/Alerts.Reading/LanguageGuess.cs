using Alerts.Reading.Text;

namespace Alerts.Reading;

/// <summary>
/// Which language a text is in, by its letters and its commonest words. Persian, Urdu and Kurdish share the Arabic letters and
/// are told apart by the letters that Arabic lacks; French, Spanish and others by their small words.
/// </summary>
internal static class LanguageGuess
{
    private const int Sample = 600;

    private static readonly Dictionary<string, string[]> SmallWords = new(StringComparer.Ordinal)
    {
        ["en"] = ["the", "of", "and", "to", "in", "was", "were", "for", "on", "that", "said", "with", "by", "at", "is", "has", "have", "from"],
        ["fr"] = ["le", "la", "les", "des", "du", "une", "est", "dans", "pour", "que", "qui", "sur", "au", "aux", "ont", "avec", "et"],
        ["es"] = ["el", "los", "las", "del", "una", "por", "con", "para", "que", "en", "fue", "y", "se", "su"],
        ["tr"] = ["ve", "bir", "bu", "icin", "ile", "olarak", "da", "de", "olan", "gore", "yil"],
        ["de"] = ["der", "die", "das", "und", "ist", "nicht", "ein", "eine", "mit", "den", "von", "zu", "im"],
        ["it"] = ["il", "gli", "della", "che", "di", "per", "una", "con", "sono", "nel", "dei"],
        ["pt"] = ["os", "uma", "nao", "para", "com", "dos", "das", "foi", "em", "que", "ao"],
        ["so"] = ["iyo", "waxaa", "oo", "ah", "ka", "ku", "ayaa", "waa", "uu"],
        ["sw"] = ["na", "ya", "wa", "kwa", "katika", "ni", "za", "hii"],
    };

    private const int LongestSmallWord = 8;

    /// <summary>English first, so that it wins a tie.</summary>
    private static readonly string[] Languages = [.. SmallWords.Keys];

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ByWord = Index().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Which letter tells which script and language, for the letters up to U+06FF.</summary>
    private static readonly Letters[] Tells = Table();

    [Flags]
    private enum Letters : ushort
    {
        None = 0,
        Latin = 1,
        Arabic = 2,
        Cyrillic = 4,
        Hebrew = 8,
        Turkish = 16,
        Persian = 32,
        Urdu = 64,
        Kurdish = 128,
        ArabicOnly = 256,
    }

    public static string Of(string text)
    {
        int arabic = 0, latin = 0, cyrillic = 0, hebrew = 0, other = 0, persian = 0, urdu = 0, kurdish = 0, arabicOnly = 0, turkish = 0;
        var tells = Tells;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Sample)))
        {
            if (c >= tells.Length)
            {
                if (char.IsLetter(c)) other++;
                continue;
            }

            var letter = tells[c];
            if (letter == Letters.None) continue;
            if (letter == Letters.Latin) latin++;
            else if ((letter & Letters.Arabic) != 0)
            {
                arabic++;
                if (letter == Letters.Arabic) continue;
                if ((letter & Letters.ArabicOnly) != 0) arabicOnly++;
                if ((letter & Letters.Persian) != 0) persian++;
                if ((letter & Letters.Urdu) != 0) urdu++;
                if ((letter & Letters.Kurdish) != 0) kurdish++;
            }
            else if (letter == Letters.Cyrillic) cyrillic++;
            else if (letter == Letters.Hebrew) hebrew++;
            else turkish++;
        }

        if (arabic >= latin && arabic > cyrillic && arabic > 0) return OfArabicLetters(arabic, persian, urdu, kurdish, arabicOnly);
        if (cyrillic > latin) return text.Contains('і', StringComparison.Ordinal) || text.Contains('ї', StringComparison.Ordinal) ? "uk" : "ru";
        if (hebrew > latin) return "he";
        if (turkish * 80 > latin) return "tr";
        return latin == 0 || other > latin ? "und" : OfLatinLetters(text);
    }

    private static Letters[] Table()
    {
        var table = new Letters[0x700];
        for (var c = 'a'; c <= 'z'; c++) table[c] = table[char.ToUpperInvariant(c)] = Letters.Latin;
        for (var c = 0x0400; c <= 0x04FF; c++) table[c] = Letters.Cyrillic;
        for (var c = 0x0590; c <= 0x05FF; c++) table[c] = Letters.Hebrew;
        for (var c = 0x0620; c <= 0x06FF; c++) table[c] = char.IsLetter((char)c) ? Letters.Arabic : Letters.None;
        Add("ışğİŞĞ", Letters.Turkish);
        Add("پچژگیک", Letters.Persian);
        Add("ٹڈڑںےہھ", Letters.Urdu);
        Add("ۆێڕڵەڤ", Letters.Kurdish);
        Add("ةىأإضظيك", Letters.ArabicOnly);
        return table;

        void Add(string letters, Letters tells)
        {
            foreach (var letter in letters) table[letter] |= tells;
        }
    }

    private static string OfArabicLetters(int letters, int persian, int urdu, int kurdish, int arabicOnly)
    {
        if (kurdish * 20 > letters) return "ckb";
        if (urdu * 14 > letters) return "ur";
        return persian * 14 > letters && persian > arabicOnly / 3 ? "fa" : "ar";
    }

    /// <summary>Counts the small words of each language; one look-up a word, nothing made.</summary>
    private static string OfLatinLetters(string text)
    {
        Span<int> counts = stackalloc int[Languages.Length];
        Span<char> word = stackalloc char[LongestSmallWord];
        int words = 0, length = 0;
        for (var i = 0; i <= Math.Min(text.Length, Sample); i++)
        {
            var folded = i < text.Length ? Folding.Fold(text[i]) : ' ';
            if (char.IsLetter(folded))
            {
                if (length < LongestSmallWord) word[length] = folded;
                length++;
                continue;
            }

            if (length is > 0 and <= LongestSmallWord && ByWord.TryGetValue(word[..length], out var languages))
                for (var l = 0; l < counts.Length; l++) counts[l] += (languages >> l) & 1;
            if (length > 0) words++;
            length = 0;
        }

        return Best(counts, words);
    }

    private static string Best(ReadOnlySpan<int> counts, int words)
    {
        var best = 0;
        for (var l = 1; l < counts.Length; l++)
            if (counts[l] > counts[best]) best = l;
        // One small word makes no language of a headline: thousands pour across the border in English too.
        if (counts[best] < 2 && words < 40) return Languages[0];
        if (counts[best] == 0) return "und";
        return Languages[best];
    }

    private static Dictionary<string, int> Index()
    {
        Dictionary<string, int> index = new(StringComparer.Ordinal);
        for (var l = 0; l < Languages.Length; l++)
            foreach (var word in SmallWords[Languages[l]]) index[word] = index.GetValueOrDefault(word) | (1 << l);
        return index;
    }
}
