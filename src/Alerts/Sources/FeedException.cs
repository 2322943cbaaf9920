namespace Alerts.Sources;

/// <summary>A source could not be read; the message is one sentence an operator can act on.</summary>
public sealed class FeedException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>When the source itself says to come back later.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The source says that it will never come back.</summary>
    public bool Gone { get; init; }

    /// <summary>The server answered, and said no: there is nothing here, or not for us.</summary>
    public bool Refused { get; init; }
}
