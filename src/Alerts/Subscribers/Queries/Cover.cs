namespace Alerts.Subscribers.Queries;

/// <summary>Terms of which one is found whenever a query is true, each with another that must then be found too.</summary>
/// <param name="Filed">-1 where nothing else must be found.</param>
/// <param name="Cost">How often one of them is found, in news of a hundred.</param>
internal sealed record Cover(List<(int Under, int Also)> Filed, double Cost)
{
    public static Cover Of(int term, double cost) => new([(term, -1)], cost);

    /// <summary>The rarest part is enough; the next one is a cheap second look.</summary>
    public static Cover? OfAll(List<Cover?> parts)
    {
        var known = parts.OfType<Cover>().OrderBy(cover => cover.Cost).ToList();
        if (known.Count < 2) return known.Count == 0 ? null : known[0];
        var second = known.Skip(1).Where(cover => cover.Filed is [{ Also: -1 }] or [_]).Select(cover => cover.Filed[0].Under).FirstOrDefault(-1);
        return known[0] with { Filed = [.. known[0].Filed.Select(filed => filed.Also < 0 && filed.Under != second ? (filed.Under, second) : filed)] };
    }

    /// <summary>Each part may be the true one.</summary>
    public static Cover? OfAny(List<Cover?> parts) => parts.Contains(null)
        ? null
        : new Cover([.. parts.SelectMany(cover => cover!.Filed).Distinct()], parts.Sum(cover => cover!.Cost));
}
