using System.Globalization;

namespace Alerts.Reading;

/// <summary>
/// What a sentence must be read as, in one line: <c>casualty.killed occurred at least 12 @ ps-rafah</c>. Indicator and status always;
/// then the state, the figure and, after an <c>@</c>, the place. A figure that is not written must not be read; a place that is not
/// written may be any. Used by the examples on the cards and by <c>alerts check</c>.
/// </summary>
public sealed record Expectation
{
    private static readonly (string Words, FigureQualifier? Qualifier)[] Hedges =
    [
        ("at least ", FigureQualifier.AtLeast), ("more than ", FigureQualifier.MoreThan), ("about ", FigureQualifier.About), ("nearly ", FigureQualifier.Nearly),
        ("up to ", FigureQualifier.UpTo), ("fewer than ", FigureQualifier.LessThan), ("", null),
    ];

    /// <summary>The indicator's id.</summary>
    public required string Indicator { get; init; }

    /// <summary>How it is said.</summary>
    public required ClaimStatus Status { get; init; }

    /// <summary>open, closed…; null for any.</summary>
    public string? State { get; init; }

    /// <summary>The figure as written: <c>at least 12</c>; empty for none.</summary>
    public string Figure { get; init; } = "";

    /// <summary>The gazetteer's id, or null for any place and none.</summary>
    public string? Place { get; init; }

    /// <summary>Reads a line; null, and why, when it cannot be read.</summary>
    public static Expectation? Parse(string line, out string problem)
    {
        var (said, place) = Split(line, '@');
        var words = said.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        problem = "";
        if (words.Length < 2) problem = $"'{line}' says too little: an indicator and a status are needed";
        else if (!Enum.TryParse<ClaimStatus>(words[1], true, out var status) || words[1].Any(char.IsAsciiDigit)) problem = $"'{words[1]}' is no status";
        else
        {
            var state = words.Length > 2 && char.IsAsciiLetter(words[2][0]) && !Hedges.Any(hedge => hedge.Words.StartsWith(words[2] + " ", StringComparison.Ordinal)) ? words[2] : null;
            var figure = string.Join(' ', words.Skip(state is null ? 2 : 3));
            if (figure.Length == 0 || Bounds(figure) is not null) return new Expectation { Indicator = words[0], Status = status, State = state, Figure = figure, Place = place };
            problem = $"'{figure}' is no figure";
        }

        return null;
    }

    /// <summary>How what was read differs from what must be read, one sentence each; empty when it does not.</summary>
    /// <param name="expected">What must be read.</param>
    /// <param name="read">What was read. Background and what is only demanded, denied, negated and the like may be there unasked.</param>
    public static IReadOnlyList<string> Differences(IReadOnlyList<Expectation> expected, IReadOnlyList<Claim> read)
    {
        var left = read.ToList();
        List<string> differences = [];
        foreach (var one in expected)
        {
            if (left.Find(one.Fits) is { } found) left.Remove(found);
            else differences.Add(left.Find(claim => claim.Indicator == one.Indicator) is { } near ? $"expected {one}, read {Of(near)}" : $"expected {one}, read nothing of the kind");
        }

        foreach (var claim in left.Where(claim => MayNotBeUnasked(claim) && !expected.Any(one => one.Indicator == claim.Indicator)))
            differences.Add($"read {Of(claim)}, which is not expected");
        return differences;
    }

    /// <summary>A claim in the words of an expectation.</summary>
    public static Expectation Of(Claim claim) => new()
    {
        Indicator = claim.Indicator,
        Status = claim.Status,
        State = claim.State,
        Figure = claim.Figure is { } figure ? Written(figure) : "",
        Place = claim.Place?.Id ?? claim.Place?.Text,
    };

    /// <summary>The line, as it is written on a card.</summary>
    public override string ToString() =>
        string.Join(' ', new[] { Indicator, Status.ToString().ToLowerInvariant(), State, Figure, Place is null ? null : "@ " + Place }.Where(part => !string.IsNullOrEmpty(part)));

    private bool Fits(Claim claim) =>
        claim.Indicator == Indicator && claim.Status == Status && (State is null || State == claim.State)
        && (Place is null || Place == claim.Place?.Id) && FigureFits(claim.Figure);

    private bool FigureFits(Figure? figure)
    {
        if (figure is null || Bounds(Figure) is not { } bounds) return figure is null && Figure.Length == 0;
        var hedge = Hedges.First(hedge => Figure.StartsWith(hedge.Words, StringComparison.Ordinal)).Qualifier;
        var hedged = Hedges.Any(known => known.Qualifier is not null && known.Qualifier == figure.Qualifier);
        return figure.Max == bounds.Max && (figure.Min ?? 0) == (bounds.Min ?? 0) && (hedge is null ? !hedged : hedge == figure.Qualifier);
    }

    private static bool MayNotBeUnasked(Claim claim) => !claim.Background && claim.Status <= ClaimStatus.Warned;

    private static (long? Min, long? Max)? Bounds(string figure)
    {
        var (words, qualifier) = Hedges.First(hedge => figure.StartsWith(hedge.Words, StringComparison.Ordinal));
        var (from, to) = Split(figure[words.Length..], '-');
        if (!Number(from, out var least)) return null;
        if (to is not null) return qualifier is null && Number(to, out var most) ? (least, most) : null;
        return qualifier switch
        {
            FigureQualifier.AtLeast or FigureQualifier.MoreThan => (least, null),
            FigureQualifier.UpTo or FigureQualifier.LessThan => (null, least),
            _ => (least, least),
        };
    }

    private static string Written(Figure figure)
    {
        var hedge = Hedges.First(hedge => hedge.Qualifier == figure.Qualifier || hedge.Words.Length == 0).Words;
        var number = figure.Min == figure.Max || figure.Max is null ? figure.Min : figure.Min is null or 0 ? figure.Max : null;
        return hedge + (number is { } one ? one.ToString(CultureInfo.InvariantCulture) : $"{figure.Min}-{figure.Max}");
    }

    private static bool Number(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static (string Before, string? After) Split(string text, char sign)
    {
        var at = text.IndexOf(sign, StringComparison.Ordinal);
        return at < 0 ? (text.Trim(), null) : (text[..at].Trim(), text[(at + 1)..].Trim());
    }
}
