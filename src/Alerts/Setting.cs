using System.Text;
using System.Text.Json;
using Alerts.Reading.Knowledge;

namespace Alerts;

/// <summary>One value somebody set, and where: <c>Retention:ReportDays = 90</c> in <c>config/alerts.json</c>, line 7.</summary>
internal sealed record Setting(string Path, string Value, string File, int Line)
{
    private const string Prefix = "ALERTS__";

    /// <summary>The values of a JSON file, comments and trailing commas allowed.</summary>
    public static List<Setting> FromJson(string json, string shownAs, List<Fault> faults)
    {
        var settings = new List<Setting>();
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            Walk(ref reader, bytes, shownAs, settings);
        }
        catch (JsonException broken)
        {
            faults.Add(new Fault(shownAs, (int)(broken.LineNumber ?? 0) + 1, "this is no JSON", "check the quotes, braces and commas on this line and the one before"));
        }

        return settings;
    }

    /// <summary>The variables that begin with <c>ALERTS__</c>; two underscores stand for a level.</summary>
    public static IEnumerable<Setting> FromEnvironment(IReadOnlyDictionary<string, string> environment) =>
        from variable in environment
        where variable.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        select new Setting(variable.Key[Prefix.Length..].Replace("__", ":", StringComparison.Ordinal), variable.Value, $"environment variable {variable.Key}", 0);

    private static void Walk(ref Utf8JsonReader reader, byte[] bytes, string file, List<Setting> settings)
    {
        var path = new Stack<string>();
        string? name = null;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString();
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    path.Push(name ?? "");
                    name = null;
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    path.Pop();
                    break;
                default:
                    var line = 1 + bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n');
                    var levels = path.Reverse().Append(name ?? "").Where(level => level.Length > 0);
                    settings.Add(new Setting(string.Join(':', levels), Text(ref reader), file, line));
                    break;
            }
        }
    }

    private static string Text(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString() ?? "",
        JsonTokenType.Null => "",
        _ => Encoding.UTF8.GetString(reader.ValueSpan),
    };
}
