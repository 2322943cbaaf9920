using System.Text.Json;
using Alerts.Reading;
using Alerts.Tests.Support;

namespace Alerts.Tests.Reading.Accuracy;

/// <summary>A sentence, and the figures of people that it gives.</summary>
internal sealed record FigureCase(string Id, string Language, string Text, IReadOnlyList<(FigureKind Kind, Bounds Bounds)> Expected);

/// <summary>A sentence, and what it says; nothing, for a look-alike that must stay silent.</summary>
internal sealed record IndicatorCase(string Id, string Language, string Text, IReadOnlyList<(string Indicator, ClaimStatus Status)> Expected);

/// <summary>Reads the sentences of <c>Examples/sentences</c>. The README beside them describes the files.</summary>
internal static class SentenceCases
{
    private static readonly string Folder = Repository.File("tests", "Alerts.Tests", "Examples", "sentences");

    public static IReadOnlyList<FigureCase> Figures { get; } =
        [.. Lines("figures.jsonl").Select(line => new FigureCase(Word(line, "id"), Word(line, "lang"), Word(line, "text"), [.. Expected(line).SelectMany(Victims)]))];

    public static IReadOnlyList<IndicatorCase> Indicators { get; } =
        [.. Lines("indicators.jsonl").Select(line => new IndicatorCase(Word(line, "id"), Word(line, "lang"), Word(line, "text"), [.. Expected(line).Select(Reading)]))];

    /// <summary>True for a figure of people; vehicles, weights and sums of money are no victims.</summary>
    public static bool CountsPeople(FigureKind kind) => kind < FigureKind.Vehicles;

    private static IEnumerable<JsonElement> Lines(string file) =>
        File.ReadLines(Path.Combine(Folder, file)).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement);

    private static IEnumerable<JsonElement> Expected(JsonElement line) => line.GetProperty("expect").EnumerateArray();

    /// <summary>A figure that counts no people, or that the same sentence replaces by another, must not be read.</summary>
    private static IEnumerable<(FigureKind, Bounds)> Victims(JsonElement figure)
    {
        if (Says(figure, "victim", JsonValueKind.False) || Says(figure, "superseded", JsonValueKind.True)) yield break;
        if (Kind(figure) is { } kind && CountsPeople(kind)) yield return (kind, new Bounds(Number(figure, "min"), Number(figure, "max")));
    }

    private static FigureKind? Kind(JsonElement figure) => Enum.TryParse<FigureKind>(Word(figure, "kind").Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var kind) ? kind : null;

    private static (string, ClaimStatus) Reading(JsonElement reading) => (Word(reading, "indicator"), Enum.Parse<ClaimStatus>(Word(reading, "status"), ignoreCase: true));

    private static bool Says(JsonElement element, string name, JsonValueKind value) => element.TryGetProperty(name, out var said) && said.ValueKind == value;

    private static long? Number(JsonElement element, string name) => element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : null;

    private static string Word(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
