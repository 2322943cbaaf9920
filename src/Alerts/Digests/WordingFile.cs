using Alerts.Reading.Knowledge;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Alerts.Digests;

/// <summary>
/// <c>wording.yaml</c>, laid flat: every phrase under its dotted path (<c>indicators.siege.area.name</c>), a counted phrase as its forms,
/// a list as its lines. What is wrong in it is listed with its line.
/// </summary>
internal sealed class WordingFile
{
    private readonly string shown;

    private WordingFile(string shown) => this.shown = shown;

    public Dictionary<string, string> Phrases { get; } = [];

    public Dictionary<string, Dictionary<string, string>> Counted { get; } = [];

    public Dictionary<string, string[]> Lists { get; } = [];

    public List<Fault> Faults { get; } = [];

    public static WordingFile Read(string path, string shown)
    {
        var file = new WordingFile(shown);
        try
        {
            using var reader = new StreamReader(path);
            var yaml = new YamlStream();
            yaml.Load(reader);
            if (yaml.Documents is [{ RootNode: YamlMappingNode root }, ..]) file.Add("", root);
            else file.Fault(null, "the file holds no wording", "copy the file of another language and translate it");
        }
        catch (YamlException e)
        {
            file.Faults.Add(new Fault(shown, (int)e.Start.Line, "the YAML cannot be read here", "check the indent, the colons and the quotes of this line and the one above"));
        }
        catch (IOException)
        {
            file.Fault(null, "the file cannot be read", "check that it exists and who may read it");
        }

        return file;
    }

    private void Add(string path, YamlNode node)
    {
        switch (node)
        {
            case YamlScalarNode { Value: { Length: > 0 } phrase }:
                AddPhrase(path, phrase, node);
                break;
            case YamlSequenceNode list:
                Lists[path] = [.. list.Children.OfType<YamlScalarNode>().Select(line => line.Value ?? "")];
                break;
            case YamlMappingNode mapping when IsCounted(mapping):
                Counted[path] = mapping.Children.ToDictionary(form => NameOf(form.Key), form => (form.Value as YamlScalarNode)?.Value ?? "");
                break;
            case YamlMappingNode mapping:
                foreach (var (key, value) in mapping.Children) Add(path.Length == 0 ? NameOf(key) : $"{path}.{NameOf(key)}", value);
                break;
            default:
                Fault(node, $"'{path}' says nothing", "write the phrase after the colon");
                break;
        }
    }

    private void AddPhrase(string path, string phrase, YamlNode node)
    {
        if (phrase.Count(c => c == '{') != phrase.Count(c => c == '}')) Fault(node, $"'{path}' opens a bracket that it does not close", "write {name}");
        Phrases[path] = phrase;
    }

    private static bool IsCounted(YamlMappingNode mapping) =>
        mapping.Children.Keys.All(key => PluralForms.Known.Contains(NameOf(key))) && mapping.Children.Keys.Any(key => NameOf(key) == "other");

    private static string NameOf(YamlNode key) => (key as YamlScalarNode)?.Value ?? "";

    private void Fault(YamlNode? node, string problem, string mend) => Faults.Add(new Fault(shown, (int)(node?.Start.Line ?? 0), problem, mend));
}
