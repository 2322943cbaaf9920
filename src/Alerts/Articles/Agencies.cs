using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Alerts.Articles;

/// <summary>The news agencies of <c>config/agencies.yaml</c> and the words that credit them.</summary>
public sealed class Agencies
{
    private readonly Dictionary<string, string> groups = [];

    public static Agencies None { get; } = new();

    /// <summary>The group of the agency that these folded words credit, or null.</summary>
    public string? Group(string credit) => groups.GetValueOrDefault(credit);

    public static (Agencies Agencies, IReadOnlyList<Fault> Faults) Read(string yaml, string file)
    {
        var (agencies, faults) = (new Agencies(), new List<Fault>());
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }] && root.Children.TryGetValue("agencies", out var list) && list is YamlMappingNode named) agencies.Add(named, file, faults);
            else faults.Add(new Fault(file, 1, "there are no agencies", "begin with 'agencies:' and one group for each, its credits below"));
        }
        catch (YamlException broken)
        {
            faults.Add(new Fault(file, (int)broken.Start.Line, "this is not YAML", "check the indent, the colon and the quotes there"));
        }

        return (agencies, faults);
    }

    /// <summary>Words as they are compared: «أ.ف.ب» and «أ ف ب» are one.</summary>
    internal static string[] Words(ReadOnlySpan<char> text) =>
        Folding.Fold(text).Split([' ', '.', '-', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private void Add(YamlMappingNode named, string file, List<Fault> faults)
    {
        foreach (var (group, credits) in named.Children)
            foreach (var credit in credits is YamlSequenceNode list ? list.Children : [credits])
                Add(((YamlScalarNode)group).Value!, credit, file, faults);
    }

    private void Add(string group, YamlNode credit, string file, List<Fault> faults)
    {
        var words = credit is YamlScalarNode { Value: { } text } ? Words(text) : [];
        var phrase = string.Join(' ', words);
        if (words.Length == 0) faults.Add(new Fault(file, (int)credit.Start.Line, "this is no credit", "write '- ' and the words with which outlets credit the agency"));
        else if (groups.TryGetValue(phrase, out var other) && other != group) faults.Add(new Fault(file, (int)credit.Start.Line, $"this credit is that of '{other}' already", "take one of the two out"));
        else groups[phrase] = group;
    }
}
