namespace Alerts.Articles;

/// <summary>An article as kept: plain text, where and when it came from, and how far along the belt it is.</summary>
public sealed class Article
{
    public int Id { get; set; }

    public required string SourceName { get; init; }

    /// <summary>What a reader is told it comes from.</summary>
    public required string Outlet { get; init; }

    /// <summary>Outlets of one group count as one source.</summary>
    public required string Independence { get; set; }

    /// <summary>The source's own id, or the address, or the fingerprint: unique within the source.</summary>
    public required string SourceItemId { get; set; }

    public string? Link { get; init; }

    /// <summary>The address without what differs from one copy of it to the next; to compare with, not to open.</summary>
    public string? CanonicalLink { get; init; }

    public required string Title { get; init; }

    /// <summary>Title, blank line, body: what is read, and what offsets point into.</summary>
    public required string Text { get; init; }

    public string? Language { get; set; }

    /// <summary>UTC; the moment of arrival where the source gives no date.</summary>
    public required DateTime PublishedAt { get; init; }

    public required DateTime ArrivedAt { get; init; }

    /// <summary>The same folded text has the same fingerprint.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The smallest hashes of its word sequences: two articles that share many of them are worth comparing.</summary>
    public byte[]? Sketch { get; init; }

    /// <summary>From 1; a later version says something that the ones before did not.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Where it was found.</summary>
    public List<ArticleOrigin> Origins { get; init; } = [];

    /// <summary>Published before the source was added: read and kept, told to nobody as new.</summary>
    public bool TellNobody { get; set; }

    public DateTime? ReadAt { get; set; }

    /// <summary>Why it could not be read, for an operator; null when all went well.</summary>
    public string? SetAside { get; set; }
}
