namespace Alerts.Reading.Text;

/// <summary>
/// Finds a written Arabic word in the vocabulary with its prefixes off: و ف, then ب ل ك س, then ال.
/// The vocabulary decides: والد stays whole when it is known whole.
/// </summary>
internal static class ArabicPrefixes
{
    public static void Resolve(ref Token token, ReadOnlySpan<char> word, Vocabulary vocabulary)
    {
        Span<uint> hashes = stackalloc uint[6];
        var hash = Vocabulary.HashSeed;
        for (var i = word.Length - 1; i >= 0; i--)
        {
            hash = Vocabulary.HashStep(hash, word[i]);
            if (i < hashes.Length) hashes[i] = hash;
        }

        for (var joined = 0; joined <= (word[0] is 'و' or 'ف' ? 1 : 0); joined++)
        {
            if (TryFrom(ref token, word, joined, 0, hashes, vocabulary)) return;
            if (joined < word.Length && word[joined] is 'ب' or 'ل' or 'ك' or 'س' &&
                TryFrom(ref token, word, joined, 1, hashes, vocabulary)) return;
        }
    }

    /// <summary>True when there is nothing more to look for.</summary>
    private static bool TryFrom(ref Token token, ReadOnlySpan<char> word, int joined, int preposition, Span<uint> hashes, Vocabulary vocabulary)
    {
        var at = joined + preposition;
        if (Take(ref token, word, joined, preposition, 0, hashes, vocabulary)) return true;
        if (at + 2 < word.Length && word[at] == 'ا' && word[at + 1] == 'ل')
            return Take(ref token, word, joined, preposition, 2, hashes, vocabulary);
        return preposition == 1 && at < word.Length && word[at - 1] == 'ل' && word[at] == 'ل' &&
            Take(ref token, word, joined, preposition, 1, hashes, vocabulary);
    }

    private static bool Take(
        ref Token token, ReadOnlySpan<char> word, int joined, int preposition, int article, Span<uint> hashes, Vocabulary vocabulary)
    {
        var prefix = joined + preposition + article;
        var left = word.Length - prefix;
        if (left < (prefix == 0 ? 1 : 2) || (article > 0 && left < 3 && word[prefix] != 'ا' && left < 2)) return false;
        var form = vocabulary.Find(word[prefix..], hashes[prefix]);
        if (form == 0) return false;
        var marks = article > 0 ? TokenMarks.Definite : TokenMarks.None;
        if (joined > 0) marks |= word[0] == 'و' ? TokenMarks.And : TokenMarks.So;
        if (preposition > 0) marks |= Preposition(word[joined]);
        if (token.Form != 0)
        {
            (token.OtherForm, token.OtherMarks) = (form, marks);
            return true;
        }

        (token.Form, token.Prefix) = (form, (byte)prefix);
        token.Marks |= marks;
        return prefix > 0;
    }

    private static TokenMarks Preposition(char c) => c switch
    {
        'ب' => TokenMarks.By,
        'ل' => TokenMarks.For,
        'ك' => TokenMarks.Like,
        _ => TokenMarks.Future,
    };
}
