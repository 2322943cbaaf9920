using System.Text.Json;

namespace Alerts.Sources.Feeds;

/// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public static FeedDocument Read(ReadOnlySpan<char> text, FeedLimits limits, Uri? address)
    {
        using var json = Parse(text);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
            throw new FeedException("this is JSON, but no JSON Feed: it has no list of items");
        var document = new FeedDocument { Title = Text(root, "title"), Link = Text(root, "home_page_url"), Language = Text(root, "language") };
        foreach (var item in items.EnumerateArray().Take(limits.Entries))
            if (item.ValueKind == JsonValueKind.Object) document.Entries.Add(ReadEntry(item, document.Language, address));
        if (items.GetArrayLength() > limits.Entries) document.Note = $"the feed has more than {limits.Entries} entries; the first {limits.Entries} were read";
        return document;
    }

    private static JsonDocument Parse(ReadOnlySpan<char> text)
    {
        try
        {
            return JsonDocument.Parse(text.ToString(), Options);
        }
        catch (JsonException broken)
        {
            throw new FeedException($"this is no whole JSON: it breaks in line {broken.LineNumber + 1}", broken);
        }
    }

    private static FeedEntry ReadEntry(JsonElement item, string? language, Uri? address) => new()
    {
        Id = Text(item, "id"),
        Title = Encoded(Text(item, "title")),
        Link = Addresses.Resolve(address, Text(item, "url") ?? Text(item, "external_url")),
        Summary = Encoded(Text(item, "summary")),
        Content = Text(item, "content_html") ?? Encoded(Text(item, "content_text")),
        Published = FeedDate.Read(Text(item, "date_published")),
        Updated = FeedDate.Read(Text(item, "date_modified")),
        Language = Text(item, "language") ?? language,
        Author = Author(item),
    };

    private static string? Author(JsonElement item) =>
        item.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array && authors.GetArrayLength() > 0 ? Text(authors[0], "name")
        : item.TryGetProperty("author", out var author) ? Text(author, "name")
        : null;

    private static string? Encoded(string? plain) => plain is null ? null : Markup.Entities.Encode(plain);

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind != JsonValueKind.Object || !parent.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : null;
}
