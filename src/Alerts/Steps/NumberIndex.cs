using System.Numerics;

namespace Alerts.Steps;

/// <summary>
/// Which stories have which number in their sketch. Some hundred thousand numbers are held for days, so they lie in plain arrays, sixteen
/// bytes for each at most, where a dictionary of lists takes several times that.
/// </summary>
internal sealed class NumberIndex
{
    // More that fall into one bucket than this were made to: the walk ends there.
    private const int LongestWalk = 20_000;

    private const int PageBits = 14;

    private readonly List<Link[]> pages = [new Link[1 << PageBits]];
    private int[] heads = new int[1 << PageBits];
    private int count;

    // 0 stands for none: links are counted from 1.
    private readonly record struct Link(uint Number, int Story, int Earlier);

    private ref Link this[int at] => ref pages[at >> PageBits][at & ((1 << PageBits) - 1)];

    public void Add(uint number, int story)
    {
        if (++count >= pages.Count << PageBits) pages.Add(new Link[1 << PageBits]);
        if (count >= heads.Length) Spread();
        Put(count, number, story);
    }

    /// <summary>Those that have the number, the latest first. False where nobody has it, or so many that it tells nothing.</summary>
    public bool Find(uint number, int most, List<int> stories)
    {
        stories.Clear();
        var walk = 0;
        for (var at = heads[Bucket(number)]; at != 0; at = this[at].Earlier)
        {
            if (++walk > LongestWalk || stories.Count > most) return false;
            if (this[at].Number == number) stories.Add(this[at].Story);
        }

        return stories.Count > 0;
    }

    private int Bucket(uint number) => (int)((number * 0x9E3779B1u) >> (32 - BitOperations.Log2((uint)heads.Length)));

    private void Put(int at, uint number, int story)
    {
        ref var head = ref heads[Bucket(number)];
        this[at] = new Link(number, story, head);
        head = at;
    }

    private void Spread()
    {
        heads = new int[heads.Length * 2];
        for (var at = 1; at < count; at++) Put(at, this[at].Number, this[at].Story);
    }
}
