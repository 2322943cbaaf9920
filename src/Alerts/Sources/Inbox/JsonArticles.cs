using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Sources.Feeds;
using Alerts.Sources.Markup;

namespace Alerts.Sources.Inbox;

/// <summary>Articles in JSON, one or a list: <c>{"title", "text" or "html", "link", "published", "outlet", "language", "id"}</c>. A JSON Feed is read too.</summary>
internal static class JsonArticles
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNameCaseInsensitive = true,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        MaxDepth = 16,
    };

    public static IEnumerable<FoundArticle> Read(ReadOnlySpan<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json.ToArray(), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 16 });
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("items", out _))
                return FeedReader.Read(json).Entries.Select(entry => RssFeed.Article(entry, null)).ToList();
            return root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().Select(Article).ToList() : [Article(root)];
        }
        catch (JsonException broken)
        {
            throw new FeedException($"line {broken.LineNumber + 1} is not the JSON of an article: title, text or html, link, published, outlet, language", broken);
        }
    }

    private static FoundArticle Article(JsonElement element)
    {
        var pushed = element.Deserialize<Pushed>(Options) ?? new Pushed();
        var body = pushed.Text ?? pushed.Html ?? "";
        if (string.IsNullOrWhiteSpace(pushed.Title) && string.IsNullOrWhiteSpace(body)) throw new FeedException("an article needs a title, or a text or html");
        return new FoundArticle(pushed.Id, Title.OneLine(pushed.Title ?? "").Trim(), Addresses.IsWeb(pushed.Link) ? pushed.Link : null, body, FeedDate.Read(pushed.Published), RssFeed.Primary(pushed.Language), Title.OneLine(pushed.Outlet ?? "") is { Length: > 0 } outlet ? outlet : null)
        {
            IsPlain = pushed.Text is not null,
        };
    }

    private sealed record Pushed
    {
        public string? Id { get; init; }

        public string? Title { get; init; }

        public string? Text { get; init; }

        public string? Html { get; init; }

        public string? Link { get; init; }

        public string? Published { get; init; }

        public string? Outlet { get; init; }

        public string? Language { get; init; }
    }
}
