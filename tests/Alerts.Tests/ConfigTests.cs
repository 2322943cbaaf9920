using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alerts.Digests;
using Alerts.Reading.Knowledge;
using Alerts.Tests.Support;
using Alerts.Verbs;
using NJsonSchema;

namespace Alerts.Tests;

/// <summary>The shipped config is whole. What is checked here, an editor checks while the file is written: the schemas are the same.</summary>
public sealed class ConfigTests
{
    private static readonly string Config = Repository.File("config");

    [Theory]
    [InlineData("indicator.json", "indicators", "*.yaml")]
    [InlineData("reading.json", "languages", "reading.yaml")]
    [InlineData("concepts.json", "languages", "concepts.yaml")]
    [InlineData("numbers.json", "languages", "numbers.yaml")]
    [InlineData("calendar.json", "languages", "calendar.yaml")]
    [InlineData("wording.json", "languages", "wording.yaml")]
    [InlineData("sources.json", ".", "sources.yaml")]
    public async Task EveryYamlFileKeepsToItsSchema(string schemaFile, string folder, string pattern)
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Config, "schemas", schemaFile));
        var files = Directory.GetFiles(Path.Combine(Config, folder), pattern, SearchOption.AllDirectories);

        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => Faults(schema, file)));
    }

    [Fact]
    public void EveryYamlFileHasASchema()
    {
        string[] covered = ["reading.yaml", "concepts.yaml", "numbers.yaml", "calendar.yaml", "wording.yaml", "sources.yaml", "agencies.yaml"];
        var without = from file in Directory.EnumerateFiles(Config, "*.yaml", SearchOption.AllDirectories)
                      where Path.GetFileName(Path.GetDirectoryName(file)) != "indicators" && !covered.Contains(Path.GetFileName(file))
                      select Shown(file);

        Assert.Empty(without);
    }

    [Fact]
    public async Task ASchemaRefusesAMisspeltHeading()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Config, "schemas", "indicator.json"));

        Assert.NotEmpty(schema.Validate("""{ "indicator": "a.b", "family": "siege", "examples": {}, "words": { "en": { "verb": ["kill"] } } }"""));
        Assert.Empty(schema.Validate("""{ "indicator": "a.b", "family": "siege", "examples": {}, "words": { "en": { "nouns needing aid meaning ended": ["stop"] } } }"""));
    }

    [Fact]
    public async Task EverySettingStandsInTheFileAndInItsSchema()
    {
        var schema = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Config, "schemas", "alerts.json")))!;
        var shipped = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Config, "alerts.json")), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!;

        Assert.Equal(Settings(typeof(AlertsOptions)), InFile(shipped.AsObject()));
        Assert.Equal(Settings(typeof(AlertsOptions)), InSchema(schema));
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public void EveryCardHasWordsAndAnExampleAndACounterExample(string language)
    {
        var lacking = from file in Directory.EnumerateFiles(Path.Combine(Config, "indicators"), "*.yaml")
                      let card = YamlAsJson.Read(file)!
                      let examples = card["examples"]?[language]?.AsArray() ?? []
                      from lack in new[]
                      {
                          // A card without any words is found by what others find: a siege becomes one of a hospital by what stands beside it.
                          card["words"]!.AsObject() is { Count: > 0 } words && words[language]?.AsObject() is not { Count: > 0 } ? "words" : null,
                          examples.Any(example => example!["reads"]!.AsArray().Count > 0) ? null : "an example",
                          examples.Any(example => example!["reads"]!.AsArray().Count == 0) ? null : "an example that reads nothing",
                      }
                      where lack is not null
                      select $"{Shown(file)} lacks {lack} in {language}";

        Assert.Empty(lacking);
    }

    [Fact]
    public void EveryExampleOnEveryCardIsReadAsItSays() => Assert.Empty(CheckVerb.Examples(Lexicon.Load(Config)));

    [Fact]
    public void ACardBearsTheNameOfItsIndicator()
    {
        var cards = Directory.GetFiles(Path.Combine(Config, "indicators"), "*.yaml");

        Assert.Equal(24, cards.Length);
        Assert.All(cards, file => Assert.Equal(Path.GetFileNameWithoutExtension(file), (string?)YamlAsJson.Read(file)!["indicator"]));
    }

    [Fact]
    public void WhatTheBotSaysInEnglishItSaysInEachLanguage()
    {
        var wordings = Wordings.Load(Path.Combine(Config, "languages"));

        Assert.Empty(wordings.Faults);
        Assert.Empty(from language in wordings.Languages
                     let keys = wordings.For(language).Keys.ToHashSet()
                     from key in wordings.For("en").Keys
                     where key != "numbers.million" && !keys.Contains(key) && !keys.Any(refined => refined.StartsWith(key + ".", StringComparison.Ordinal))
                     select $"{language}/wording.yaml lacks {key}");
    }

    [Fact]
    public void APhraseWithANumberHasEveryPluralFormOfItsLanguage()
    {
        var wordings = Wordings.Load(Path.Combine(Config, "languages"));
        var needed = new Dictionary<string, string[]> { ["ar"] = ["one", "two", "few", "many", "other"], ["en"] = ["one", "other"], ["fr"] = ["one", "many", "other"] };

        Assert.Empty(from language in wordings.Languages
                     let wording = wordings.For(language)
                     from key in wording.Keys.Where(key => !key.StartsWith("numbers.", StringComparison.Ordinal))
                     let forms = wording.FormsOf(key)
                     where forms.Count > 0 && wording.Form(key, "other")!.Contains("{n}", StringComparison.Ordinal)
                     from form in needed[language].Except(forms)
                     select $"{language}/wording.yaml, {key} lacks the form '{form}'");
    }

    private static IEnumerable<string> Faults(JsonSchema schema, string file) =>
        schema.Validate(YamlAsJson.Read(file)?.ToJsonString() ?? "null").Select(fault => $"{Shown(file)}: {fault.Path} {fault.Kind}");

    private static string Shown(string file) => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');

    private static SortedSet<string> Settings(Type type, string prefix = "")
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var property in type.GetProperties().Where(property => !property.IsDefined(typeof(SecretAttribute))))
            if (property.PropertyType.Namespace == nameof(Alerts) && property.PropertyType.IsClass) names.UnionWith(Settings(property.PropertyType, property.Name + ":"));
            else names.Add(prefix + property.Name);
        return names;
    }

    private static SortedSet<string> InFile(JsonObject file, string prefix = "")
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in file.Where(pair => pair.Key != "$schema"))
            if (value is JsonObject inner) names.UnionWith(InFile(inner, name + ":"));
            else names.Add(prefix + name);
        return names;
    }

    private static SortedSet<string> InSchema(JsonNode schema, string prefix = "")
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in schema["properties"]!.AsObject().Where(pair => pair.Key != "$schema"))
            if (value!["properties"] is not null) names.UnionWith(InSchema(value, name + ":"));
            else names.Add(prefix + name);
        return names;
    }
}
