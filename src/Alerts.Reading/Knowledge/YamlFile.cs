using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Alerts.Reading.Knowledge;

/// <summary>A YAML file that people edit, read with its lines so that a fault can say where it stands.</summary>
internal sealed class YamlFile(string path, string shownAs, List<Fault> faults)
{
    private const int MostLinesLeftOut = 40;

    public string Path { get; } = path;

    public string ShownAs { get; } = shownAs;

    public YamlMappingNode? Root { get; } = Load(path, shownAs, faults);

    public void Fault(YamlNode? node, string problem, string mend = "") =>
        faults.Add(new Fault(ShownAs, (int)(node?.Start.Line ?? 0), problem, mend));

    /// <summary>The pairs of a mapping; none for a missing one, a fault for anything else.</summary>
    public IEnumerable<(string Key, YamlNode Node, YamlNode Value)> Pairs(YamlNode? node)
    {
        if (node is YamlScalarNode { Value: null or "" } or null) yield break;
        if (node is not YamlMappingNode mapping)
        {
            Fault(node, "headings were expected here", "write name: and the list below it");
            yield break;
        }

        foreach (var (key, value) in mapping.Children)
            if (key is YamlScalarNode { Value: { } name }) yield return (name, key, value);
    }

    /// <summary>The lines of a list; none for a missing one.</summary>
    public IEnumerable<(string Text, YamlNode Node)> Lines(YamlNode? node)
    {
        if (node is YamlScalarNode { Value: null or "" } or null) yield break;
        if (node is not YamlSequenceNode list)
        {
            Fault(node, "a list was expected here", "put each entry on a line of its own after '- '");
            yield break;
        }

        foreach (var item in list.Children)
            if (item is YamlScalarNode { Value: { Length: > 0 } text }) yield return (text, item);
            else Fault(item, "a word or phrase was expected here", "write one phrase after '- '");
    }

    public static YamlNode? Child(YamlNode? node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    public static string? Text(YamlNode? node, string key) => (Child(node, key) as YamlScalarNode)?.Value;

    // A line that cannot be read is told, and left out to see the rest: one wrong indent must not hide the other faults of the file.
    private static YamlMappingNode? Load(string path, string shownAs, List<Fault> faults)
    {
        if (!File.Exists(path))
        {
            faults.Add(new Fault(shownAs, 0, "the file is missing", "copy it from another language or from the repository"));
            return null;
        }

        var lines = File.ReadAllLines(path);
        for (var leftOut = 0; leftOut <= MostLinesLeftOut; leftOut++)
        {
            var root = Parse(lines, out var broken);
            if (broken is null) return root ?? NoHeadings(shownAs, faults);
            var line = Math.Clamp((int)broken.Start.Line, 1, Math.Max(1, lines.Length));
            if (leftOut == 0) faults.Add(new Fault(shownAs, line, "the YAML cannot be read here: " + Plain(broken.Message), "check the indent and the colons of this line and the one above"));
            if (lines.Length > 0) lines[line - 1] = "";
        }

        return null;
    }

    private static YamlMappingNode? Parse(string[] lines, out YamlException? broken)
    {
        broken = null;
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(string.Join('\n', lines)));
            return stream.Documents.Count > 0 ? stream.Documents[0].RootNode as YamlMappingNode : null;
        }
        catch (YamlException e)
        {
            broken = e;
            return null;
        }
    }

    private static YamlMappingNode? NoHeadings(string shownAs, List<Fault> faults)
    {
        faults.Add(new Fault(shownAs, 1, "the file holds no headings", "begin with a line such as indicator: casualty.killed"));
        return null;
    }

    private static string Plain(string message)
    {
        var colon = message.LastIndexOf("): ", StringComparison.Ordinal);
        return (colon < 0 ? message : message[(colon + 3)..]).TrimEnd('.');
    }
}
