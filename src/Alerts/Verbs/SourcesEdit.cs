using System.CommandLine;
using Alerts.Reading.Knowledge;
using Alerts.Sources;

namespace Alerts.Verbs;

/// <summary>The verbs that change <c>config/sources.yaml</c>, or carry it to and from other readers. A running service takes a change over within seconds.</summary>
internal static class SourcesEdit
{
    public static Command BuildSwitch(string verb, bool enabled)
    {
        var name = new Argument<string>("NAME") { Description = "As it stands in config/sources.yaml." };
        var command = new Verb(verb, enabled ? "Asks a source again." : "Leaves a source alone; its articles stay.", $"alerts sources {verb} 'Radio Dabanga'") { name };
        command.SetAction(parsed =>
        {
            var folders = Folders.Find();
            var output = parsed.InvocationConfiguration.Output;
            if (SourceFile.Switch(File.ReadAllText(folders.Sources), parsed.GetValue(name)!, enabled) is not { } changed)
            {
                output.WriteLine($"No source is called '{parsed.GetValue(name)}'. 'alerts sources' lists them.");
                return 1;
            }

            return Save(folders, changed, output) ?? Say(output, $"{parsed.GetValue(name)} is {(enabled ? "on" : "off")}.");
        });
        return command;
    }

    public static Command BuildImport()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "An OPML list, as other feed readers write it." };
        file.AcceptExistingOnly();
        var import = new Verb("import", "Adds the feeds of an OPML list to config/sources.yaml.", "alerts sources import feeds.opml") { file };
        import.SetAction(parsed =>
        {
            var sources = Opml.Read(File.ReadAllText(parsed.GetValue(file)!.FullName)).Select(feed => new Source
            {
                Name = feed.Name,
                Kind = "rss",
                Address = feed.Address,
                Language = feed.Language,
                Independence = new Uri(feed.Address).Host.Replace("www.", "", StringComparison.Ordinal),
            });
            if (sources.ToList() is { Count: > 0 } list) return Add(list, null, parsed.InvocationConfiguration.Output);
            Say(parsed.InvocationConfiguration.Output, "There is no feed in it.");
            return 1;
        });
        return import;
    }

    public static Command BuildExport()
    {
        var export = new Verb("export", "Prints the sources as an OPML list.", "alerts sources export > feeds.opml");
        export.SetAction(parsed =>
        {
            var folders = Folders.Find();
            var (sources, faults) = SourceList.Read(File.ReadAllText(folders.Sources), folders.Shown(folders.Sources), ListedSources.Kinds);
            if (faults.Count > 0) return Tell(faults, Console.Error);
            parsed.InvocationConfiguration.Output.WriteLine(Opml.Write(sources));
            return 0;
        });
        return export;
    }

    /// <summary>Adds what is not there yet; a name that is taken gets the host beside it.</summary>
    public static int Add(IReadOnlyList<Source> wanted, DateTime? since, TextWriter output)
    {
        var folders = Folders.Find();
        var yaml = File.ReadAllText(folders.Sources);
        var (listed, faults) = SourceList.Read(yaml, folders.Shown(folders.Sources), ListedSources.Kinds);
        if (faults.Count > 0) return Tell(faults, output);
        var known = listed.ToList();
        var told = new List<string>();
        foreach (var source in wanted)
        {
            if (known.Find(other => other.Address == source.Address) is { } same)
            {
                told.Add($"{source.Address} is there already, as {same.Name}.");
                continue;
            }

            var added = known.Exists(other => other.Name == source.Name) || SourceList.Reserved.Contains(source.Name, StringComparer.OrdinalIgnoreCase) ? Renamed(source) : source;
            yaml = SourceFile.Append(yaml, added, since);
            known.Add(added);
            told.Add($"Added {added.Name}: {added.Address}");
        }

        return Save(folders, yaml, output) ?? told.Sum(line => Say(output, line));
    }

    /// <summary>Writes the list where it is still whole; otherwise says why not, and leaves it as it was.</summary>
    private static int? Save(Folders folders, string yaml, TextWriter output)
    {
        var (_, faults) = SourceList.Read(yaml, folders.Shown(folders.Sources), ListedSources.Kinds);
        if (faults.Count > 0) return Tell(faults, output);
        File.WriteAllText(folders.Sources, yaml);
        return null;
    }

    private static int Tell(IReadOnlyList<Fault> faults, TextWriter output)
    {
        foreach (var fault in faults) output.WriteLine(fault);
        output.WriteLine("Nothing was changed.");
        return 1;
    }

    private static int Say(TextWriter output, string line)
    {
        output.WriteLine(line);
        return 0;
    }

    private static Source Renamed(Source source) => new()
    {
        Name = $"{source.Name} ({new Uri(source.Address).Host})",
        Kind = source.Kind,
        Address = source.Address,
        Language = source.Language,
        Reliability = source.Reliability,
        Independence = source.Independence,
    };
}
