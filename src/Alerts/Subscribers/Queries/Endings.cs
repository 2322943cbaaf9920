namespace Alerts.Subscribers.Queries;

/// <summary>
/// What may be written behind an Arabic word: the alef of the accusative («حصارا») and the pronouns of the third person plural and feminine, the first and
/// the second person plural («حصارها», «قتلاهم», «مدينتنا»), before which ة is written ت. Three letters at least must be left. The pronoun ه is left alone, since the
/// folding makes ة of it; so is an alef behind ي: «سوريا» is a country and no accusative of «سوري».
/// </summary>
internal static class Endings
{
    public const int LettersLeft = 3;

    /// <summary>ة as the folding writes it.</summary>
    public const char Teh = 'ه';

    private static readonly string[] Pronouns = ["ها", "هم", "هن", "نا", "كم", "هما"];

    public static bool MayStand(ReadOnlySpan<char> word) => word.Length > LettersLeft && word[^1] is 'ا' or 'م' or 'ن';

    /// <summary>What the word is without its ending, in every way there is.</summary>
    public static int Stems(ReadOnlySpan<char> word, Span<Stem> found)
    {
        var count = 0;
        if (word[^1] == 'ا' && word[^2] != 'ي') found[count++] = new Stem(word.Length - 1, BoundTeh: false);
        foreach (var pronoun in Pronouns)
        {
            var length = word.Length - pronoun.Length;
            if (length < LettersLeft || !word.EndsWith(pronoun, StringComparison.Ordinal)) continue;
            found[count++] = new Stem(length, BoundTeh: false);
            if (word[length - 1] == 'ت') found[count++] = new Stem(length, BoundTeh: true);
            break;
        }

        return count;
    }

    /// <param name="Length">So many letters of the word.</param>
    /// <param name="BoundTeh">Its last letter ت stands for ة.</param>
    internal readonly record struct Stem(int Length, bool BoundTeh);
}
