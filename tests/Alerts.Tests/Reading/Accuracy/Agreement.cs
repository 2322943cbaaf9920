using Alerts.Reading;

namespace Alerts.Tests.Reading.Accuracy;

/// <summary>How far a claim agrees with an annotated fact; each step holds the ones before.</summary>
internal enum Agreement
{
    /// <summary>Another kind, or other words.</summary>
    None,

    /// <summary>The same kind in the same words, but one tells it as an event and the other does not.</summary>
    Words,

    /// <summary>Told alike.</summary>
    Found,

    /// <summary>And with the same figure.</summary>
    Figure,

    /// <summary>And at the same place.</summary>
    Full,
}

/// <summary>Tells how far a claim and a fact agree.</summary>
internal static class Agreements
{
    public static Agreement Between(GoldenFact fact, Claim claim, List<(int Start, int End)> mentions, List<(int Start, int End)> evidence)
    {
        if (!FactKind.AreAlike(fact.Kind, FactKind.Of(claim.Indicator, claim.State)) || !Overlap(mentions, evidence)) return Agreement.None;
        if (!fact.Accepts(claim.Status) && claim.Status.IsAsserted() != fact.IsTold) return Agreement.Words;
        var read = Bounds.Of(claim.Figure);
        if (!fact.Figures.Any(figure => Bounds.Agree(figure, read))) return Agreement.Found;
        return IsPlaceOf(fact, claim.Place) ? Agreement.Full : Agreement.Figure;
    }

    public static bool Overlap(List<(int Start, int End)> some, List<(int Start, int End)> others) =>
        some.Exists(one => others.Exists(other => one.Start < other.End && other.Start < one.End));

    private static bool IsPlaceOf(GoldenFact fact, PlaceMention? place)
    {
        if (fact.Places.Count == 0) return place is null || fact.AnyPlace;
        if (place is null) return false;
        var accepted = fact.Places.Select(PlaceKey.Of).ToHashSet(StringComparer.Ordinal);
        return new[] { place.Name, place.NameAr, place.Text }.Any(name => !string.IsNullOrEmpty(name) && accepted.Contains(PlaceKey.Of(name)));
    }
}
