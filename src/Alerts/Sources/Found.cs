namespace Alerts.Sources;

/// <summary>What one visit to a source brought.</summary>
/// <param name="Articles">In the order of the feed.</param>
/// <param name="ETag">For the next conditional request.</param>
/// <param name="LastModified">For the next conditional request.</param>
/// <param name="NotModified">True for a 304: nothing new, all well.</param>
public sealed record Found(IReadOnlyList<FoundArticle> Articles, string? ETag = null, string? LastModified = null, bool NotModified = false)
{
    /// <summary>Where the source lives from now on, when it says so for good.</summary>
    public string? MovedTo { get; init; }

    /// <summary>How long the source asks to be left alone.</summary>
    public TimeSpan? Rest { get; init; }

    /// <summary>One sentence about what was read only in part; null when all was well.</summary>
    public string? Note { get; init; }
}
