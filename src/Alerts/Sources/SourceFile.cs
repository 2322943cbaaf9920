using System.Buffers;
using System.Globalization;
using System.Text;

namespace Alerts.Sources;

/// <summary>Changes of the source list as a person would make them: one row, one line, every comment left where it stands.</summary>
public static class SourceFile
{
    private static readonly SearchValues<char> Special = SearchValues.Create(":#'\"{}[],&*!|>%@`");

    /// <summary>The list with one row more.</summary>
    public static string Append(string yaml, Source source, DateTime? since = null)
    {
        // An empty list in brackets takes no rows below it.
        var list = yaml.TrimEnd();
        if (list.EndsWith("sources: []", StringComparison.Ordinal)) list = list[..^3];
        var row = new StringBuilder(list).Append(list.EndsWith("sources:", StringComparison.Ordinal) ? "\n" : "\n\n")
            .Append(CultureInfo.InvariantCulture, $"  - name: {Quoted(source.Name)}\n    kind: {source.Kind}\n");
        if (source.Language is { } language) row.Append(CultureInfo.InvariantCulture, $"    language: {language}\n");
        row.Append(CultureInfo.InvariantCulture, $"    address: {Quoted(source.Address)}\n    reliability: {source.Reliability}\n    independence: {Quoted(source.Independence)}\n");
        if (since is { } from) row.Append(CultureInfo.InvariantCulture, $"    since: {from:yyyy-MM-dd}\n");
        return row.ToString();
    }

    /// <summary>The list with this source switched; null where no row has the name.</summary>
    public static string? Switch(string yaml, string name, bool enabled)
    {
        var lines = yaml.Split('\n').ToList();
        var start = lines.FindIndex(line => IsNamed(line, name));
        if (start < 0) return null;
        var end = lines.FindIndex(start + 1, line => line.TrimStart().StartsWith("- ", StringComparison.Ordinal));
        end = end < 0 ? lines.Count : end;
        var at = lines.FindIndex(start, end - start, line => line.TrimStart().StartsWith("enabled:", StringComparison.Ordinal));
        if (at >= 0) lines.RemoveAt(at);
        if (!enabled) lines.Insert(start + 1, new string(' ', lines[start].IndexOf('-') + 2) + "enabled: false");
        return string.Join('\n', lines);
    }

    private static bool IsNamed(string line, string name)
    {
        var text = line.Trim();
        return text.StartsWith("- name:", StringComparison.Ordinal) && text[7..].Trim().Trim('"', '\'') == name;
    }

    /// <summary>In quotes where YAML would take it for something else.</summary>
    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(Special) < 0 || Feeds.Addresses.IsWeb(text) ? text : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
