namespace Alerts.Subscribers.Queries;

/// <summary>Every form under which a written word can be found: itself, Arabic without its particles and endings, English in the singular.</summary>
public static class WordForms
{
    public static void AddTo(HashSet<string> found, ReadOnlySpan<char> word)
    {
        found.Add(word.ToString());
        if (word[0] < 'ء') AddSingulars(found, word);
        if (!Particles.MayStand(word)) return;
        AddBehindParticles(found, word, least: 1);
        if (!Endings.MayStand(word)) return;
        Span<Endings.Stem> stems = stackalloc Endings.Stem[3];
        var count = Endings.Stems(word, stems);
        foreach (var (length, boundTeh) in stems[..count])
        {
            var stem = word[..length].ToString();
            if (boundTeh) stem = stem[..^1] + Endings.Teh;
            found.Add(stem);
            AddBehindParticles(found, stem, Endings.LettersLeft);
        }
    }

    private static void AddBehindParticles(HashSet<string> found, ReadOnlySpan<char> word, int least)
    {
        Span<Particles.Beginning> beginnings = stackalloc Particles.Beginning[10];
        var count = Particles.Beginnings(word, beginnings);
        foreach (var (start, _, articleTaken) in beginnings[..count])
        {
            if (word.Length - start < least) continue;
            found.Add(word[start..].ToString());
            if (articleTaken) found.Add($"ال{word[start..]}");
        }
    }

    private static void AddSingulars(HashSet<string> found, ReadOnlySpan<char> word)
    {
        if (word.Length < 4 || word[^1] != 's') return;
        found.Add(word[..^1].ToString());
        if (word.Length < 5 || word[^2] != 'e') return;
        found.Add(word[..^2].ToString());
        if (word[^3] == 'i') found.Add($"{word[..^3]}y");
    }
}
