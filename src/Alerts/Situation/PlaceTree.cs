namespace Alerts.Situation;

/// <summary>What the situation asks of the gazetteer.</summary>
/// <param name="Within">Does the first place lie in the second? Not so for a place and itself.</param>
/// <param name="IsWide">A country or a province: too large for two events in it to be taken for one.</param>
/// <param name="Around">The places a place lies in, however wide; none of them itself.</param>
public sealed record PlaceTree(Func<string, string, bool> Within, Func<string, bool> IsWide, Func<string, IEnumerable<string>> Around)
{
    /// <summary>The same place, or one inside the other.</summary>
    public bool Holds(string? place, string ancestor) => place is not null && (place == ancestor || Within(place, ancestor));

    public Nearness Between(Report one, Report other) =>
        Between(one.PlaceId, one.PlaceName, one.Country, other.PlaceId, other.PlaceName, other.Country);

    public Nearness Between(Incident one, Report other) =>
        Between(one.PlaceId, one.PlaceName, one.Country, other.PlaceId, other.PlaceName, other.Country);

    private Nearness Between(string? id, string? name, string? country, string? otherId, string? otherName, string? otherCountry)
    {
        if (id is not null && otherId is not null) return OfKnown(id, otherId);
        if (id is null && otherId is null && name is not null && SameName(name, otherName)) return Nearness.Same;
        if (country is not null && otherCountry is not null && country != otherCountry) return Nearness.Apart;
        return name is null || otherName is null ? Nearness.Unknown : Nearness.Apart;
    }

    private Nearness OfKnown(string id, string other)
    {
        if (id == other) return Nearness.Same;
        if (Within(id, other)) return IsWide(other) ? Nearness.Wide : Nearness.Nested;
        if (Within(other, id)) return IsWide(id) ? Nearness.Wide : Nearness.Nested;
        return Nearness.Apart;
    }

    private static bool SameName(string name, string? other) =>
        other is not null && Reading.Text.Folding.Fold(name) == Reading.Text.Folding.Fold(other);
}
