namespace Alerts.Sources;

/// <summary>An article as a source gives it, before it is kept.</summary>
/// <param name="Id">The source's own id for it (guid, file path), or null.</param>
/// <param name="Title">Plain text, may be empty.</param>
/// <param name="Link">Absolute address, or null.</param>
/// <param name="Html">Body as HTML, or as plain text where <see cref="IsPlain"/> says so.</param>
/// <param name="PublishedAt">UTC, or null when the source does not say.</param>
/// <param name="Language">ISO 639, or null.</param>
/// <param name="Outlet">Who published it, where that is not the source itself (a file in the inbox may say).</param>
public sealed record FoundArticle(string? Id, string Title, string? Link, string Html, DateTime? PublishedAt, string? Language = null, string? Outlet = null)
{
    /// <summary>The body is kept as it is: offsets into it are offsets into the file it came from.</summary>
    public bool IsPlain { get; init; }

    public string? Author { get; init; }

    /// <summary>Brought here on purpose, so it is news whatever its date.</summary>
    public bool IsNews { get; init; }
}
