using System.Globalization;
using System.Text.Json.Nodes;
using Alerts.Tests.Support;

namespace Alerts.Tests.Accuracy;

/// <summary>An article written for the tests, with the facts a person found in it before any reading was made.</summary>
internal sealed record AnnotatedArticle(string Name, string Language, string Text, DateOnly Published, IReadOnlyList<AnnotatedFact> Facts)
{
    public static IReadOnlyList<AnnotatedArticle> Load(string folder) =>
        [.. Directory.EnumerateFiles(Repository.File("tests", "Alerts.Tests", "Examples", "articles", folder), "*.yaml").Order(StringComparer.Ordinal).Select(Read)];

    private static AnnotatedArticle Read(string path)
    {
        var root = YamlAsJson.Read(path)!;
        var text = root["text"]!.GetValue<string>().TrimEnd('\n');
        return new AnnotatedArticle(
            Path.GetFileNameWithoutExtension(path), root["lang"]!.GetValue<string>(), text,
            DateOnly.Parse(root["published"]!.ToString(), CultureInfo.InvariantCulture),
            [.. (root["facts"]?.AsArray() ?? []).Select(fact => AnnotatedFact.Read(fact!, text))]);
    }
}

/// <summary>One fact: what, how it is meant, how many, where, and the words it rests on.</summary>
internal sealed record AnnotatedFact(string Family, bool Asserted, bool Open, double? Min, double? Max, IReadOnlyList<string> Places, bool AnyPlace, IReadOnlyList<(int Start, int End)> Mentions)
{
    public static AnnotatedFact Read(JsonNode fact, string text)
    {
        var statuses = Strings(fact["also"]).Append(fact["status"]!.GetValue<string>()).Select(IsAsserted).ToList();
        return new AnnotatedFact(
            fact["indicator"]!.GetValue<string>(), IsAsserted(fact["status"]!.GetValue<string>()),
            fact["optional"]?.GetValue<bool>() == true || statuses.Distinct().Count() == 2,
            Number(fact["figure"]?["min"]), Number(fact["figure"]?["max"]), Strings(fact["places"]), fact["anyPlace"]?.GetValue<bool>() == true,
            [.. Strings(fact["mentions"]).Select(quote => (Start: text.IndexOf(quote, StringComparison.Ordinal), quote.Length)).Where(at => at.Start >= 0).Select(at => (at.Start, at.Start + at.Length))]);
    }

    public static bool IsAsserted(string status) => status is "occurred" or "ongoing" or "started" or "resumed" or "ended";

    private static double? Number(JsonNode? node) => node is null ? null : double.Parse(node.ToString(), CultureInfo.InvariantCulture);

    private static List<string> Strings(JsonNode? list) => [.. (list?.AsArray() ?? []).Select(item => item!.ToString())];
}
