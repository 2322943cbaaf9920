namespace Alerts.Subscribers.Queries;

/// <summary>
/// How often a term is likely to be found, in news of a hundred: what was counted, and before anything was counted a guess by what it is.
/// A wrong guess costs time and never a hit.
/// </summary>
internal static class Rarity
{
    public static double Of(in Term term) => term.Kind switch
    {
        TermKind.Everything => 100,
        TermKind.Value => OfField(term) + (term.Seen * 0.1),
        TermKind.Prefix => (8.0 / Math.Max(1, term.Key!.Length - 2)) + (term.Seen * 0.1),
        _ => (6.0 / Math.Max(1, term.Key!.Length)) + (term.Seen * 0.1),
    };

    private static double OfField(in Term term) => term.Field switch
    {
        Field.Lang => 50,
        Field.Status => 30,
        Field.Severity => 20,
        Field.Indicator => term.Key!.Contains('.', StringComparison.Ordinal) ? 4 : 8,
        Field.Victims => 3,
        Field.Source => 3,
        // A country is in the news far more often than a town.
        _ => 12.0 / Math.Pow(2, term.Key!.Count(c => c == '-') * 2),
    };
}
