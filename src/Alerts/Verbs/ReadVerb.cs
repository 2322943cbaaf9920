using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Alerts.Reading;
using Alerts.Reading.Knowledge;

namespace Alerts.Verbs;

/// <summary>Reads articles from files or standard input and prints what they say, one JSON object an article, in order.</summary>
internal static class ReadVerb
{
    public static void AddTo(RootCommand root)
    {
        var files = new Argument<string[]>("FILE") { Description = "Articles as plain text, or with --jsonl as lines of JSON. None: standard input.", Arity = ArgumentArity.ZeroOrMore };
        var lines = new Option<bool>("--jsonl") { Description = "Each line is an object with id, text and, where known, lang and published." };
        var explain = new Option<bool>("--explain") { Description = "Say for each reading which words fired, what the figure counts, which cue set the status." };
        var verb = new Verb("read", "Reads what an article says.",
            "alerts read article.txt\nalerts read --explain article.txt\nalerts read --jsonl articles.jsonl > readings.jsonl\necho 'At least 12 people were killed in Rafah.' | alerts read") { files, lines, explain };
        verb.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(files) ?? [], parsed.GetValue(lines), parsed.GetValue(explain), cancellation));
        root.Subcommands.Add(verb);
    }

    private static async Task<int> RunAsync(string[] files, bool lines, bool explain, CancellationToken cancellation)
    {
        var lexicon = Lexicon.Load(Folders.Find().Config, out var faults);
        foreach (var fault in faults) await Console.Error.WriteLineAsync(fault.ToString());
        if (faults.Count > 0) return 1;
        var reader = new Reader(lexicon);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false));
        var allWell = true;
        foreach (var file in files.Length == 0 ? ["-"] : files)
        {
            if (file != "-" && !File.Exists(file))
            {
                allWell = false;
                await Console.Error.WriteLineAsync($"{file}: no such file.");
                continue;
            }

            using var input = file == "-" ? new StreamReader(Console.OpenStandardInput()) : new StreamReader(file);
            allWell &= lines ? await ReadLinesAsync(reader, input, output, explain, cancellation) : await ReadWholeAsync(reader, file, input, output, explain, cancellation);
        }

        return allWell ? 0 : 1;
    }

    private static async Task<bool> ReadWholeAsync(Reader reader, string file, StreamReader input, StreamWriter output, bool explain, CancellationToken cancellation)
    {
        var (text, published) = HeadLines.Blank(await input.ReadToEndAsync(cancellation));
        var reading = reader.Read(text, published ?? DateOnly.FromDateTime(DateTime.UtcNow), explain: explain);
        await output.WriteLineAsync(ReadingJson.Write(file, reading));
        if (explain) await output.WriteAsync(ReadingExplanation.Write(reading));
        return true;
    }

    private static async Task<bool> ReadLinesAsync(Reader reader, StreamReader input, StreamWriter output, bool explain, CancellationToken cancellation)
    {
        var allWell = true;
        for (var number = 1; await input.ReadLineAsync(cancellation) is { } line; number++)
        {
            if (line.Length == 0) continue;
            var answer = ReadLine(reader, line, number, explain, out var well);
            allWell &= well;
            await output.WriteLineAsync(answer);
        }

        return allWell;
    }

    private static string ReadLine(Reader reader, string line, int number, bool explain, out bool well)
    {
        well = false;
        string? id = null;
        try
        {
            using var json = JsonDocument.Parse(line);
            id = Text(json.RootElement, "id");
            if (Text(json.RootElement, "text") is not { } text) return ReadingJson.Error(id, $"Line {number} has no text.");
            well = true;
            return ReadingJson.Write(id, reader.Read(text, Published(json.RootElement), Text(json.RootElement, "lang"), explain));
        }
        catch (JsonException)
        {
            return ReadingJson.Error(id, $"Line {number} is no JSON.");
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
            ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null }
            : null;

    /// <summary>An article without a date is dated by its arrival.</summary>
    private static DateOnly Published(JsonElement element) =>
        Text(element, "published") is { Length: >= 10 } text && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : DateOnly.FromDateTime(DateTime.UtcNow);
}
