namespace Alerts.Sources.Http;

/// <summary>A page or feed as it came, decompressed.</summary>
/// <param name="Body">Empty where nothing is new.</param>
/// <param name="Address">Where it was found in the end.</param>
public sealed record Fetched(ReadOnlyMemory<byte> Body, Uri Address)
{
    /// <summary>True for a 304.</summary>
    public bool NotModified { get; init; }

    /// <summary>The charset that HTTP names, or null.</summary>
    public string? Charset { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>Set where every redirect on the way was a permanent one.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>How long the answer stays fresh, as the server says.</summary>
    public TimeSpan? FreshFor { get; init; }
}
