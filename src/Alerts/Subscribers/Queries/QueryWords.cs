namespace Alerts.Subscribers.Queries;

/// <summary>The words of the query language when one is written, in one language.</summary>
/// <param name="Operators">And, Or, Not, Near.</param>
/// <param name="Fields">By field.</param>
/// <param name="NameOf">The name of a value by its id.</param>
public sealed record QueryWords(IReadOnlyDictionary<Operator, string> Operators, IReadOnlyDictionary<Field, string> Fields, Func<Field, string, string> NameOf)
{
    public static QueryWords Stored { get; } = new(
        Enum.GetValues<Operator>().ToDictionary(of => of, of => of.ToString().ToUpperInvariant()),
        Enum.GetValues<Field>().ToDictionary(of => of, of => of.ToString().ToLowerInvariant()),
        (_, id) => id);

    public string Name(Operator of) => Operators[of];

    public string Name(Field of) => Fields[of];
}
