namespace Alerts.Subscribers.Queries;

/// <summary>
/// What may be written onto an Arabic word, as the reader takes it off: و ف, then ب ل ك س, then ال; with ل the article is لل. Two letters at least must
/// be left behind an article, three behind a particle alone: ولد is a boy, not «و» and Lod.
/// </summary>
internal static class Particles
{
    public static bool MayStand(ReadOnlySpan<char> word) => word[0] is >= 'ء' and <= 'ي' && word.Length > 2;

    /// <summary>A person who asks for «الحصار» means «حصار» as well.</summary>
    public static string WithoutArticle(string word) => word.Length >= 5 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;

    /// <summary>Where the word may begin behind what is written onto it, with what was taken off.</summary>
    public static int Beginnings(ReadOnlySpan<char> word, Span<Beginning> found)
    {
        var count = From(word, 0, particle: false, found, 0);
        if (word[0] is not ('و' or 'ف')) return count;
        if (word.Length >= 4) found[count++] = new Beginning(1, Particle: true, ArticleTaken: false);
        return From(word, 1, particle: true, found, count);
    }

    private static int From(ReadOnlySpan<char> word, int at, bool particle, Span<Beginning> found, int count)
    {
        if (IsArticle(word, at)) found[count++] = new Beginning(at + 2, particle, ArticleTaken: false);
        if (at + 1 >= word.Length || word[at] is not ('ب' or 'ل' or 'ك' or 'س')) return count;
        if (word.Length - at >= 4) found[count++] = new Beginning(at + 1, Particle: true, ArticleTaken: false);
        if (IsArticle(word, at + 1)) found[count++] = new Beginning(at + 3, Particle: true, ArticleTaken: false);
        if (word[at] == 'ل' && word[at + 1] == 'ل' && word.Length - at >= 4) found[count++] = new Beginning(at + 2, Particle: true, ArticleTaken: true);
        return count;
    }

    private static bool IsArticle(ReadOnlySpan<char> word, int at) => word.Length - at >= 4 && word[at] == 'ا' && word[at + 1] == 'ل';

    /// <param name="At">The first letter.</param>
    /// <param name="Particle">More than an article was taken off.</param>
    /// <param name="ArticleTaken">In لل the article has lost its alef: the word may stand with it as well as without.</param>
    internal readonly record struct Beginning(int At, bool Particle, bool ArticleTaken);
}
