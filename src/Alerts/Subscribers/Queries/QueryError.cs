namespace Alerts.Subscribers.Queries;

/// <summary>Why a text is no query. What is said about it, and how to mend it, stands in the wording under <c>query.errors</c>.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Column">Where, in UTF-16 code units, from 1.</param>
/// <param name="About">The words it is about, as written; empty where it is about none.</param>
/// <param name="Choices">What may have been meant instead: places of one name by their ids, the known fields, a longer name.</param>
public sealed record QueryError(QueryErrorKind Kind, int Column, string About, IReadOnlyList<string> Choices)
{
    /// <summary>Of what the value is, where a value is wrong.</summary>
    public Field? Field { get; init; }
}
