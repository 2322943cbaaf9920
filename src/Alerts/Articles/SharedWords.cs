namespace Alerts.Articles;

/// <summary>Which words of a text stand in another one too, in the same company, and which are its own.</summary>
internal sealed class SharedWords
{
    private const int Lead = 30;
    private const int Edge = 12;
    private const int Edits = 2;

    private readonly StoryWords text;
    private readonly StoryWords other;
    private readonly bool[] shared;
    private int start;
    private int end;

    private SharedWords(StoryWords text, StoryWords other, bool[] shared)
    {
        (this.text, this.other, this.shared) = (text, other, shared);
        (start, end) = (0, shared.Length);
    }

    public double Portion => Count(0, shared.Length) / (double)shared.Length;

    public int OwnCount => shared.Length - Count(0, shared.Length);

    public double OfLead => Count(start, Math.Min(start + Lead, end)) / (double)Math.Max(1, Math.Min(start + Lead, end) - start);

    /// <summary>Each seen from the other. What one text has before it begins, or after it ends, and the other has not is left out.</summary>
    public static (SharedWords A, SharedWords B) Of(StoryWords a, StoryWords b)
    {
        var (inA, inB) = (new SharedWords(a, b, Shared(a, b)), new SharedWords(b, a, Shared(b, a)));
        var (headA, headB) = (Array.IndexOf(inA.shared, true), Array.IndexOf(inB.shared, true));
        if (headA == 0 && headB <= Edge) inB.start = Math.Max(0, headB);
        if (headB == 0 && headA <= Edge) inA.start = Math.Max(0, headA);
        var (tailA, tailB) = (inA.Tail(), inB.Tail());
        if (tailA == 0 && tailB <= Edge) inB.end -= tailB;
        if (tailB == 0 && tailA <= Edge) inA.end -= tailA;
        return (inA, inB);
    }

    /// <summary>How much is shared, and in how many places it is not, when edges and edited stretches are set aside.</summary>
    public (double Shared, int Gaps) WithoutEdits()
    {
        var aside = new bool[shared.Length];
        for (var i = 0; i < Edits; i++) SetAside(aside);
        int kept = 0, of = 0, gaps = 0;
        for (var i = start; i < end; i++)
        {
            if (aside[i]) continue;
            of++;
            if (shared[i]) kept++;
            else if (i == start || shared[i - 1] || aside[i - 1]) gaps++;
        }

        return (of == 0 ? 0 : kept / (double)of, gaps);
    }

    /// <summary>Figures among its own words that the other text has nowhere.</summary>
    public List<string> OwnFigures()
    {
        var own = new List<string>();
        for (var i = start; i < end; i++)
            if (!shared[i] && text.Numbers[i] is { } number && !other.Numbers.Contains(number)) own.Add(number);
        return own;
    }

    /// <summary>A word that stands here more than once and there not at all.</summary>
    public bool RepeatsOwnWord()
    {
        var there = new HashSet<ulong>(other.Words);
        var once = new HashSet<ulong>();
        for (var i = start; i < end; i++)
            if (!shared[i] && !there.Contains(text.Words[i]) && !once.Add(text.Words[i])) return true;
        return false;
    }

    private static bool[] Shared(StoryWords text, StoryWords other)
    {
        var sequences = new HashSet<ulong>(other.Sequences);
        for (var i = 0; i < other.Sequences; i++) sequences.Add(other.SequenceAt(i));
        var shared = new bool[text.Words.Count];
        for (var i = 0; i < text.Sequences; i++)
            if (sequences.Contains(text.SequenceAt(i))) shared.AsSpan(i, StoryWords.Sequence).Fill(true);
        return shared;
    }

    private int Tail() => shared.Length - 1 - Array.LastIndexOf(shared, true);

    /// <summary>The stretch of at most a quarter that holds the most words of its own.</summary>
    private void SetAside(bool[] aside)
    {
        var width = Math.Max(1, shared.Length / 4);
        int own = 0, most = 0, from = start;
        for (var i = start; i < end; i++)
        {
            if (IsOwn(i)) own++;
            if (i - width >= start && IsOwn(i - width)) own--;
            if (own > most) (most, from) = (own, Math.Max(start, i - width + 1));
        }

        if (most > 0) aside.AsSpan(from, Math.Min(width, end - from)).Fill(true);
        bool IsOwn(int word) => !shared[word] && !aside[word];
    }

    private int Count(int from, int to)
    {
        var count = 0;
        for (var i = from; i < to; i++)
            if (shared[i]) count++;
        return count;
    }
}
