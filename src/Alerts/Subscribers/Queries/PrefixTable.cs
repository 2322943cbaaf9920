using System.Numerics;

namespace Alerts.Subscribers.Queries;

/// <summary>Beginnings of words. A small table of their first letters turns away most words at the first glance.</summary>
internal sealed class PrefixTable
{
    private const int Heads = 4096;

    private readonly Dictionary<string, int> numbers = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    /// <summary>By the first letters: the lengths of the beginnings there are, one bit each. What is removed leaves its bit, which costs a look and no more.</summary>
    private ulong[]? lengths;

    public PrefixTable() => bySpan = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Find(string key) => numbers.TryGetValue(key, out var number) ? number : -1;

    public void Add(string key, int number)
    {
        numbers[key] = number;
        lengths ??= new ulong[Heads];
        lengths[HeadOf(key)] |= 1UL << key.Length;
    }

    public void Remove(string key)
    {
        numbers.Remove(key);
        if (numbers.Count == 0) lengths = null;
    }

    /// <summary>The lengths worth trying on a word; 0 for none.</summary>
    public ulong LengthsFor(ReadOnlySpan<char> word)
    {
        if (lengths is null || word.Length < QueryBounds.LettersOfPrefix) return 0;
        return lengths[HeadOf(word)] & (word.Length >= 63 ? ulong.MaxValue : (2UL << word.Length) - 1);
    }

    /// <summary>The shortest beginning of the word among the lengths, which loses it; -1 for none.</summary>
    public int Next(ReadOnlySpan<char> word, ref ulong among)
    {
        while (among != 0)
        {
            var length = BitOperations.TrailingZeroCount(among);
            among &= among - 1;
            if (bySpan.TryGetValue(word[..length], out var number)) return number;
        }

        return -1;
    }

    private static int HeadOf(ReadOnlySpan<char> word) => (int)((word[0] * 31u * 31u * 7u) ^ (word[1] * 31u * 3u) ^ word[2]) & (Heads - 1);
}
