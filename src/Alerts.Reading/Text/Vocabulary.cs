using System.Runtime.CompilerServices;

namespace Alerts.Reading.Text;

/// <summary>
/// Every word form that any list knows, folded, under a number. A word's hash is taken from its end, so that the hash of
/// what is left when prefixes come off is there without a second pass.
/// </summary>
internal sealed class Vocabulary
{
    private string[] _words = new string[4096];
    private uint[] _hashes = new uint[4096];
    private int[] _slots = new int[16384];
    private int _count = 1;

    /// <summary>How many forms are known.</summary>
    public int Count => _count - 1;

    /// <summary>The word of an id.</summary>
    public string Word(int form) => _words[form];

    /// <summary>The id of a folded word, which is entered when new.</summary>
    public int Add(string folded)
    {
        var hash = HashOf(folded);
        var found = Find(folded, hash);
        if (found != 0) return found;
        if (_count == _words.Length) Grow();
        _words[_count] = folded;
        _hashes[_count] = hash;
        Place(_count);
        return _count++;
    }

    /// <summary>The id of a folded word, or 0.</summary>
    public int Find(ReadOnlySpan<char> folded) => Find(folded, HashOf(folded));

    /// <summary>The id of a folded word whose hash is known, or 0.</summary>
    internal int Find(ReadOnlySpan<char> folded, uint hash)
    {
        var mask = (uint)_slots.Length - 1;
        for (var i = Spread(hash) & mask; ; i = (i + 1) & mask)
        {
            var id = _slots[i];
            if (id == 0) return 0;
            if (_hashes[id] == hash && folded.SequenceEqual(_words[id])) return id;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint HashStep(uint hash, char c) => (hash * 16777619u) ^ c;

    internal const uint HashSeed = 2166136261u;

    private static uint HashOf(ReadOnlySpan<char> folded)
    {
        var hash = HashSeed;
        for (var i = folded.Length - 1; i >= 0; i--) hash = HashStep(hash, folded[i]);
        return hash;
    }

    private static uint Spread(uint hash) => (hash ^ (hash >> 15)) * 0x85EBCA6Bu >> 3;

    private void Place(int id)
    {
        var mask = (uint)_slots.Length - 1;
        var i = Spread(_hashes[id]) & mask;
        while (_slots[i] != 0) i = (i + 1) & mask;
        _slots[i] = id;
    }

    private void Grow()
    {
        Array.Resize(ref _words, _words.Length * 2);
        Array.Resize(ref _hashes, _hashes.Length * 2);
        _slots = new int[_words.Length * 4];
        for (var id = 1; id < _count; id++) Place(id);
    }
}
