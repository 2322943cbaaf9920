namespace Alerts.Reading.Text;

/// <summary>Where a word leads from a node of a trie: a table with open addressing, since nothing is ever taken out of it.</summary>
internal sealed class Steps
{
    private (long Key, int Next)[] _slots = new (long, int)[64];
    private int _count;

    /// <summary>The next node, or 0, which is the root and nobody's next.</summary>
    public int this[int node, int form]
    {
        get
        {
            var key = Key(node, form);
            var slots = _slots;
            for (var at = Slot(key, slots.Length); ; at = (at + 1) & (slots.Length - 1))
            {
                ref var slot = ref slots[at];
                if (slot.Key == key) return slot.Next;
                if (slot.Next == 0) return 0;
            }
        }
    }

    public void Add(int node, int form, int next)
    {
        if (++_count * 2 > _slots.Length) Grow();
        Put(_slots, Key(node, form), next);
    }

    private void Grow()
    {
        var larger = new (long Key, int Next)[_slots.Length * 2];
        foreach (var (key, next) in _slots)
            if (next != 0) Put(larger, key, next);
        _slots = larger;
    }

    private static void Put((long Key, int Next)[] slots, long key, int next)
    {
        var at = Slot(key, slots.Length);
        while (slots[at].Next != 0) at = (at + 1) & (slots.Length - 1);
        slots[at] = (key, next);
    }

    private static int Slot(long key, int length) => (int)((ulong)(key * unchecked((long)0x9E3779B97F4A7C15)) >> 40) & (length - 1);

    private static long Key(int node, int form) => ((long)node << 32) | (uint)form;
}
