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
        var folded = new char[64];
        for (var i = 0; i < body.Length;)
        {
            var (length, hash, hasDigit) = (0, 14695981039346656037UL, false);
            for (; i < body.Length && WordCharacter.Of(body[i]) is var f && f != WordCharacter.Separator; i++)
            {
                if (f == WordCharacter.Nothing) continue;
                hash = (hash ^ f) * 1099511628211UL;
                hasDigit |= char.IsAsciiDigit(f);
                if (length < folded.Length) folded[length++] = f;
            }

            if (length == 0) i++;
            else Add(words, numbers, hash, hasDigit ? new string(folded, 0, length) : null);
        }

        return new StoryWords(words, numbers);
    }

    /// <summary>The hash of the sequence that begins at this word.</summary>
    public ulong SequenceAt(int word)
    {
        var hash = 0UL;
        for (var i = word; i < word + Sequence; i++) hash = ((hash << 7) | (hash >> 57)) ^ (words[i] * 0x9E3779B97F4A7C15UL);
        return hash ^ (hash >> 29);
    }

    public int Sequences => Math.Max(0, words.Count - Sequence + 1);

    private static void Add(List<ulong> words, List<string?> numbers, ulong hash, string? number)
    {
        words.Add(hash);
        numbers.Add(number);
    }
}
