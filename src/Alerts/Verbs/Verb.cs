using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Alerts.Verbs;

/// <summary>A verb of the command line, with the examples its <c>--help</c> teaches by.</summary>
internal sealed class Verb(string name, string description, string examples) : Command(name, description)
{
    public string Examples => examples;
}

/// <summary>What System.CommandLine prints for <c>--help</c>, and below it the examples.</summary>
internal sealed class HelpWithExamples(HelpAction usual, string examples) : SynchronousCommandLineAction
{
    public static void AddTo(RootCommand root, string examples)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, examples);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var status = usual.Invoke(parseResult);
        var shown = parseResult.CommandResult.Command switch { Verb verb => verb.Examples, RootCommand => examples, _ => "" };
        if (shown.Length > 0) parseResult.InvocationConfiguration.Output.WriteLine($"Examples:\n{Indented(shown)}\n");
        return status;
    }

    private static string Indented(string text) => "  " + text.ReplaceLineEndings("\n").Replace("\n", "\n  ", StringComparison.Ordinal);
}
