using System.Runtime.InteropServices;

namespace Alerts.Articles;

/// <summary>
/// A few numbers that stand for a text: the smallest hashes of its word sequences, some of the whole and some of its beginning, where a
/// story is most its own. Of two texts that share most of their sequences, the sketches share some numbers; of two others, next to never.
/// It finds what is worth comparing and decides nothing.
/// </summary>
public static class Sketch
{
    private const int OfWhole = 24;
    private const int OfLead = 8;
    private const int Lead = 40;

    // Two short texts are alike too easily.
    private const int FewestWords = 40;

    /// <summary>Null where the text is too short to be told apart from others by it.</summary>
    public static byte[]? Of(string body)
    {
        Span<uint> numbers = stackalloc uint[OfLead + OfWhole];
        numbers.Fill(uint.MaxValue);
        var scanner = new WordScanner(body);
        var (words, first, second, third) = (0, 0UL, 0UL, 0UL);
        while (scanner.Read())
        {
            var sequence = ++words - StoryWords.Sequence;
            if (sequence >= 0) Insert(sequence < Lead ? numbers[..OfLead] : numbers[OfLead..], (uint)(StoryWords.SequenceOf(first, second, third, scanner.Hash) >> 32));
            (first, second, third) = (second, third, scanner.Hash);
        }

        return words < FewestWords ? null : MemoryMarshal.AsBytes(numbers).ToArray();
    }

    public static ReadOnlySpan<uint> Numbers(byte[] sketch) => MemoryMarshal.Cast<byte, uint>(sketch);

    private static void Insert(Span<uint> smallest, uint hash)
    {
        if (hash >= smallest[^1]) return;
        var at = smallest.Length - 1;
        while (at > 0 && smallest[at - 1] > hash) at--;
        if (at > 0 && smallest[at - 1] == hash) return;
        smallest[at..^1].CopyTo(smallest[(at + 1)..]);
        smallest[at] = hash;
    }
}
