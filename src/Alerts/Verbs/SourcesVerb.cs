using System.CommandLine;

namespace Alerts.Verbs;

/// <summary><c>alerts sources</c>: what is read, how it is, and everything one does with it.</summary>
internal static class SourcesVerb
{
    private const string Examples =
        """
        alerts sources parse --root saved feed.xml      what a saved feed says, as JSON
        alerts sources parse --dates dates.json         how dates are read
        """;

    public static void AddTo(RootCommand root)
    {
        var sources = new Verb("sources", "Shows each source and how it is; adds, tries, moves and switches them.", Examples);
        sources.Subcommands.Add(SourcesParse.Build());
        root.Subcommands.Add(sources);
    }
}
