using Alerts.Reading;

namespace Alerts.Tests.Reading.Accuracy;

/// <summary>
/// The measures of a set of articles. <c>found</c>: told as having happened, in the words that tell it. <c>figure</c>: found, with its figure.
/// <c>full</c>: and at its place. <c>status</c>: of what was read in the words of a fact, the share whose status is right.
/// <c>families</c>: the families an article tells of. The first three and the last are F1.
/// </summary>
internal sealed class ArticleScore(string set)
{
    private static readonly (string Name, Agreement Needed)[] Measures = [("found", Agreement.Found), ("figure", Agreement.Figure), ("full", Agreement.Full)];

    public Scoreboard Board { get; } = new();

    public List<Disagreement> Disagreements { get; } = [];

    public void Add(GoldenArticle article, IReadOnlyList<Claim> claims)
    {
        var read = new ReadArticle(article, claims);
        foreach (var (measure, needed) in Measures) Count(measure, needed, read);
        CountStatus(read);
        CountFamilies(read);
        foreach (var fact in read.Facts) Compare(read, fact);
        foreach (var claim in read.Claims) Compare(read, claim);
    }

    private void Count(string measure, Agreement needed, ReadArticle read)
    {
        foreach (var fact in read.Facts.Where(fact => Counts(fact.Value)))
            Board.Count(measure, read.Article.Language, fact.Value.Kind.Family, expected: 1, said: 0, right: fact.Agreement >= needed ? 1 : 0);
        foreach (var claim in read.Claims.Where(claim => claim.Value.Status.IsAsserted() && !IsExcused(read, claim)))
            Board.Count(measure, read.Article.Language, Family(claim.Value), expected: 0, said: 1, right: 0);
    }

    private static bool Counts(GoldenFact fact) => fact.IsTold && !fact.IsFree;

    private static bool IsExcused(ReadArticle read, Paired<Claim> claim) => claim.Agreement >= Agreement.Found && read.FactOf(claim)!.IsFree;

    private static string Family(Claim claim) => FactKind.Of(claim.Indicator, claim.State).Family;

    private void CountStatus(ReadArticle read)
    {
        foreach (var fact in read.Facts)
            if (read.ClaimOf(fact) is { } claim) Board.Count("status", read.Article.Language, fact.Value.Kind.Family, 1, 1, fact.Value.Accepts(claim.Status) ? 1 : 0);
    }

    private void CountFamilies(ReadArticle read)
    {
        var sure = read.Article.Facts.Where(Counts).Select(fact => fact.Kind.Family).ToHashSet();
        var possible = read.Article.Facts.Where(fact => fact.IsTold || fact.IsFree).Select(fact => fact.Kind.Family).ToHashSet();
        var told = read.Claims.Where(claim => claim.Value.Status.IsAsserted()).Select(claim => Family(claim.Value)).ToHashSet();
        Board.Count("families", read.Article.Language, Scoreboard.All, sure.Count, told.Count(family => sure.Contains(family) || !possible.Contains(family)), sure.Count(told.Contains));
    }

    private void Compare(ReadArticle read, Paired<GoldenFact> fact)
    {
        var claim = read.ClaimOf(fact);
        var saysOther = claim is not null && !fact.Value.Accepts(claim.Status);
        if (!saysOther && (!Counts(fact.Value) || fact.Agreement == Agreement.Full)) return;
        var fault = claim is null ? Fault.Missed : saysOther || fact.Agreement == Agreement.Words ? Fault.Status : fact.Agreement == Agreement.Found ? Fault.Figure : Fault.Place;
        Note(read.Article, fact.Value.Kind.Family, fault, fact.Value.ToString(), claim, fact.Value.Mentions[0]);
    }

    private void Compare(ReadArticle read, Paired<Claim> claim)
    {
        if (claim.Value.Status.IsAsserted() && claim.Agreement <= Agreement.Words)
            Note(read.Article, Family(claim.Value), Fault.Invented, "", claim.Value, claim.Value.Evidence[0].Text);
    }

    private void Note(GoldenArticle article, string family, Fault fault, string expected, Claim? claim, string words) =>
        Disagreements.Add(new Disagreement(set, article.Name, article.Language, family, fault, expected, claim is null ? "" : Shown(claim), words));

    private static string Shown(Claim claim) =>
        $"{FactKind.Of(claim.Indicator, claim.State).Name} {claim.Status.ToString().ToLowerInvariant()}{(Bounds.Of(claim.Figure) is { } figure ? $" {figure}" : "")}{(claim.Place is { } place ? $" @ {place.Name}" : "")}";
}
