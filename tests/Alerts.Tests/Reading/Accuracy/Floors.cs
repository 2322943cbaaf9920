using System.Text.Json;
using Alerts.Tests.Support;

namespace Alerts.Tests.Reading.Accuracy;

/// <summary>What the reader reached when the floors were last written: by set, language and measure. <c>Examples/accuracy.json</c>.</summary>
internal sealed class Floors
{
    private static readonly string Path = Repository.File("tests", "Alerts.Tests", "Examples", "accuracy.json");

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n" };

    private readonly SortedDictionary<string, SortedDictionary<string, SortedDictionary<string, double>>> _floors;

    private Floors(SortedDictionary<string, SortedDictionary<string, SortedDictionary<string, double>>> floors) => _floors = floors;

    public static Floors Read() => new(JsonSerializer.Deserialize<SortedDictionary<string, SortedDictionary<string, SortedDictionary<string, double>>>>(File.ReadAllText(Path))!);

    /// <summary>The figures of a run as floors, to three places.</summary>
    public static Floors Of(AccuracyRun run)
    {
        var floors = new Floors(new(StringComparer.Ordinal));
        foreach (var (set, language, measure, figure) in run.Figures) floors.Entry(set, language)[measure] = Math.Round(figure, 3);
        return floors;
    }

    public void Write() => File.WriteAllText(Path, JsonSerializer.Serialize(_floors, Layout) + "\n");

    /// <summary>The floor of a measure, or null where it has none.</summary>
    public double? Of(string set, string language, string measure) =>
        _floors.TryGetValue(set, out var languages) && languages.TryGetValue(language, out var measures) && measures.TryGetValue(measure, out var floor) ? floor : null;

    /// <summary>Every floor of a set and language.</summary>
    public IReadOnlyDictionary<string, double> Under(string set, string language) => Entry(set, language);

    private SortedDictionary<string, double> Entry(string set, string language)
    {
        if (!_floors.TryGetValue(set, out var languages)) _floors[set] = languages = new(StringComparer.Ordinal);
        if (!languages.TryGetValue(language, out var measures)) languages[language] = measures = new(StringComparer.Ordinal);
        return measures;
    }
}
