using System.CommandLine;
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

            File.WriteAllText(folders.Sources, changed);
            output.WriteLine($"{parsed.GetValue(name)} is {(enabled ? "on" : "off")}.");
            return 0;
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
            return Add([.. sources], null, parsed.InvocationConfiguration.Output);
        });
        return import;
    }

    public static Command BuildExport()
    {
        var export = new Verb("export", "Prints the sources as an OPML list.", "alerts sources export > feeds.opml");
        export.SetAction(parsed =>
        {
            var folders = Folders.Find();
            var (sources, _) = SourceList.Read(File.ReadAllText(folders.Sources), folders.Shown(folders.Sources), ListedSources.Kinds);
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
        var known = SourceList.Read(yaml, "", ListedSources.Kinds).Sources.ToList();
        foreach (var source in wanted)
        {
            if (known.Find(other => other.Address == source.Address) is { } same)
            {
                output.WriteLine($"{source.Address} is there already, as {same.Name}.");
                continue;
            }

            var added = known.Exists(other => other.Name == source.Name) || SourceList.Reserved.Contains(source.Name, StringComparer.OrdinalIgnoreCase) ? Renamed(source) : source;
            yaml = SourceFile.Append(yaml, added, since);
            known.Add(added);
            output.WriteLine($"Added {added.Name}: {added.Address}");
        }

        File.WriteAllText(folders.Sources, yaml);
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
