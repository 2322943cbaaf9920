namespace Alerts.Articles;

/// <summary>One place where an article was found. The same story at five outlets is one article with five origins.</summary>
public sealed class ArticleOrigin
{
    public int Id { get; set; }

    /// <summary>Null once the article was forgotten.</summary>
    public int? ArticleId { get; set; }

    public Article? Article { get; set; }

    public required string SourceName { get; init; }

    /// <summary>The source's own id, or the address, or the fingerprint: unique within the source.</summary>
    public required string SourceItemId { get; init; }

    public required string Outlet { get; init; }

    public string? Link { get; init; }

    /// <summary>Of what this origin said when it was last seen; when it says something else, that is a new version.</summary>
    public required string Fingerprint { get; set; }

    public required DateTime SeenAt { get; init; }
}
