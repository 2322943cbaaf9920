using System.Globalization;
using Alerts.Reading.Knowledge;
using YamlDotNet.RepresentationModel;

namespace Alerts.Sources;

/// <summary>One row of the source list, checked field by field.</summary>
internal sealed class SourceRow(YamlMappingNode row, string file, IReadOnlyCollection<string> kinds, List<Fault> faults)
{
    private static readonly string[] Known = ["name", "kind", "language", "address", "reliability", "independence", "enabled", "full_text", "interval", "since"];

    public Source? Read()
    {
        var before = faults.Count;
        foreach (var key in row.Children.Keys.OfType<YamlScalarNode>())
            if (!Known.Contains(key.Value)) faults.Add(new Fault(file, (int)key.Start.Line, $"a source has no '{key.Value}'", $"write one of {string.Join(", ", Known)}"));

        var source = new Source
        {
            Name = Required("name", "the name under which readers see it"),
            Kind = OneOf("kind", Required("kind", "how it is read, such as rss"), kinds),
            Address = Required("address", "where it is read"),
            Language = Language(),
            Reliability = OneOf("reliability", Required("reliability", "what weight it has"), SourceList.Reliabilities),
            Independence = Required("independence", "the group of outlets it counts with; its own name where it stands alone"),
            Enabled = Flag("enabled", true),
            FullText = Flag("full_text", false),
            Interval = Interval(),
            AddedAt = Since(),
        };
        CheckAddress(source);
        return faults.Count == before ? source : null;
    }

    public void Fault(string field, string problem, string mend) =>
        faults.Add(new Fault(file, (int)(Node(field)?.Start.Line ?? row.Start.Line), problem, mend));

    private void CheckAddress(Source source)
    {
        if (source.Kind is "inbox" or "push" || source.Address.Length == 0) return;
        if (!Uri.TryCreate(source.Address, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            Fault("address", $"'{source.Address}' is no web address", "write it whole, with https:// in front");
    }

    private string Required(string field, string meaning)
    {
        if (Text(field) is { Length: > 0 } value) return value;
        Fault(field, $"'{field}' is missing", $"write '{field}: …', {meaning}");
        return "";
    }

    private string OneOf(string field, string value, IReadOnlyCollection<string> known)
    {
        if (value.Length > 0 && !known.Contains(value)) Fault(field, $"'{value}' is no {field}", $"write one of {string.Join(", ", known)}");
        return value;
    }

    private string? Language()
    {
        if (Text("language") is not { Length: > 0 } language) return null;
        if (language.Length is not (2 or 3) || !language.All(char.IsAsciiLetterLower))
            Fault("language", $"'{language}' is no language code", "write two letters such as ar or en, or leave the line out where there are several");
        return language;
    }

    private bool Flag(string field, bool otherwise)
    {
        if (Text(field) is not { } text) return otherwise;
        if (text is not ("true" or "false")) Fault(field, $"'{field}' cannot be '{text}'", "write true or false");
        return text == "true";
    }

    private TimeSpan? Interval()
    {
        if (Text("interval") is not { } text) return null;
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span >= TimeSpan.FromMinutes(1) && span <= TimeSpan.FromDays(7)) return span;
        Fault("interval", $"'{text}' is no interval", "write hours:minutes:seconds between 00:01:00 and seven days, such as 00:30:00");
        return null;
    }

    /// <summary>From when on its articles are news; without it, from the moment it was added.</summary>
    private DateTime Since()
    {
        if (Text("since") is not { } text) return default;
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var since)) return since;
        Fault("since", $"'{text}' is no day", "write it as 2026-11-25");
        return default;
    }

    private string? Text(string field) => (Node(field) as YamlScalarNode)?.Value?.Trim();

    private YamlNode? Node(string field) => row.Children.TryGetValue(field, out var node) ? node : null;
}
