namespace Alerts.Sources;

/// <summary>One feed, page or folder that news comes from, as named in <c>config/sources.yaml</c>, and how it has been.</summary>
public sealed class Source
{
    public required string Name { get; init; }

    /// <summary>rss, inbox, …: the kinds that <see cref="IFeed"/>s register under.</summary>
    public required string Kind { get; set; }

    public required string Address { get; set; }

    /// <summary>ISO 639, or null where the outlet writes in several languages.</summary>
    public string? Language { get; set; }

    /// <summary>un, rcrc, ngo, monitor, agency, outlet, party: what weight the wording gives it.</summary>
    public string Reliability { get; set; } = "outlet";

    /// <summary>Outlets of one owner, one party or one agency share a group and count as one source.</summary>
    public required string Independence { get; set; }

    public bool Enabled { get; set; } = true;

    public SourceHealth Health { get; set; } = new();
}

/// <summary>What a source has been like: kept beside it, so that a failure is visible and stays its own.</summary>
public sealed class SourceHealth
{
    public DateTime? FirstReachedAt { get; set; }

    public DateTime? LastSuccessAt { get; set; }

    public DateTime? LastTriedAt { get; set; }

    /// <summary>Nothing is asked of the source before this moment.</summary>
    public DateTime? NotBefore { get; set; }

    /// <summary>One plain sentence, or null when the last try went well.</summary>
    public string? LastError { get; set; }

    public int FailuresInARow { get; set; }

    public string? ETag { get; set; }

    public string? LastModified { get; set; }
}
