using System.Globalization;

namespace Alerts.Reading.Knowledge;

/// <summary>Reads and writes one table of places: a row a place, several names as <c>a | b</c>, the one to show first.</summary>
public static class PlaceTable
{
    /// <summary>The columns, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["id", "kind", "within", "country", "pcode", "lat", "lon", "names.en", "names.ar", "note"];

    /// <summary>
    /// The note of a place that nobody has looked at yet. Its names of one word count only after a preposition and where their country
    /// is spoken of, for many a village is called as an ordinary word is: القاعدة.
    /// </summary>
    public const string Imported = "imported";

    /// <summary>True when the header of a file is that of a table of places.</summary>
    internal static bool Is(TsvFile file) => file.Header.Length > 1 && file.Header[0] == "id" && file.Header[1] == "kind";

    internal static IEnumerable<Place> Read(TsvFile file)
    {
        if (!file.Has([.. Columns])) yield break;
        foreach (var (line, cells) in file.Rows)
            if (Row(file, line, cells) is { } place) yield return place;
    }

    /// <summary>A place as a line of its table, without the line's end.</summary>
    public static string Line(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return string.Join(
            '\t', place.Id, Word(place.Kind), place.Within, place.Country, place.PCode, Degrees(place.Lat), Degrees(place.Lon),
            string.Join(" | ", place.English), string.Join(" | ", place.Arabic), place.Note);
    }

    private static Place? Row(TsvFile file, int line, string[] cells)
    {
        var english = TsvFile.Names(cells, 7);
        var arabic = TsvFile.Names(cells, 8);
        if (!IsWhole(file, line, cells, english, arabic, out var kind, out var lat, out var lon)) return null;
        return new Place
        {
            Id = cells[0],
            Kind = kind,
            Within = OrNull(cells[2]),
            Country = OrNull(cells[3]),
            PCode = OrNull(cells[4]),
            Lat = lat,
            Lon = lon,
            English = english,
            Arabic = arabic,
            Note = cells.Length > 9 ? OrNull(cells[9]) : null,
            File = file.Name,
            Line = line,
        };
    }

    private static bool IsWhole(
        TsvFile file, int line, string[] cells, string[] english, string[] arabic, out PlaceKind kind, out double? lat, out double? lon)
    {
        kind = default;
        lat = lon = null;
        if (cells.Length < 9) return Refuse(file, line, $"the row has {cells.Length} columns", "write ten, separated by tabs, empty where nothing is known");
        if (cells[0].Length == 0) return Refuse(file, line, "the place has no id", "give it one such as sy-douma");
        if (!Enum.TryParse(cells[1], true, out kind) || Word(kind) != cells[1])
            return Refuse(file, line, $"'{cells[1]}' is no kind of place", $"write one of {string.Join(", ", Enum.GetValues<PlaceKind>().Select(Word))}");
        if (english.Length == 0 || arabic.Length == 0)
            return Refuse(file, line, $"{cells[0]} has no {(english.Length == 0 ? "English" : "Arabic")} name", "write at least one in each language");
        if (cells[3].Length is not (0 or 2)) return Refuse(file, line, $"'{cells[3]}' is no country code", "write ISO 3166-1 alpha-2, such as SY");
        if (TryDegrees(cells[5], 90, out lat) & TryDegrees(cells[6], 180, out lon) && lat.HasValue == lon.HasValue) return true;
        return Refuse(file, line, $"'{cells[5]}' and '{cells[6]}' are no coordinates", "write degrees with a point, or leave both empty");
    }

    private static bool Refuse(TsvFile file, int line, string problem, string mend)
    {
        file.Fault(line, problem, mend);
        return false;
    }

    private static bool TryDegrees(string cell, double most, out double? degrees)
    {
        degrees = null;
        if (cell.Length == 0) return true;
        if (!double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !(Math.Abs(value) <= most)) return false;
        degrees = value;
        return true;
    }

    private static string Degrees(double? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    private static string Word(PlaceKind kind) => kind.ToString().ToLowerInvariant();

    private static string? OrNull(string cell) => cell.Length == 0 ? null : cell;
}
