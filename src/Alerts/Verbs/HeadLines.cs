using System.Globalization;
using System.Text;

namespace Alerts.Verbs;

/// <summary>
/// The first lines of a text that say something about it (<c># published: 2016-10-04</c>), as the inbox takes them. They are not
/// read; blanks stand in their place, so that every offset is still one of the file.
/// </summary>
internal static class HeadLines
{
    private static readonly string[] Names = ["published", "source", "link", "title", "language"];

    public static (string Text, DateOnly? Published) Blank(string text)
    {
        DateOnly? published = null;
        var blanked = new StringBuilder(text);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            if (NameOf(text.AsSpan(start, end - start)) is not { } name) break;
            if (name == "published") published = Day(text[(text.IndexOf(':', start) + 1)..end]);
            for (var i = start; i < end; i++) blanked[i] = ' ';
            start = end + 1;
        }

        return (blanked.ToString(), published);
    }

    private static string? NameOf(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        if (colon < 0 || !line.StartsWith("#")) return null;
        var name = line[1..colon].Trim().ToString().ToLowerInvariant();
        return Names.Contains(name) ? name : null;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
