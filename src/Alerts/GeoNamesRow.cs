using System.Globalization;
using Alerts.Reading.Knowledge;

namespace Alerts;

/// <summary>One line of a GeoNames dump: nineteen columns, separated by tabs, as geonames.org describes them.</summary>
internal sealed record GeoNamesRow(
    long Id, string Name, string AsciiName, IReadOnlyList<string> Others, double Lat, double Lon, string Feature, string Country, string Admin1, string Admin2, long Population)
{
    public const int Columns = 19;

    /// <summary>Null where the line is no line of a dump.</summary>
    public static GeoNamesRow? Parse(string line)
    {
        var cells = line.Split('\t');
        if (cells.Length != Columns || !long.TryParse(cells[0], CultureInfo.InvariantCulture, out var id)) return null;
        if (!TryDegrees(cells[4], out var lat) || !TryDegrees(cells[5], out var lon) || cells[8].Length != 2) return null;
        var others = cells[3].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        _ = long.TryParse(cells[14], CultureInfo.InvariantCulture, out var population);
        return new GeoNamesRow(id, cells[1], cells[2], others, lat, lon, $"{cells[6]}.{cells[7]}", cells[8], cells[10], cells[11], population);
    }

    // A seat of government is a town at least, whatever its size; what is abandoned, destroyed or historical is none.
    public PlaceKind? Kind => Feature switch
    {
        "A.ADM1" => PlaceKind.Admin1,
        "A.ADM2" => PlaceKind.Admin2,
        "P.PPLX" => PlaceKind.Neighbourhood,
        "P.PPLH" or "P.PPLQ" or "P.PPLW" or "P.PPLCH" => null,
        "P.PPLC" or "P.PPLA" => PlaceKind.City,
        "P.PPLA2" or "P.PPLA3" => Population >= 100_000 ? PlaceKind.City : PlaceKind.Town,
        "S.CMPRF" => PlaceKind.Camp,
        "S.PSTB" => PlaceKind.Crossing,
        _ when Feature.StartsWith("P.", StringComparison.Ordinal) => Population switch { >= 100_000 => PlaceKind.City, >= 5_000 => PlaceKind.Town, _ => PlaceKind.Village },
        _ => null,
    };

    /// <summary>True for what is taken in whatever its population.</summary>
    public bool IsSeatOrUnit => Feature is "A.ADM1" or "A.ADM2" or "P.PPLC" or "P.PPLA" or "P.PPLA2" or "P.PPLA3" or "S.CMPRF" or "S.PSTB";

    private static bool TryDegrees(string cell, out double degrees) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees);
}
