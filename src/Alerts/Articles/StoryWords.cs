namespace Alerts.Articles;

/// <summary>A body as a row of folded words, each a number that is equal for equal words. To compare stories by.</summary>
internal sealed class StoryWords
{
    /// <summary>How many words in a row make a sequence that two texts rarely share by chance.</summary>
    public const int Sequence = 4;

    private readonly List<ulong> words;

    private StoryWords(List<ulong> words, List<string?> numbers) => (this.words, Numbers) = (words, numbers);

    public IReadOnlyList<ulong> Words => words;

    /// <summary>At the place of each word that holds digits, the word.</summary>
    public IReadOnlyList<string?> Numbers { get; }

    public static StoryWords Of(string body)
    {
        var (words, numbers) = (new List<ulong>(body.Length / 5), new List<string?>(body.Length / 5));
        var scanner = new WordScanner(body);
        while (scanner.Read())
        {
            words.Add(scanner.Hash);
            numbers.Add(scanner.HasDigit ? Folded(scanner.Written) : null);
        }

        return new StoryWords(words, numbers);
    }

    /// <summary>The hash of the sequence that begins at this word.</summary>
    public ulong SequenceAt(int word) => SequenceOf(words[word], words[word + 1], words[word + 2], words[word + 3]);

    /// <summary>The hash of four words in a row.</summary>
    public static ulong SequenceOf(ulong first, ulong second, ulong third, ulong fourth)
    {
        var hash = Add(Add(Add(Add(0, first), second), third), fourth);
        return hash ^ (hash >> 29);
    }

    public int Sequences => Math.Max(0, words.Count - Sequence + 1);

    private static ulong Add(ulong hash, ulong word) => ((hash << 7) | (hash >> 57)) ^ (word * 0x9E3779B97F4A7C15UL);

    /// <summary>No number is longer than that, whatever a hostile text holds.</summary>
    private static string Folded(ReadOnlySpan<char> written)
    {
        Span<char> folded = stackalloc char[64];
        var length = 0;
        foreach (var c in written)
            if (WordCharacter.All[c] is not WordCharacter.Nothing and var f && length < folded.Length) folded[length++] = f;
        return new string(folded[..length]);
    }
}
