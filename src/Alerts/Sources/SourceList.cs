using Alerts.Reading.Knowledge;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Alerts.Sources;

/// <summary>The sources of <c>config/sources.yaml</c>: one row each. All faults are found at once, each with its line.</summary>
public static class SourceList
{
    /// <summary>Under these names stand the sources that are always there: the folder of the inbox, and what is pushed by HTTP.</summary>
    public static IReadOnlyList<string> Reserved { get; } = ["inbox", "push"];

    public static IReadOnlyList<string> Reliabilities { get; } = ["un", "rcrc", "ngo", "monitor", "agency", "outlet", "party"];

    /// <param name="yaml">The file's text.</param>
    /// <param name="file">Its name, as a person knows it.</param>
    /// <param name="kinds">The kinds that feeds are registered under.</param>
    public static (IReadOnlyList<Source> Sources, IReadOnlyList<Fault> Faults) Read(string yaml, string file, IReadOnlyCollection<string> kinds)
    {
        var faults = new List<Fault>();
        var sources = new List<Source>();
        foreach (var row in Rows(yaml, file, faults))
        {
            var fields = new SourceRow(row, file, kinds, faults);
            if (fields.Read() is not { } source) continue;
            if (Reserved.Contains(source.Name, StringComparer.OrdinalIgnoreCase)) fields.Fault("name", $"the name '{source.Name}' is taken: it stands for what comes by {(source.Name.Equals("inbox", StringComparison.OrdinalIgnoreCase) ? "the inbox folder" : "POST /articles")}", "give this source another name, such as that of the outlet or partner");
            else if (sources.Exists(other => other.Name == source.Name)) fields.Fault("name", $"the name '{source.Name}' stands here twice", "give each source its own name");
            else if (sources.Find(other => other.Address == source.Address) is { } same) fields.Fault("address", $"this address is that of '{same.Name}' already", "take one of the two out");
            else sources.Add(source);
        }

        return (sources, faults);
    }

    private static IEnumerable<YamlMappingNode> Rows(string yaml, string file, List<Fault> faults)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException broken)
        {
            faults.Add(new Fault(file, (int)broken.Start.Line, $"this is not YAML: {broken.Message.Split('\n')[0].TrimEnd('.')}", "check the indent, the colon and the quotes there"));
            yield break;
        }

        var list = stream.Documents is [{ RootNode: YamlMappingNode root }] && root.Children.TryGetValue("sources", out var found) ? found as YamlSequenceNode : null;
        if (list is null) faults.Add(new Fault(file, 1, "there is no list of sources", "begin with 'sources:' and one '- name: …' for each"));
        foreach (var node in list?.Children ?? [])
        {
            if (node is YamlMappingNode row) yield return row;
            else faults.Add(new Fault(file, (int)node.Start.Line, "this is no source", "write '- name: …' with kind, address, reliability and independence below"));
        }
    }
}
