using System.CommandLine;

namespace Alerts.Verbs;

/// <summary><c>alerts sources</c>: what is read, how it is, and everything one does with it.</summary>
internal static class SourcesVerb
{
    private const string Examples =
        """
        alerts sources                                  each source and how it is, trouble first
        alerts sources test https://outlet.example      what would be read there
        alerts sources add https://outlet.example       finds the feed of a page and adds it
        alerts sources disable 'Radio Dabanga'
        alerts sources import feeds.opml
        """;

    public static void AddTo(RootCommand root)
    {
        var sources = new Verb("sources", "Shows each source and how it is; adds, tries, moves and switches them.", Examples);
        sources.SetAction((parsed, cancellation) => SourcesTable.PrintAsync(parsed.InvocationConfiguration.Output, TimeProvider.System.GetUtcNow().UtcDateTime, cancellation));
        Command[] verbs = [SourcesTry.BuildTest(), SourcesTry.BuildAdd(), SourcesEdit.BuildSwitch("enable", true), SourcesEdit.BuildSwitch("disable", false), SourcesEdit.BuildImport(), SourcesEdit.BuildExport(), SourcesParse.Build()];
        foreach (var verb in verbs) sources.Subcommands.Add(verb);
        root.Subcommands.Add(sources);
    }
}
