using System.Globalization;
using System.Text.Json;
using Alerts.Sources.Feeds;
using Alerts.Sources.Http;
using Alerts.Sources.Markup;

namespace Alerts.Sources;

/// <summary>The reports of ReliefWeb by its API, version 2: texts whole, publishers named. ReliefWeb asks who uses it for an appname.</summary>
public sealed class ReliefWebFeed(Fetcher fetcher, string? appName) : IFeed
{
    private const string Query =
        "limit=100&sort[]=date.created:desc&fields[include][]=title&fields[include][]=body-html&fields[include][]=url_alias&fields[include][]=date.created&fields[include][]=date.original&fields[include][]=language.code&fields[include][]=source.shortname";

    public string Kind => "reliefweb";

    public async Task<Found> FetchAsync(Source source, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(appName)) throw new FeedException("ReliefWeb asks for an appname: get one from ReliefWeb and set RELIEFWEB_APPNAME");
        var fetched = await fetcher.GetAsync(new Uri($"{source.CurrentAddress}?appname={Uri.EscapeDataString(appName)}&{Query}"), source.Health.ETag, source.Health.LastModified, cancellation);
        if (fetched.NotModified) return new Found([], NotModified: true) { Rest = fetched.FreshFor };
        return new Found(Read(fetched.Body), fetched.ETag, fetched.LastModified) { Rest = fetched.FreshFor };
    }

    private static List<FoundArticle> Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 32 });
            return [.. json.RootElement.GetProperty("data").EnumerateArray().Select(Article)];
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FeedException("the answer is not that of the ReliefWeb API", broken);
        }
    }

    private static FoundArticle Article(JsonElement report)
    {
        var fields = report.GetProperty("fields");
        var published = Text(fields, "date", "original") ?? Text(fields, "date", "created");
        return new FoundArticle(
            Convert.ToString(report.GetProperty("id").ToString(), CultureInfo.InvariantCulture),
            Title.OneLine(Text(fields, "title") ?? ""),
            Text(fields, "url_alias"),
            Text(fields, "body-html") ?? "",
            FeedDate.Read(published),
            RssFeed.Primary(Text(First(fields, "language"), "code")),
            Text(First(fields, "source"), "shortname"));
    }

    private static JsonElement First(JsonElement fields, string name) =>
        fields.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0 ? list[0] : default;

    private static string? Text(JsonElement parent, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (parent.ValueKind != JsonValueKind.Object || !parent.TryGetProperty(name, out parent)) return null;
        return parent.ValueKind == JsonValueKind.String ? parent.GetString() : null;
    }
}
