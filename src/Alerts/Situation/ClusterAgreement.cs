namespace Alerts.Situation;

/// <summary>
/// How far two groupings of the same things agree. Pairwise: of the pairs that one puts together, how many the other does too. B-cubed
/// (Bagga and Baldwin 1998): for each thing, how much of its group the other grouping shares, averaged over the things.
/// </summary>
public sealed record ClusterAgreement(double PairPrecision, double PairRecall, double BCubedPrecision, double BCubedRecall)
{
    public double PairF1 => Harmonic(PairPrecision, PairRecall);

    public double BCubedF1 => Harmonic(BCubedPrecision, BCubedRecall);

    /// <param name="marked">The group that a person put each thing in.</param>
    /// <param name="made">The group that the program put it in, in the same order.</param>
    /// <param name="counts">Which pairs are looked at; all of them where nothing is said.</param>
    public static ClusterAgreement Between(IReadOnlyList<int> marked, IReadOnlyList<int> made, Func<int, int, bool>? counts = null)
    {
        if (marked.Count != made.Count) throw new ArgumentException("Both groupings must be of the same things.", nameof(made));
        int both = 0, one = 0, other = 0;
        double precision = 0, recall = 0;
        for (var i = 0; i < marked.Count; i++)
        {
            int shared = 0, inMarked = 0, inMade = 0;
            for (var j = 0; j < marked.Count; j++)
            {
                var (together, put) = (marked[i] == marked[j], made[i] == made[j]);
                if (together) inMarked++;
                if (put) inMade++;
                if (together && put) shared++;
                if (j <= i || (counts is not null && !counts(i, j))) continue;
                if (together) one++;
                if (put) other++;
                if (together && put) both++;
            }

            precision += shared / (double)inMade;
            recall += shared / (double)inMarked;
        }

        return new ClusterAgreement(Share(both, other), Share(both, one), Share(precision, marked.Count), Share(recall, marked.Count));
    }

    private static double Share(double part, double whole) => whole == 0 ? 1 : part / whole;

    private static double Harmonic(double one, double other) => one + other == 0 ? 0 : 2 * one * other / (one + other);
}
