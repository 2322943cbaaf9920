namespace Alerts.Subscribers.Queries;

/// <summary>The terms that a fact holds, and the figures of all facts of one piece of news.</summary>
internal sealed class FactMarks(TermTable terms, Func<string, IEnumerable<string>> around)
{
    private const int MostOutlets = 4096;

    private readonly List<int> found = [];
    private readonly Dictionary<string, string[]> outlets = [];
    private readonly List<Fact> facts = [];

    public void Clear() => facts.Clear();

    /// <summary>The facts, one bit each, whose figure fits.</summary>
    public ulong WithFigure(FigureIs figure)
    {
        var fitting = 0UL;
        for (var i = 0; i < facts.Count; i++)
            if (figure.Holds(facts[i].Min, facts[i].Max)) fitting |= 1UL << i;
        return fitting;
    }

    /// <summary>Facts are given in the order of their bits.</summary>
    public List<int> Of(Fact fact)
    {
        facts.Add(fact);
        found.Clear();
        if (fact.PlaceId is { } place) AddPlaces(place);
        if (fact.Indicator is { } indicator) AddIndicator(indicator);
        if (fact.Severity is { } severity) Add(Field.Severity, FactValues.Of(severity));
        if (fact.Status is { } status) Add(Field.Status, FactValues.Of(status));
        if (fact.Min is not null || fact.Max is not null) found.Add(terms.HasFigure);
        foreach (var victims in fact.Victims) Add(Field.Victims, victims);
        foreach (var language in fact.Languages) Add(Field.Lang, language);
        foreach (var outlet in fact.Outlets)
            foreach (var name in NamesOf(outlet)) Add(Field.Source, name);
        return found;
    }

    private void AddPlaces(string place)
    {
        Add(Field.Place, place);
        foreach (var other in around(place)) Add(Field.Place, other);
    }

    private void AddIndicator(string indicator)
    {
        Add(Field.Indicator, indicator);
        var families = terms.Values(Field.Indicator).GetAlternateLookup<ReadOnlySpan<char>>();
        if (families.TryGetValue(FactValues.Family(indicator), out var term)) found.Add(term);
    }

    private void Add(Field field, string value)
    {
        if (terms.Values(field).TryGetValue(value, out var term)) found.Add(term);
    }

    private string[] NamesOf(string outlet)
    {
        if (outlets.TryGetValue(outlet, out var names)) return names;
        if (outlets.Count >= MostOutlets) outlets.Clear();
        return outlets[outlet] = FactValues.NamesOf(outlet);
    }
}
