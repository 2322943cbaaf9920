using System.CommandLine;

namespace Alerts.Verbs;

/// <summary>What the reports were made into.</summary>
internal static class IncidentsVerb
{
    private const string ScoreExamples =
        """
        alerts incidents score marked.jsonl             how well reports of one incident find each other
        alerts incidents score marked.jsonl --errors    and which were put together or kept apart wrongly

        Each line of the file is an article: {"id": "…", "outlet": "…", "independence": "…", "language": "ar",
        "published": "2025-03-01T08:00:00Z", "title": "…", "text": "…", "facts": [{"incident": "I-07", "family": "casualty"}]}
        """;

    public static void AddTo(RootCommand root)
    {
        var verb = new Verb("incidents", "What the reports of many articles were made into.", "alerts incidents score marked.jsonl");
        verb.Subcommands.Add(Score());
        root.Subcommands.Add(verb);
    }

    private static Verb Score()
    {
        var file = new Argument<FileInfo>("file") { Description = "Articles whose facts are marked with their incidents, one JSON object a line." };
        var errors = new Option<bool>("--errors") { Description = "Name each pair that was put together or kept apart wrongly." };
        var verb = new Verb("score", "Reads marked articles in an empty store and compares the incidents made with the incidents marked.", ScoreExamples) { file, errors };
        file.AcceptExistingOnly();
        verb.SetAction((parsed, cancellation) => IncidentsScore.RunAsync(parsed.GetRequiredValue(file).FullName, parsed.GetValue(errors), Console.Out, cancellation));
        return verb;
    }
}
