namespace Alerts.Subscribers.Queries;

/// <summary>Thrown where a query is cut or parsed, caught where it is read.</summary>
internal sealed class QueryFault(QueryErrorKind kind, int at, string about = "", params IReadOnlyList<string> choices) : Exception
{
    public Field? Field { get; init; }

    public QueryError Error => new(kind, at + 1, about, choices) { Field = Field };
}
