using Alerts.Reading;

namespace Alerts.Tests.Reading.Accuracy;

/// <summary>
/// The measures of the sentences. <c>figures</c>: every figure of people with its kind and bounds, and no other. <c>indicators</c>: everything
/// the sentence says, with its status. <c>silence</c>: nothing told as having happened where nothing is. Each is a share of the sentences.
/// </summary>
internal sealed class SentenceScore
{
    private const string Set = "sentences";

    /// <summary>What two careful people call by two names.</summary>
    private static readonly FigureKind[][] Kin =
    [
        [FigureKind.Besieged, FigureKind.Trapped, FigureKind.AtRisk], [FigureKind.Trapped, FigureKind.Besieged], [FigureKind.Homeless, FigureKind.Displaced],
        [FigureKind.Evacuated, FigureKind.Displaced], [FigureKind.Abducted, FigureKind.Detained], [FigureKind.AtRisk, FigureKind.InNeed, FigureKind.Besieged],
        [FigureKind.InNeed, FigureKind.AtRisk],
    ];

    private static readonly (ClaimStatus, ClaimStatus)[] Near =
    [
        (ClaimStatus.Started, ClaimStatus.Ongoing), (ClaimStatus.Resumed, ClaimStatus.Ongoing), (ClaimStatus.Occurred, ClaimStatus.Ongoing),
        (ClaimStatus.Proposed, ClaimStatus.Demanded), (ClaimStatus.Occurred, ClaimStatus.Started),
    ];

    public Scoreboard Board { get; } = new();

    public List<Disagreement> Disagreements { get; } = [];

    public void Add(FigureCase sentence, IReadOnlyList<Claim> claims)
    {
        var read = claims.Where(claim => claim.Figure is { } figure && SentenceCases.CountsPeople(figure.Kind)).Select(claim => (claim.Figure!.Kind, Bounds: new Bounds(claim.Figure.Min, claim.Figure.Max))).ToList();
        var left = read.ToList();
        var isRight = sentence.Expected.All(expected => Take(left, expected)) && left.TrueForAll(figure => sentence.Expected.Any(expected => expected.Bounds == figure.Bounds));
        Count("figures", sentence.Language, isRight);
        if (!isRight) Note(sentence.Id, sentence.Language, Fault.Figure, Figures(sentence.Expected), Figures(read), sentence.Text);
    }

    public void Add(IndicatorCase sentence, IReadOnlyList<Claim> claims)
    {
        var told = claims.Where(IsTold).ToList();
        var isSilence = sentence.Expected.Count == 0;
        var isRight = isSilence ? told.Count == 0 : sentence.Expected.All(expected => IsSaid(expected, claims) || (IsNoNews(expected.Status) && !IsTouched(expected, told)));
        Count(isSilence ? "silence" : "indicators", sentence.Language, isRight);
        if (isRight) return;
        var fault = isSilence ? Fault.Invented : Fault.Missed;
        Note(sentence.Id, sentence.Language, fault, Readings(sentence.Expected), Readings((isSilence ? told : claims).Select(claim => (claim.Indicator, claim.Status))), sentence.Text);
    }

    private static bool IsSaid((string Indicator, ClaimStatus Status) expected, IEnumerable<Claim> claims) => claims.Any(claim => Fits(claim, expected));

    private static bool IsTouched((string Indicator, ClaimStatus Status) expected, List<Claim> told) => told.Exists(claim => Group(claim.Indicator) == Group(expected.Indicator));

    private static bool Take(List<(FigureKind Kind, Bounds Bounds)> left, (FigureKind Kind, Bounds Bounds) expected)
    {
        var at = left.FindIndex(figure => Fits(figure, expected));
        if (at >= 0) left.RemoveAt(at);
        return at >= 0;
    }

    private static bool Fits((FigureKind Kind, Bounds Bounds) read, (FigureKind Kind, Bounds Bounds) expected) =>
        read.Bounds == expected.Bounds && (read.Kind == expected.Kind || Kin.Any(kin => kin[0] == expected.Kind && kin.Contains(read.Kind)));

    private static bool Fits(Claim claim, (string Indicator, ClaimStatus Status) expected) =>
        Group(claim.Indicator) == Group(expected.Indicator) && (claim.Status == expected.Status || Near.Contains((claim.Status, expected.Status)) || Near.Contains((expected.Status, claim.Status)));

    private static string Group(string indicator) => indicator switch
    {
        "displacement.flow" or "displacement.stock" => "displacement",
        "siege.area" or "siege.blockade" => "siege",
        _ => indicator,
    };

    private static bool IsTold(Claim claim) => claim.Status.IsAsserted() && !claim.Background;

    /// <summary>What is denied, unknown or long past need not be read, so long as it is not told.</summary>
    private static bool IsNoNews(ClaimStatus status) => status >= ClaimStatus.Hypothetical;

    private void Count(string measure, string language, bool right) => Board.Count(measure, language, Scoreboard.All, 1, 1, right ? 1 : 0);

    private void Note(string id, string language, Fault fault, string expected, string read, string text) =>
        Disagreements.Add(new Disagreement(Set, id, language, Scoreboard.All, fault, expected, read, text));

    private static string Figures(IEnumerable<(FigureKind Kind, Bounds Bounds)> figures) => string.Join(", ", figures.Select(figure => $"{figure.Kind.ToString().ToLowerInvariant()} {figure.Bounds}"));

    private static string Readings(IEnumerable<(string Indicator, ClaimStatus Status)> readings) => string.Join(", ", readings.Select(reading => $"{reading.Indicator} {reading.Status.ToString().ToLowerInvariant()}"));
}
