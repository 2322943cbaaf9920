using Alerts.Reading;

namespace Alerts.Tests.Accuracy;

/// <summary>How many of the annotated facts were read, and how many readings are annotated facts.</summary>
internal sealed class Tally
{
    private int _found, _figure, _full, _gold, _read;

    public double Found => F1(_found);

    public double Figure => F1(_figure);

    public double Full => F1(_full);

    /// <summary>Pairs each fact with the reading of its family that agrees with it most; counts only what is told as having happened.</summary>
    public void Add(AnnotatedArticle article, IReadOnlyList<Claim> claims)
    {
        var left = claims.Where(c => !c.Background && c.Status.IsAsserted()).ToList();
        foreach (var fact in article.Facts.OrderBy(f => f.Open).ThenByDescending(f => f.Min is not null))
        {
            if (!fact.Asserted && !fact.Open) continue;
            var best = left.Select(claim => (claim, Level: LevelOf(fact, claim))).OrderByDescending(pair => pair.Level).FirstOrDefault();
            if (!fact.Open) Count(best.Level);
            if (best.Level > 0) left.Remove(best.claim);
            if (fact.Open && best.Level > 0) _read--;
        }

        _read += claims.Count(c => !c.Background && c.Status.IsAsserted());
    }

    private void Count(int level)
    {
        _gold++;
        if (level > 0) _found++;
        if (level > 1) _figure++;
        if (level > 2) _full++;
    }

    private double F1(int hit) => _gold + _read == 0 ? 1 : 2.0 * hit / (_gold + _read);

    private static int LevelOf(AnnotatedFact fact, Claim claim)
    {
        if (FamilyOf(fact.Family) != FamilyOf(claim.Indicator) || !fact.Mentions.Any(m => claim.Evidence.Any(e => m.Start < e.End && e.Start < m.End))) return 0;
        if (!Same(fact.Min, claim.Figure?.Min) || !Same(fact.Max, claim.Figure?.Max)) return 1;
        return IsThere(fact, claim.Place) ? 3 : 2;
    }

    private static bool IsThere(AnnotatedFact fact, PlaceMention? place)
    {
        if (fact.Places.Count == 0) return place is null || fact.AnyPlace;
        return place is not null && fact.Places.Any(name => Is(name, place.Name) || Is(name, place.NameAr) || Is(name, place.Text));
    }

    private static bool Is(string accepted, string? name) => name is not null && string.Equals(Key(accepted), Key(name), StringComparison.OrdinalIgnoreCase);

    private static string Key(string name) => new([.. name.Replace('أ', 'ا').Replace('إ', 'ا').Replace('ة', 'ه').Where(char.IsLetter)]);

    private static bool Same(double? one, double? other) => one is null ? other is null : other is { } value && Math.Abs(one.Value - value) <= 0.01 * Math.Max(1, Math.Abs(value));

    private static string FamilyOf(string indicator) => indicator switch
    {
        "weapon.use" => "attack",
        "hunger.famine" or "need.people" => "shortage",
        _ when indicator.StartsWith("casualty", StringComparison.Ordinal) => indicator,
        _ => indicator[..indicator.IndexOf('.', StringComparison.Ordinal)],
    };
}
