using Alerts.Reading;

namespace Alerts.Tests.Reading.Accuracy;

/// <summary>
/// One golden article beside what was read from it. Readings marked background are left out: they can neither earn nor cost.
/// Evidence far longer than a sentence points at nothing and is ignored. Two readings of one kind over the same words with the
/// same figure and place (the attack and its weapon) are one. Then facts and readings are paired one to one, so that the whole
/// agrees as far as it can.
/// </summary>
internal sealed class ReadArticle
{
    private const int LongestEvidence = 600;

    private readonly List<List<(int Start, int End)>> _mentions;
    private readonly List<(Claim Claim, List<(int Start, int End)> Spans)> _said = [];

    public ReadArticle(GoldenArticle article, IEnumerable<Claim> claims)
    {
        Article = article;
        _mentions = [.. article.Facts.Select(fact => fact.SpansIn(article.Text))];
        var longest = _mentions.SelectMany(spans => spans).Select(span => 3 * (span.End - span.Start)).Append(LongestEvidence).Max();
        foreach (var claim in claims.Where(claim => !claim.Background)) Enter(claim, longest);
        Facts = [.. article.Facts.Select(fact => new Paired<GoldenFact>(fact))];
        Claims = [.. _said.Select(said => new Paired<Claim>(said.Claim))];
        Pair();
    }

    public GoldenArticle Article { get; }

    public IReadOnlyList<Paired<GoldenFact>> Facts { get; }

    public IReadOnlyList<Paired<Claim>> Claims { get; }

    /// <summary>The claim that a fact was paired with.</summary>
    public Claim? ClaimOf(Paired<GoldenFact> fact) => fact.Mate < 0 ? null : Claims[fact.Mate].Value;

    /// <summary>The fact that a claim was paired with.</summary>
    public GoldenFact? FactOf(Paired<Claim> claim) => claim.Mate < 0 ? null : Facts[claim.Mate].Value;

    private void Enter(Claim claim, int longest)
    {
        var spans = claim.Evidence.Where(evidence => evidence.End - evidence.Start <= longest).Select(evidence => (evidence.Start, evidence.End)).ToList();
        if (!_said.Exists(other => IsOneWith(claim, other.Claim) && Agreements.Overlap(spans, other.Spans))) _said.Add((claim, spans));
    }

    private static bool IsOneWith(Claim one, Claim other) =>
        FactKind.Of(one.Indicator, one.State) == FactKind.Of(other.Indicator, other.State) && one.Status.IsAsserted() == other.Status.IsAsserted()
        && one.Place?.Text == other.Place?.Text && Bounds.Agree(Bounds.Of(one.Figure), Bounds.Of(other.Figure));

    private void Pair()
    {
        if (Facts.Count == 0 || Claims.Count == 0) return;
        var agreement = new Agreement[Facts.Count, Claims.Count];
        var gain = new double[Facts.Count, Claims.Count];
        for (var f = 0; f < Facts.Count; f++)
            for (var c = 0; c < Claims.Count; c++)
            {
                agreement[f, c] = Agreements.Between(Facts[f].Value, Claims[c].Value, _mentions[f], _said[c].Spans);
                gain[f, c] = Gain(agreement[f, c], Facts[f].Value);
            }

        var mates = Assignment.Best(gain);
        for (var f = 0; f < mates.Length; f++)
            if (mates[f] is >= 0 and var c && agreement[f, c] > Agreement.None) (Facts[f].Mate, Facts[f].Agreement, Claims[c].Mate, Claims[c].Agreement) = (c, agreement[f, c], f, agreement[f, c]);
    }

    /// <summary>Being found outweighs whatever figure and place could add; a fact that counts goes before an optional one.</summary>
    private static double Gain(Agreement agreement, GoldenFact fact) => agreement switch
    {
        Agreement.None => 0,
        Agreement.Words => 1,
        Agreement.Found => 10,
        Agreement.Figure => 14,
        _ => 16,
    } + (agreement > Agreement.None && !fact.Optional ? 0.5 : 0);
}

/// <summary>A fact or a claim with the index of the one it was paired with, or -1, and how far the two agree.</summary>
internal sealed record Paired<T>(T Value)
{
    public int Mate { get; set; } = -1;

    public Agreement Agreement { get; set; }
}
