namespace Alerts.Subscribers.Queries;

/// <summary>Where the terms of a text stand: a chain of places for each, from its last to its first.</summary>
internal sealed class FoundWords
{
    private readonly List<(int First, int Last)>[] spans = [[], []];
    private (int At, bool Particle, int Before)[] places = new (int, bool, int)[256];
    private int[] room = new int[16];
    private int count, used;

    public void Clear() => count = 0;

    /// <summary>Adds a place to a chain, whose last place it becomes.</summary>
    public int Add(int at, bool particle, int before)
    {
        if (count == places.Length) Array.Resize(ref places, count * 2);
        places[count] = (at, particle, before);
        return count++;
    }

    /// <summary>Room for the ends of so many chains, used again by the next phrase.</summary>
    public int[] Room(int length) => room.Length == length ? room : room = new int[length];

    /// <summary>Where the last phrase before a place begins; -1 for none. Particles may be written onto its first word only.</summary>
    /// <param name="chains">Of each word its last place.</param>
    /// <param name="before">Exclusive.</param>
    public int NextPhrase(ReadOnlySpan<int> chains, int before)
    {
        Span<int> next = stackalloc int[chains.Length];
        chains.CopyTo(next);
        for (var first = chains[0]; first >= 0; first = places[first].Before)
        {
            var at = places[first].At;
            if (at < before && Continues(next[1..], at)) return at;
        }

        return -1;
    }

    /// <summary>All places of a phrase or a word.</summary>
    public List<(int First, int Last)> Spans(ReadOnlySpan<int> chains)
    {
        var found = spans[used ^= 1];
        found.Clear();
        for (var at = NextPhrase(chains, int.MaxValue); at >= 0; at = NextPhrase(chains, at)) found.Add((at, at + chains.Length - 1));
        return found;
    }

    /// <summary>One of each at most so many words apart, and not over each other.</summary>
    public static bool AreNear(List<(int First, int Last)> some, List<(int First, int Last)> others, int distance)
    {
        var from = 0;
        foreach (var one in some)
        {
            while (from < others.Count && others[from].First > one.Last + distance) from++;
            for (var i = from; i < others.Count && others[i].Last >= one.First - distance - QueryBounds.WordsInPhrase; i++)
                if (Gap(one, others[i]) is >= 1 and var gap && gap <= distance) return true;
        }

        return false;
    }

    private static int Gap((int First, int Last) one, (int First, int Last) other) =>
        Math.Max(other.First - one.Last, one.First - other.Last);

    /// <summary>Places come from the last to the first, so no chain is gone through twice.</summary>
    private bool Continues(Span<int> chains, int at)
    {
        foreach (ref var chain in chains)
        {
            at++;
            while (chain >= 0 && places[chain].At > at) chain = places[chain].Before;
            if (!IsAt(chain, at)) return false;
        }

        return true;
    }

    private bool IsAt(int chain, int at)
    {
        for (; chain >= 0 && places[chain].At == at; chain = places[chain].Before)
            if (!places[chain].Particle) return true;
        return false;
    }
}
