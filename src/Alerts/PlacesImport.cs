using System.Text;
using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts;

/// <summary>
/// Turns a GeoNames dump into a table of places. A place that the tables know already is left to them; one without an Arabic name
/// cannot be read in Arabic and is left out and counted; the larger place gets the plainer id.
/// </summary>
public sealed class PlacesImport
{
    private const double SamePlaceDegrees = 0.2;

    private readonly Gazetteer _known;
    private readonly GeoNamesNames _names;
    private readonly HashSet<string> _ids;
    private readonly Dictionary<string, string> _units = new(StringComparer.Ordinal);
    private readonly List<Place> _places = [];

    private PlacesImport(Gazetteer known, GeoNamesNames names)
    {
        _known = known;
        _names = names;
        _ids = [.. known.Places.Select(place => place.Id)];
    }

    /// <summary>The new places: governorates first, then districts, then the rest, each by size.</summary>
    public IReadOnlyList<Place> Places => _places;

    /// <summary>How many the tables know already.</summary>
    public int Known { get; private set; }

    /// <summary>How many have no Arabic name.</summary>
    public int WithoutArabic { get; private set; }

    /// <summary>How many are smaller than asked for.</summary>
    public int Small { get; private set; }

    /// <summary>The lines that are no lines of a dump.</summary>
    public IReadOnlyList<int> Unreadable { get; private set; } = [];

    /// <summary>Reads a dump.</summary>
    /// <param name="dump">Its lines.</param>
    /// <param name="alternateNames">The lines of GeoNames' alternateNames file, or none.</param>
    /// <param name="known">The places that are there already.</param>
    /// <param name="least">The least population of a place that is no seat of government.</param>
    public static PlacesImport Read(IEnumerable<string> dump, IEnumerable<string> alternateNames, Gazetteer known, long least)
    {
        List<GeoNamesRow> rows = [];
        List<int> unreadable = [];
        var line = 0;
        var small = 0;
        foreach (var text in dump)
        {
            line++;
            if (text.Length == 0) continue;
            if (GeoNamesRow.Parse(text) is not { } row) unreadable.Add(line);
            else if (row.Kind is null) continue;
            else if (row.IsSeatOrUnit || row.Population >= least) rows.Add(row);
            else small++;
        }

        var import = new PlacesImport(known, GeoNamesNames.Read(alternateNames, rows)) { Small = small, Unreadable = unreadable };
        foreach (var row in rows.OrderBy(r => Rank(r.Kind!.Value)).ThenByDescending(r => r.Population).ThenBy(r => r.Id)) import.Take(row);
        return import;
    }

    /// <summary>The table as a file holds it.</summary>
    public string Table() => string.Join(
        '\n', [string.Join('\t', PlaceTable.Columns), "# GeoNames, geonames.org, CC BY 4.0. Imported by alerts places import. Take 'imported' out of a note once you know that the name is no ordinary word.", .. _places.Select(PlaceTable.Line), ""]);

    private static int Rank(PlaceKind kind) => kind switch { PlaceKind.Admin1 => 0, PlaceKind.Admin2 => 1, _ => 2 };

    private void Take(GeoNamesRow row)
    {
        var english = _names.English(row);
        var arabic = _names.Arabic(row);
        if (KnownAs(row, [.. english, .. arabic]) is { } id)
        {
            Known++;
            Remember(row, id);
        }
        else if (english.Count == 0 || arabic.Count == 0) WithoutArabic++;
        else Add(row, english, arabic);
    }

    private void Add(GeoNamesRow row, IReadOnlyList<string> english, IReadOnlyList<string> arabic)
    {
        var within = Around(row);
        var id = NewId(row, within);
        Remember(row, id);
        _places.Add(new Place
        {
            Id = id, Kind = row.Kind!.Value, Within = within, Country = row.Country, Lat = Math.Round(row.Lat, 2), Lon = Math.Round(row.Lon, 2), English = english, Arabic = arabic,
            Note = PlaceTable.Imported,
        });
    }

    private string? KnownAs(GeoNamesRow row, IReadOnlyList<string> names)
    {
        var unit = row.Kind is PlaceKind.Admin1 or PlaceKind.Admin2;
        return names.SelectMany(_known.Find).FirstOrDefault(place => place.Country == row.Country && (unit ? place.Kind == row.Kind : IsNear(row, place)))?.Id;
    }

    private static bool IsNear(GeoNamesRow row, Place place) =>
        place.Kind is not (PlaceKind.Admin1 or PlaceKind.Admin2 or PlaceKind.Country or PlaceKind.Area) &&
        (place.Lat is not { } lat || (Math.Abs(lat - row.Lat) < SamePlaceDegrees && Math.Abs(place.Lon!.Value - row.Lon) < SamePlaceDegrees));

    private void Remember(GeoNamesRow row, string id)
    {
        if (row.Kind == PlaceKind.Admin1) _units[$"{row.Country}.{row.Admin1}"] = id;
        if (row.Kind == PlaceKind.Admin2) _units[$"{row.Country}.{row.Admin1}.{row.Admin2}"] = id;
    }

    private string? Around(GeoNamesRow row)
    {
        if (row.Kind is not (PlaceKind.Admin1 or PlaceKind.Admin2) && row.Admin2.Length > 0 && _units.TryGetValue($"{row.Country}.{row.Admin1}.{row.Admin2}", out var district)) return district;
        if (row.Kind != PlaceKind.Admin1 && _units.TryGetValue($"{row.Country}.{row.Admin1}", out var governorate)) return governorate;
        return _known.Places.FirstOrDefault(place => place.Kind == PlaceKind.Country && place.Country == row.Country)?.Id;
    }

    private string NewId(GeoNamesRow row, string? within)
    {
        var country = row.Country.ToLowerInvariant();
        var name = Slug(row.AsciiName.Length > 0 ? row.AsciiName : row.Name);
        var around = within is null ? "" : within[(within.IndexOf('-', StringComparison.Ordinal) + 1)..];
        string[] tries = [$"{country}-{name}", $"{country}-{name}-{(around.Length > 0 ? around : row.Id)}", $"{country}-{name}-{row.Id}"];
        return Array.Find(tries, _ids.Add) ?? $"{country}-{row.Id}";
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in Folding.Fold(name))
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (c is not '\'' && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var plain = slug.ToString().TrimEnd('-');
        return plain.Length > 5 && plain.StartsWith("al-", StringComparison.Ordinal) ? plain[3..] : plain;
    }
}
