using System.Globalization;
using Alerts.Reading.Text;
using YamlDotNet.RepresentationModel;

namespace Alerts.Reading.Knowledge;

/// <summary>
/// Reads one indicator card. A heading of words names the role and, where it matters, what the words need beside them and what
/// they mean: <c>verbs</c>, <c>nouns needing aid</c>, <c>phrases meaning ended</c>.
/// </summary>
internal sealed class CardFile(YamlFile file, Concepts concepts)
{
    private static readonly string[] Headings = ["indicator", "family", "figure", "people", "state", "status", "severity", "words", "not", "examples"];

    private readonly List<(string Heading, YamlNode Node, string Language, string Entry)> _words = [];

    public Indicator? Read(int index)
    {
        if (file.Root is null) return null;
        foreach (var (key, node, _) in file.Pairs(file.Root))
            if (!Headings.Contains(key)) file.Fault(node, $"'{key}' is no heading of a card", "use one of " + string.Join(", ", Headings));
        var id = YamlFile.Text(file.Root, "indicator");
        if (id is null)
        {
            file.Fault(file.Root, "the card does not name its indicator", "write indicator: and its id on the first line");
            return null;
        }

        CollectWords();
        return new Indicator
        {
            Id = id,
            Family = YamlFile.Text(file.Root, "family") ?? id.Split('.')[0],
            Figure = FigureOf(),
            NeedsPeople = YamlFile.Text(file.Root, "people") == "needed",
            IsState = YamlFile.Text(file.Root, "state") == "yes",
            PlainStatus = Enum.TryParse<ClaimStatus>(YamlFile.Text(file.Root, "status"), true, out var status) ? status : ClaimStatus.Occurred,
            Thresholds = Thresholds(),
            Plain = Enum.TryParse<Severity>(YamlFile.Text(YamlFile.Child(file.Root, "severity"), "plain"), true, out var plain) ? plain : Severity.Moderate,
            Examples = [.. Examples()],
            File = file.ShownAs,
            Index = index,
        };
    }

    public void Enter(Indicator indicator, TermList terms)
    {
        foreach (var (heading, node, language, entry) in _words)
        {
            if (heading == "not")
                terms.Add(entry, new Term { Kind = TermKind.Trigger, Wording = entry, Indicator = indicator, Mask = true }, language);
            else if (CardHeading.Parse(heading, concepts) is { } h) h.Enter(entry, language, indicator, terms);
            else
            {
                file.Fault(node, $"'{heading}' is no heading of words", "use verbs, happenings, nouns, states or phrases, with needing …, unless … and meaning … after it");
                return;
            }
        }
    }

    private void CollectWords()
    {
        foreach (var (language, _, roles) in file.Pairs(YamlFile.Child(file.Root, "words")))
            foreach (var (heading, node, list) in file.Pairs(roles))
                foreach (var (entry, _) in file.Lines(list))
                    _words.Add((heading, node, language, entry));
        foreach (var (language, node, list) in file.Pairs(YamlFile.Child(file.Root, "not")))
            foreach (var (entry, _) in file.Lines(list))
                _words.Add(("not", node, language, entry));
    }

    private FigureKind? FigureOf()
    {
        var node = YamlFile.Child(file.Root, "figure");
        if (node is not YamlScalarNode { Value: { Length: > 0 } name }) return null;
        if (Enum.TryParse<FigureKind>(name.Replace("_", "", StringComparison.Ordinal), true, out var kind)) return kind;
        file.Fault(node, $"'{name}' is no kind of figure", "use killed, injured, combined, missing, displaced, besieged…");
        return null;
    }

    private List<long> Thresholds()
    {
        var severity = YamlFile.Child(file.Root, "severity");
        List<long> bounds = [];
        foreach (var level in (string[])["extreme", "severe", "moderate"])
        {
            var node = YamlFile.Child(severity, level);
            if (node is not YamlScalarNode { Value: { } text }) continue;
            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bound)) bounds.Add(bound);
            else file.Fault(node, $"'{text}' is no number", "write the lower bound in digits");
        }

        return bounds.Count == 3 ? bounds : [];
    }

    private IEnumerable<CardExample> Examples()
    {
        foreach (var (language, _, list) in file.Pairs(YamlFile.Child(file.Root, "examples")))
        {
            if (list is not YamlSequenceNode items) continue;
            foreach (var item in items.Children)
            {
                if (YamlFile.Text(item, "text") is not { } text)
                {
                    file.Fault(item, "an example has no text", "write text: and the sentence");
                    continue;
                }

                var reads = file.Lines(YamlFile.Child(item, "reads")).Select(l => l.Text).ToList();
                yield return new CardExample(language, text, reads, (int)item.Start.Line);
            }
        }
    }
}
