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
        var words = StoryWords.Of(body);
        if (words.Words.Count < FewestWords) return null;
        Span<uint> numbers = stackalloc uint[OfLead + OfWhole];
        numbers.Fill(uint.MaxValue);
        for (var i = 0; i < words.Sequences; i++) Insert(i < Lead ? numbers[..OfLead] : numbers[OfLead..], (uint)(words.SequenceAt(i) >> 32));
        return MemoryMarshal.AsBytes(numbers).ToArray();
    }

    public static ReadOnlySpan<uint> Numbers(byte[] sketch) => MemoryMarshal.Cast<byte, uint>(sketch);

    private static void Insert(Span<uint> smallest, uint hash)
    {
        if (hash >= smallest[^1]) return;
        var at = smallest.BinarySearch(hash);
        if (at >= 0) return;
        at = ~at;
        smallest[at..^1].CopyTo(smallest[(at + 1)..]);
        smallest[at] = hash;
    }
}
