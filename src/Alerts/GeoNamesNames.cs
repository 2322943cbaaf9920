using System.Globalization;

namespace Alerts;

/// <summary>
/// The English and Arabic names of places, out of GeoNames' alternateNames file; without it, out of the dump's own list of names,
/// which does not say its languages: then what is in Arabic letters counts as Arabic, unless a letter shows it to be Persian, Urdu or Kurdish.
/// </summary>
internal sealed class GeoNamesNames
{
    private const string NotArabic = "پچژگکیےٹڈڑںھہەۆێڕڵۋېۇ";

    private readonly Dictionary<long, (List<string> English, List<string> Arabic)> _names = [];

    /// <summary>Reads the names of the rows; the lines of all other places are passed over.</summary>
    public static GeoNamesNames Read(IEnumerable<string> alternateNames, IEnumerable<GeoNamesRow> rows)
    {
        var names = new GeoNamesNames();
        foreach (var row in rows) names._names[row.Id] = ([], []);
        foreach (var line in alternateNames) names.Take(line.Split('\t'));
        return names;
    }

    public IReadOnlyList<string> English(GeoNamesRow row)
    {
        string[] own = row.Name == row.AsciiName ? [row.Name] : [row.Name, row.AsciiName];
        return [.. (_names.TryGetValue(row.Id, out var names) ? names.English : []).Concat(own).Where(IsLatin).Distinct().Take(6)];
    }

    public IReadOnlyList<string> Arabic(GeoNamesRow row)
    {
        if (_names.TryGetValue(row.Id, out var names) && names.Arabic.Count > 0) return [.. names.Arabic.Distinct().Take(6)];
        return [.. row.Others.Where(IsArabic).Distinct().Take(3)];
    }

    // alternateNameId, geonameid, language, name, preferred, short, colloquial, historic
    private void Take(string[] cells)
    {
        if (cells.Length < 8 || cells[7] == "1" || cells[6] == "1" || cells[3].Contains('|', StringComparison.Ordinal)) return;
        if (cells[2] is not ("en" or "ar") || !long.TryParse(cells[1], CultureInfo.InvariantCulture, out var id) || !_names.TryGetValue(id, out var names)) return;
        var list = cells[2] == "en" ? names.English : names.Arabic;
        if (cells[4] == "1") list.Insert(0, cells[3].Trim());
        else list.Add(cells[3].Trim());
    }

    private static bool IsArabic(string name) =>
        name.Any(c => c is >= 'ء' and <= 'ي') && name.All(c => (c is >= '\u0600' and <= '\u06FF' or ' ' or '-') && !NotArabic.Contains(c, StringComparison.Ordinal));

    private static bool IsLatin(string name) => name.Length > 1 && name.Any(char.IsAsciiLetter) && !name.Contains('|', StringComparison.Ordinal) && name.All(c => c < '\u0300' || c is '’' or 'ʻ' or 'ʼ' or '‘');
}
