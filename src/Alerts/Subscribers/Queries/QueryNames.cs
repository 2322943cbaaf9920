using System.Collections.Frozen;
using Alerts.Reading.Text;

namespace Alerts.Subscribers.Queries;

/// <summary>What the words of the query language mean when one is read, in all languages at once.</summary>
public sealed class QueryNames
{
    private readonly FrozenDictionary<string, Operator> operators;
    private readonly FrozenDictionary<string, Field> fields;
    private readonly Func<Field, string, IReadOnlyList<string>> values;

    /// <param name="operators">Each as it may be written.</param>
    /// <param name="fields">Each as it may be written.</param>
    /// <param name="values">The ids that a value may mean: none where it is unknown, several where a place has to be chosen.</param>
    public QueryNames(
        IEnumerable<(string Written, Operator Operator)> operators, IEnumerable<(string Written, Field Field)> fields, Func<Field, string, IReadOnlyList<string>> values)
    {
        this.operators = operators.DistinctBy(of => Folding.Fold(of.Written)).ToFrozenDictionary(of => Folding.Fold(of.Written), of => of.Operator);
        this.fields = fields.DistinctBy(of => Folding.Fold(of.Written)).ToFrozenDictionary(of => Folding.Fold(of.Written), of => of.Field);
        this.values = values;
    }

    /// <summary>How queries are stored: every id is taken as it stands, so that a place which has left the tables is not lost.</summary>
    public static QueryNames OfStored { get; } = new(
        Enum.GetValues<Operator>().Select(of => (QueryWords.Stored.Name(of), of)), Enum.GetValues<Field>().Select(of => (QueryWords.Stored.Name(of), of)), (_, id) => [id]);

    public Operator? OperatorOf(string written) => operators.TryGetValue(Folding.Fold(written), out var found) ? found : null;

    public Field? FieldOf(string written) => fields.TryGetValue(Folding.Fold(written), out var found) ? found : null;

    public IReadOnlyList<string> ValuesOf(Field field, string written) => values(field, written);
}
