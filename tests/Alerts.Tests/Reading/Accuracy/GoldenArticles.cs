using System.Globalization;
using System.Text.Json.Nodes;
using Alerts.Reading;
using Alerts.Tests.Support;

namespace Alerts.Tests.Reading.Accuracy;

/// <summary>Reads the golden articles of <c>Examples/articles</c>. The README beside them describes the files.</summary>
internal static class GoldenArticles
{
    private static readonly string Folder = Repository.File("tests", "Alerts.Tests", "Examples", "articles");

    /// <summary>The tricky ones, half of them hard negatives.</summary>
    public static IReadOnlyList<GoldenArticle> Golden { get; } = [.. In("ar"), .. In("en")];

    /// <summary>Typical ones, for a cross-check.</summary>
    public static IReadOnlyList<GoldenArticle> Fresh { get; } = [.. In("fresh/ar"), .. In("fresh/en")];

    private static IEnumerable<GoldenArticle> In(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.yaml").Order(StringComparer.Ordinal).Select(path => Read(path, $"{folder}/{Path.GetFileNameWithoutExtension(path)}"));

    private static GoldenArticle Read(string path, string name)
    {
        var article = YamlAsJson.Read(path)!;
        var text = Word(article, "text").TrimEnd('\n');
        var facts = article["facts"]!.AsArray().Select(fact => Fact(fact!)).ToList();
        foreach (var mention in facts.SelectMany(fact => fact.Mentions))
            if (!text.Contains(mention, StringComparison.Ordinal)) throw new InvalidDataException($"{name}: this mention does not stand in the text: {mention}");
        return new GoldenArticle(name, Word(article, "lang"), DateOnly.ParseExact(Word(article, "published"), "yyyy-MM-dd", CultureInfo.InvariantCulture), text, facts);
    }

    private static GoldenFact Fact(JsonNode fact) => new()
    {
        Kind = FactKind.Of(Word(fact, "indicator"), (string?)fact["state"]),
        Status = Status(Word(fact, "status")),
        Also = [.. Words(fact, "also").Select(Status)],
        Figures = [fact["figure"] is { } figure ? new Bounds((long?)figure["min"], (long?)figure["max"]) : null],
        Places = [.. Words(fact, "places")],
        AnyPlace = (bool?)fact["anyPlace"] ?? false,
        Mentions = [.. Words(fact, "mentions")],
        Optional = (bool?)fact["optional"] ?? false,
    };

    private static ClaimStatus Status(string word) => Enum.Parse<ClaimStatus>(word, ignoreCase: true);

    private static string Word(JsonNode node, string key) => node[key]!.ToString();

    private static IEnumerable<string> Words(JsonNode node, string key) => (node[key]?.AsArray() ?? []).Select(word => word!.ToString());
}
