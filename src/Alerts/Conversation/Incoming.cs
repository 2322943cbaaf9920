namespace Alerts.Conversation;

/// <summary>Something a person typed or tapped, wherever the conversation takes place.</summary>
public sealed record Incoming
{
    public required Mark Mark { get; init; }

    public required long ChatId { get; init; }

    /// <summary>The forum topic it was said in; answered in the same.</summary>
    public int? ThreadId { get; init; }

    /// <summary>Many people, of whom only administrators may change the settings.</summary>
    public bool IsGroup { get; init; }

    /// <summary>What the person's client speaks, where it says so.</summary>
    public string? ClientLanguage { get; init; }

    public required string Text { get; init; }

    /// <summary>The message whose button was tapped, or null for words.</summary>
    public int? TappedMessage { get; init; }

    /// <summary>Asked only where it matters, since it costs a call.</summary>
    public Func<CancellationToken, Task<bool>> IsAdministrator { get; init; } = _ => Task.FromResult(true);
}
