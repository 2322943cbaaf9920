using System.Runtime.InteropServices;
using Alerts.Reading.Knowledge;

namespace Alerts.Reading.Finding;

/// <summary>The places of one article in the order of its text, and what is asked of all of them: worked out once, when it is first asked.</summary>
internal sealed class ArticlePlaces(Gazetteer gazetteer)
{
    private readonly Dictionary<int, int> _times = [];
    private readonly Dictionary<int, (int First, int Times)> _named = [];
    private List<FoundPlace> _found = [];
    private int? _mostNamed;
    private int? _dateline;

    /// <summary>The country named most often, or -1.</summary>
    public int MostNamed => _mostNamed ??= FindMostNamed();

    /// <summary>The first dateline that was not only filed from afar, or -1.</summary>
    public int Dateline => _dateline ??= FindDateline();

    public void Begin(List<FoundPlace> found)
    {
        (_found, _mostNamed, _dateline) = (found, null, null);
        _named.Clear();
        for (var i = 1; i < found.Count; i++)
        {
            if (found[i].First >= found[i - 1].First) continue;
            found.Sort(static (a, b) => a.First.CompareTo(b.First));
            return;
        }
    }

    /// <summary>Where a place is named first, be it as a government, and how often.</summary>
    public (int First, int Times) Naming(int place)
    {
        if (_named.Count == 0) CountNames();
        return _named.GetValueOrDefault(place, (-1, 0));
    }

    private void CountNames()
    {
        for (var i = 0; i < _found.Count; i++)
        {
            ref var naming = ref CollectionsMarshal.GetValueRefOrAddDefault(_named, _found[i].Place, out var known);
            naming = known ? (naming.First, naming.Times + 1) : (i, 1);
        }
    }

    /// <summary>The index of the first place that begins at a token or behind it.</summary>
    public int From(int token)
    {
        var places = CollectionsMarshal.AsSpan(_found);
        int low = 0, high = places.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle].First < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private int FindMostNamed()
    {
        _times.Clear();
        foreach (ref var place in CollectionsMarshal.AsSpan(_found))
            if (place.Strength >= PlaceStrength.Post) CollectionsMarshal.GetValueRefOrAddDefault(_times, place.Place, out _)++;
        var (best, most) = (-1, 0);
        for (var i = 0; i < _found.Count; i++)
            if (_found[i].Kind == PlaceKind.Country && _found[i].Strength >= PlaceStrength.Post && _times[_found[i].Place] > most) (best, most) = (i, _times[_found[i].Place]);
        return best;
    }

    private int FindDateline()
    {
        for (var i = 0; i < _found.Count; i++)
            if (_found[i].Strength == PlaceStrength.Dateline && !IsFiledFromAfar(gazetteer.CountryOf(_found[i].Place))) return i;
        return -1;
    }

    /// <summary>A dateline from a country the article is not about: written there, not happened there.</summary>
    private bool IsFiledFromAfar(int country)
    {
        var elsewhere = false;
        foreach (ref var other in CollectionsMarshal.AsSpan(_found))
        {
            if (other.Strength == PlaceStrength.Dateline || !other.IsKnown) continue;
            if (gazetteer.CountryOf(other.Place) != country) elsewhere = true;
            else if (other.Strength >= PlaceStrength.Plain) return false;
        }

        return elsewhere;
    }
}
