using System.Globalization;
using System.Text;
using Alerts.Articles;
using Alerts.Sources.Feeds;
using Alerts.Sources.Markup;

namespace Alerts.Tests.Sources;

/// <summary>Runs every feed in Examples/feeds: what it must give stands in its own opening comment, one <c>@ what = value</c> a line.</summary>
public sealed class FeedExamples
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Examples", "feeds");

    public static TheoryData<string> Files() => [.. Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void IsReadAsItsCommentSays(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, file));
        var expected = Expectations(Charset.Decode(bytes)).ToList();

        var feed = FeedReader.Read(bytes);

        Assert.NotEmpty(expected);
        Assert.All(expected, line => Assert.Equal(line.Value, Value(feed, line.Key)));
    }

    private static IEnumerable<(string Key, string Value)> Expectations(string text) =>
        from line in text.Replace("\\n", "\n", StringComparison.Ordinal).Split('\n')
        where line.StartsWith("@ ", StringComparison.Ordinal)
        let sign = line.IndexOf(" = ", StringComparison.Ordinal)
        select (line[2..sign], line[(sign + 3)..].TrimEnd());

    private static string? Value(FeedDocument feed, string key) => key switch
    {
        "title" => Title.Plain(feed.Title),
        "language" => feed.Language,
        "note" => feed.Note,
        "entries" => feed.Entries.Count.ToString(CultureInfo.InvariantCulture),
        _ => Value(feed.Entries[int.Parse(key.Split('.')[0], CultureInfo.InvariantCulture)], key.Split('.')[1]),
    };

    private static string? Value(FeedEntry entry, string key) => key switch
    {
        "title" => Title.Plain(entry.Title),
        "link" => entry.Link,
        "id" => entry.Id,
        "published" => (entry.Published ?? entry.Updated)?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        "text" => PlainText.Of(entry.Content ?? entry.Summary ?? "").Normalize(NormalizationForm.FormC),
        _ => throw new ArgumentException(key),
    };
}
