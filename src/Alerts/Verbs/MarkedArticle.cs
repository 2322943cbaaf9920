using System.Text.Json;
using Alerts.Articles;

namespace Alerts.Verbs;

/// <summary>An article whose facts a person has put into incidents.</summary>
internal sealed record MarkedArticle(string Id, string Outlet, string Independence, string Language, DateTime Published, string Title, string Text, IReadOnlyList<MarkedFact> Facts)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    /// <summary>Reads a file of one JSON object a line; the first line that is none is named.</summary>
    public static async Task<(List<MarkedArticle> Articles, string? Fault)> ReadAsync(string path, CancellationToken cancellation)
    {
        List<MarkedArticle> articles = [];
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(path, cancellation))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                if (JsonSerializer.Deserialize<MarkedArticle>(line, Json) is { } article) articles.Add(article);
            }
            catch (JsonException fault)
            {
                return (articles, $"{path}, line {number}: {fault.Message}");
            }
        }

        return (articles, null);
    }

    public Article ToArticle(int id) => new()
    {
        Id = id,
        SourceName = Outlet,
        Outlet = Outlet,
        Independence = Independence,
        SourceItemId = Id,
        Title = Title,
        Text = $"{Title}\n\n{Text}",
        Language = Language,
        PublishedAt = Published.ToUniversalTime(),
        ArrivedAt = Published.ToUniversalTime(),
        Fingerprint = Id,
    };
}

/// <summary>What of an article belongs to which incident.</summary>
internal sealed record MarkedFact(string Incident, string Family, string? Place = null);
