using Alerts.Reading.Text;

namespace Alerts.Reading.Knowledge;

/// <summary>All places: by id, by name in either language, and which lies within which. Immutable and safe for many threads once loaded.</summary>
public sealed class Gazetteer
{
    private readonly Place[] _places;
    private readonly int[] _parents;
    private readonly int[] _countries;
    private readonly Dictionary<string, int> _byId;
    private readonly Dictionary<string, List<int>> _byName = new(StringComparer.Ordinal);

    private Gazetteer(List<Place> places, List<Fault> faults)
    {
        _places = [.. places];
        _byId = new Dictionary<string, int>(_places.Length, StringComparer.Ordinal);
        for (var i = 0; i < _places.Length; i++)
            if (!_byId.TryAdd(_places[i].Id, i))
                Fault(faults, i, $"the id {_places[i].Id} is taken by {_places[_byId[_places[i].Id]].File}, line {_places[_byId[_places[i].Id]].Line}", "give each place an id of its own");
        _parents = [.. _places.Select((place, i) => ParentOf(place, i, faults))];
        BreakCircles(faults);
        _countries = [.. Enumerable.Range(0, _places.Length).Select(CountryAround)];
        for (var i = 0; i < _places.Length; i++)
            foreach (var name in _places[i].English.Concat(_places[i].Arabic)) Enter(name, i);
    }

    /// <summary>A gazetteer without places.</summary>
    public static Gazetteer Empty { get; } = new([], []);

    /// <summary>All places, table by table.</summary>
    public IReadOnlyList<Place> Places => _places;

    internal int Count => _places.Length;

    internal Place this[int index] => _places[index];

    /// <summary>Reads every table of places of a folder such as <c>config/places</c>.</summary>
    /// <param name="folder">The folder; other files in it are left alone.</param>
    /// <param name="faults">Everything that is wrong, by file and line.</param>
    public static Gazetteer Load(string folder, out IReadOnlyList<Fault> faults)
    {
        List<Fault> found = [];
        faults = found;
        return Load(folder, found);
    }

    internal static Gazetteer Load(string folder, List<Fault> found)
    {
        if (!Directory.Exists(folder))
        {
            found.Add(new Fault("config/places", 0, "the folder is missing", "restore it from the repository"));
            return Empty;
        }

        var tables = Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal).Select(path => new TsvFile(path, "config/places/" + Path.GetFileName(path), found));
        return new Gazetteer([.. tables.Where(PlaceTable.Is).SelectMany(PlaceTable.Read)], found);
    }

    /// <summary>The place of an id, or null.</summary>
    public Place? ById(string id) => _byId.TryGetValue(id, out var i) ? _places[i] : null;

    /// <summary>
    /// The places of a name in either language, letters folded, with or without its article; the ones a person most likely means first:
    /// countries, cities, then what lies in them. Empty when none has the name.
    /// </summary>
    public IReadOnlyList<Place> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _byName.TryGetValue(Key(name), out var found) ? [.. found.Select(i => _places[i]).OrderBy(Commonness)] : [];
    }

    /// <summary>True when the first place is the second or lies within it.</summary>
    public bool Within(string id, string ancestorId) => _byId.TryGetValue(id, out var i) && _byId.TryGetValue(ancestorId, out var a) && Within(i, a);

    /// <summary>ISO 3166-1 alpha-2 of the country a place lies in, or null.</summary>
    public string? Country(string id) => ById(id)?.Country;

    /// <summary>The places a place lies in, the nearest first.</summary>
    public IReadOnlyList<Place> Ancestors(string id)
    {
        List<Place> ancestors = [];
        if (_byId.TryGetValue(id, out var i))
            for (i = _parents[i]; i >= 0; i = _parents[i]) ancestors.Add(_places[i]);
        return ancestors;
    }

    /// <summary>The p-code of a place, or of the nearest place around it that has one; null when none has.</summary>
    public string? PCode(string id) => ById(id)?.PCode ?? Ancestors(id).FirstOrDefault(a => a.PCode is not null)?.PCode;

    internal int IndexOf(string id) => _byId.TryGetValue(id, out var i) ? i : -1;

    internal int Parent(int index) => _parents[index];

    internal bool Within(int index, int ancestor)
    {
        for (; index >= 0; index = _parents[index])
            if (index == ancestor) return true;
        return false;
    }

    /// <summary>The country a place lies in, itself included, or -1.</summary>
    internal int CountryOf(int index) => index < 0 ? -1 : _countries[index];

    /// <summary>The alpha-2 code of the country of a place, or null.</summary>
    internal string? CodeOf(int index) => CountryOf(index) is >= 0 and var country ? _places[country].Country : null;

    /// <summary>The governorate around a place, itself included, or -1.</summary>
    internal int Admin1Of(int index)
    {
        while (index >= 0 && _places[index].Kind != PlaceKind.Admin1) index = _parents[index];
        return index;
    }

    /// <summary>Names are compared folded, without hyphens, apostrophes and the article.</summary>
    internal static string Key(string name)
    {
        var folded = Folding.Fold(name.Replace('-', ' ')).Replace("'", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        foreach (var article in Articles)
            if (folded.Length > article.Length + 1 && folded.StartsWith(article, StringComparison.Ordinal)) return folded[article.Length..];
        return folded;
    }

    private static readonly string[] Articles = ["ال", "al ", "el ", "the ", "ar ", "as ", "ad "];

    private static int Commonness(Place place) => place.Kind switch
    {
        PlaceKind.Country => 0,
        PlaceKind.City => 1,
        PlaceKind.Admin1 => 2,
        PlaceKind.Area or PlaceKind.Sea or PlaceKind.Island => 3,
        PlaceKind.Town or PlaceKind.Camp or PlaceKind.Crossing => 4,
        PlaceKind.Admin2 => 5,
        _ => 6,
    };

    private void Enter(string name, int index)
    {
        var key = Key(name);
        if (!_byName.TryGetValue(key, out var found)) _byName[key] = found = new List<int>(1);
        if (!found.Contains(index)) found.Add(index);
    }

    private int ParentOf(Place place, int index, List<Fault> faults)
    {
        if (place.Within is null) return -1;
        if (_byId.TryGetValue(place.Within, out var parent)) return parent;
        Fault(faults, index, $"{place.Id} lies within '{place.Within}', which no table has", "write the id of a place, or leave it empty");
        return -1;
    }

    private int CountryAround(int index)
    {
        while (index >= 0 && _places[index].Kind != PlaceKind.Country) index = _parents[index];
        return index;
    }

    private void BreakCircles(List<Fault> faults)
    {
        for (var i = 0; i < _parents.Length; i++)
        {
            var steps = 0;
            for (var at = i; at >= 0; at = _parents[at])
                if (++steps > 16)
                {
                    Fault(faults, i, $"{_places[i].Id} lies within itself", "mend the chain of places it lies within");
                    _parents[i] = -1;
                    break;
                }
        }
    }

    private void Fault(List<Fault> faults, int index, string problem, string mend) =>
        faults.Add(new Fault(_places[index].File, _places[index].Line, problem, mend));
}
