namespace Alerts.Sources;

/// <summary>One kind of source. Leaves throw <see cref="FeedException"/> with a plain sentence; the step that collects catches.</summary>
public interface IFeed
{
    /// <summary>The kind as written in <c>config/sources.yaml</c>.</summary>
    string Kind { get; }

    Task<Found> FetchAsync(Source source, CancellationToken cancellation);
}

/// <summary>What one visit to a source brought.</summary>
/// <param name="Articles">In the order of the feed.</param>
/// <param name="ETag">For the next conditional request.</param>
/// <param name="LastModified">For the next conditional request.</param>
/// <param name="NotModified">True for a 304: nothing new, all well.</param>
public sealed record Found(IReadOnlyList<FoundArticle> Articles, string? ETag = null, string? LastModified = null, bool NotModified = false);

/// <summary>An article as a source gives it, before it is kept.</summary>
/// <param name="Id">The source's own id for it (guid, file path), or null.</param>
/// <param name="Title">Plain text, may be empty.</param>
/// <param name="Link">Absolute address, or null.</param>
/// <param name="Html">Body as HTML or plain text.</param>
/// <param name="PublishedAt">UTC, or null when the source does not say.</param>
/// <param name="Language">ISO 639, or null.</param>
/// <param name="Outlet">Who published it, where that is not the source itself (a file in the inbox may say).</param>
public sealed record FoundArticle(string? Id, string Title, string? Link, string Html, DateTime? PublishedAt, string? Language = null, string? Outlet = null);

/// <summary>A source could not be read; the message is one sentence an operator can act on.</summary>
public sealed class FeedException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>When the source itself says to come back later.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
