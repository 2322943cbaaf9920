namespace Alerts.Sources.Feeds;

/// <summary>What a feed may cost. No feed of the field comes near; what goes past is refused in one line, or read up to the limit.</summary>
public sealed record FeedLimits
{
    public static FeedLimits Default { get; } = new();

    /// <summary>Of the body, after decompression.</summary>
    public int Bytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>The first ones are read, the others left.</summary>
    public int Entries { get; init; } = 5_000;

    public int Depth { get; init; } = 128;

    public int Attributes { get; init; } = 128;

    public int NameLength { get; init; } = 256;
}
