namespace Alerts.Subscribers.Queries;

/// <summary>
/// Words → numbers, found by a hash that is taken from a word's end: what is left of a written word when its particles come off
/// is looked up without hashing it again.
/// </summary>
internal sealed class WordTable
{
    public const uint Seed = 2166136261;

    private Slot[] slots = new Slot[16];
    private int count;

    public static uint Step(uint hash, char c) => (hash * 16777619) ^ c;

    public static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        for (var i = word.Length - 1; i >= 0; i--) hash = Step(hash, word[i]);
        return hash;
    }

    /// <summary>The number of a word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word, uint hash)
    {
        var (all, mask) = (slots, slots.Length - 1);
        for (var i = Home(hash, mask); all[i].Word is { } known; i = (i + 1) & mask)
            if (all[i].Hash == hash && word.SequenceEqual(known)) return all[i].Number;
        return -1;
    }

    /// <summary>The number of the word that begins with the article where this one lacks it, or -1.</summary>
    public int FindWithArticle(ReadOnlySpan<char> rest, uint restHash)
    {
        var hash = Step(Step(restHash, 'ل'), 'ا');
        var (all, mask) = (slots, slots.Length - 1);
        for (var i = Home(hash, mask); all[i].Word is { } known; i = (i + 1) & mask)
            if (all[i].Hash == hash && known.Length == rest.Length + 2 && known.StartsWith("ال", StringComparison.Ordinal) && rest.SequenceEqual(known.AsSpan(2))) return all[i].Number;
        return -1;
    }

    public void Add(string word, int number)
    {
        if (++count * 5 > slots.Length * 3) Grow();
        Put(new Slot(HashOf(word), number, word));
    }

    public void Remove(string word)
    {
        var mask = slots.Length - 1;
        var i = Home(HashOf(word), mask);
        while (slots[i].Word != word)
        {
            if (slots[i].Word is null) return;
            i = (i + 1) & mask;
        }

        slots[i] = default;
        count--;
        // What was pushed past the hole moves back, so that no search stops at it.
        for (i = (i + 1) & mask; slots[i].Word is not null; i = (i + 1) & mask)
        {
            var moved = slots[i];
            slots[i] = default;
            Put(moved);
        }
    }

    private void Put(Slot slot)
    {
        var mask = slots.Length - 1;
        var i = Home(slot.Hash, mask);
        while (slots[i].Word is not null) i = (i + 1) & mask;
        slots[i] = slot;
    }

    private void Grow()
    {
        var old = slots;
        slots = new Slot[old.Length * 2];
        foreach (var slot in old)
            if (slot.Word is not null) Put(slot);
    }

    private static int Home(uint hash, int mask) => (int)(((hash ^ (hash >> 15)) * 0x85EBCA6B) >> 7) & mask;

    private readonly record struct Slot(uint Hash, int Number, string? Word);
}
