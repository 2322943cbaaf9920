namespace Alerts.Delivery;

/// <summary>An update that could not be handled, noted so that an operator can look: what kind and what failed, never who or what was written.</summary>
public sealed class SetAsideUpdate
{
    public int Id { get; init; }

    public required int UpdateId { get; init; }

    /// <summary>message, callback_query, my_chat_member…</summary>
    public required string Kind { get; init; }

    /// <summary>The command asked for, or null when there was none.</summary>
    public string? Command { get; init; }

    /// <summary>The kind of failure and where in the code.</summary>
    public required string Failure { get; init; }

    public required DateTime At { get; init; }
}
