using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Alerts.Sources;
using Alerts.Sources.Feeds;

namespace Alerts.Verbs;

/// <summary><c>alerts sources parse</c>: saved feeds in, one JSON object a line out; for comparing readers, and for looking into a feed.</summary>
internal static class SourcesParse
{
    private static readonly JsonSerializerOptions Lines = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static Command Build()
    {
        var files = new Argument<string[]>("FILE") { Description = "Feeds, below the root.", Arity = ArgumentArity.ZeroOrMore };
        var root = new Option<string>("--root") { Description = "The folder that the files lie in.", HelpName = "DIR", DefaultValueFactory = _ => "." };
        var list = new Option<string?>("--files-from") { Description = "Takes the names from this file, one a line.", HelpName = "LIST" };
        var dates = new Option<string?>("--dates") { Description = "Reads the dates of a JSON list of {\"input\"} instead.", HelpName = "FILE" };
        var parse = new Verb("parse", "Reads saved feeds and prints what they say, one JSON object a line.", "alerts sources parse --root saved a.xml b.xml\nalerts sources parse --dates dates.json") { files, root, list, dates };
        parse.SetAction(parsed =>
        {
            if (parsed.GetValue(dates) is { } path) return ReadDates(path, parsed.InvocationConfiguration.Output);
            IEnumerable<string> names = parsed.GetValue(files) ?? [];
            if (parsed.GetValue(list) is { } from) names = names.Concat(File.ReadLines(from).Where(line => line.Length > 0));
            foreach (var name in names) parsed.InvocationConfiguration.Output.WriteLine(JsonSerializer.Serialize(Read(parsed.GetValue(root)!, name), Lines));
            return 0;
        });
        return parse;
    }

    private static Line Read(string root, string name)
    {
        try
        {
            var feed = FeedReader.Read(File.ReadAllBytes(Path.Combine(root, name)));
            return new Line(name, feed.Note is { } note ? $"{char.ToUpperInvariant(note[0])}{note[1..]}." : null, feed.Title, feed.Link, [.. feed.Entries.Select(Entry.Of)]);
        }
        catch (Exception broken) when (broken is FeedException or IOException or UnauthorizedAccessException)
        {
            return new Line(name, $"{char.ToUpperInvariant(broken.Message[0])}{broken.Message[1..].TrimEnd('.')}.", null, null, []);
        }
    }

    private static int ReadDates(string path, TextWriter output)
    {
        using var dates = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var date in dates.RootElement.EnumerateArray())
        {
            var input = date.ValueKind == JsonValueKind.String ? date.GetString() : date.GetProperty("input").GetString();
            output.WriteLine(JsonSerializer.Serialize(new { input, utc = Iso(FeedDate.Read(input)) }, Lines));
        }

        return 0;
    }

    private static string? Iso(DateTime? moment) => moment?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private sealed record Line(string File, string? Error, string? Title, string? Link, Entry[] Entries);

    private sealed record Entry(string? Id, string? Title, string? Link, string? Published, string? Updated, string? Summary, string? Content, string? Author)
    {
        public static Entry Of(FeedEntry entry) =>
            new(entry.Id, entry.Title, entry.Link, Iso(entry.Published), Iso(entry.Updated), entry.Summary, entry.Content, entry.Author);
    }
}
