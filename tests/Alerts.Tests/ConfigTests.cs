using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alerts.Tests.Support;
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
        string[] covered = ["reading.yaml", "concepts.yaml", "numbers.yaml", "wording.yaml", "sources.yaml", "agencies.yaml"];
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
