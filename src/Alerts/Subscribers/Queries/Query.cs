namespace Alerts.Subscribers.Queries;

/// <summary>
/// What a watchlist asks for, understood. A piece of news answers it when its words and one of its facts do: <c>place:Aleppo indicator:siege</c>
/// does not find a siege of Gaza that is told beside dead in Aleppo.
/// </summary>
public abstract record Query
{
    /// <summary>All of them; one alone is itself, and what is joined inside joins.</summary>
    public static Query All(params IReadOnlyList<Query> parts)
    {
        var flat = parts.SelectMany(part => part is AllOf all ? all.Parts : [part]).ToArray();
        return flat.Length == 1 ? flat[0] : new AllOf(flat);
    }

    /// <summary>Any of them; one alone is itself, and what is joined inside joins.</summary>
    public static Query Any(params IReadOnlyList<Query> parts)
    {
        var flat = parts.SelectMany(part => part is AnyOf any ? any.Parts : [part]).ToArray();
        return flat.Length == 1 ? flat[0] : new AnyOf(flat);
    }

    /// <summary>What is denied twice is asked for.</summary>
    public static Query Without(Query part) => part is Not denied ? denied.Part : new Not(part);

    /// <summary>The words, phrases, fields it is made of, from left to right.</summary>
    public IEnumerable<Query> Terms() => this switch
    {
        AllOf all => all.Parts.SelectMany(part => part.Terms()),
        AnyOf any => any.Parts.SelectMany(part => part.Terms()),
        Not not => not.Part.Terms(),
        Near near => near.Left.Terms().Concat(near.Right.Terms()),
        _ => [this],
    };

    /// <summary>As it is stored: English operators, ids for names.</summary>
    public sealed override string ToString() => QueryText.Stored(this);
}
