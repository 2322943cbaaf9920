namespace Alerts.Subscribers.Queries;

/// <summary>What NEAR may join: words, phrases and beginnings, or several of them in parentheses with OR.</summary>
internal static class NearReader
{
    public static Query Of(Query left, int leftAt, Query right, int rightAt, int distance) => Query.Any(
        [.. from one in Operands(left, leftAt)
            from other in Operands(right, rightAt)
            select (Query)new Near(one, other, distance)]);

    private static IEnumerable<Query> Operands(Query query, int at) => query switch
    {
        Word or Phrase or Prefix => [query],
        AnyOf any => any.Parts.SelectMany(part => Operands(part, at)),
        _ => throw new QueryFault(QueryErrorKind.NearOperand, at),
    };
}
