using Alerts.Reading;

namespace Alerts.Tests.Reading.Accuracy;

/// <summary>One fact of a golden article, as it was annotated.</summary>
internal sealed record GoldenFact
{
    public required FactKind Kind { get; init; }

    public required ClaimStatus Status { get; init; }

    /// <summary>What else a careful reader could call its status.</summary>
    public IReadOnlyList<ClaimStatus> Also { get; init; } = [];

    /// <summary>The figures that are right; mostly one, null among them where none is.</summary>
    public IReadOnlyList<Bounds?> Figures { get; init; } = [null];

    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The article does not say where: whatever is taken is right.</summary>
    public bool AnyPlace { get; init; }

    public required IReadOnlyList<string> Mentions { get; init; }

    public bool Optional { get; init; }

    /// <summary>It happened or goes on. Everything else is talk, and is scored only by whether it is known as talk.</summary>
    public bool IsTold => Status.IsAsserted();

    /// <summary>Costs nothing missed and earns nothing found: optional, or told as an event by one careful reader and not by another.</summary>
    public bool IsFree => Optional || Also.Any(also => also.IsAsserted() != IsTold);

    public bool Accepts(ClaimStatus status) => IsOneOfMine(status) || (Near(status) is { } near && IsOneOfMine(near));

    /// <summary>Where each mention stands in the text, as often as it stands there.</summary>
    public List<(int Start, int End)> SpansIn(string text)
    {
        List<(int, int)> spans = [];
        foreach (var quote in Mentions)
            for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal)) spans.Add((at, at + quote.Length));
        return spans;
    }

    public override string ToString() =>
        $"{Kind.Name} {Status.ToString().ToLowerInvariant()}{(Figures[0] is { } figure ? $" {figure}" : "")}{(Places.Count > 0 ? $" @ {Places[0]}" : "")}";

    private bool IsOneOfMine(ClaimStatus status) => status == Status || Also.Contains(status);

    private static ClaimStatus? Near(ClaimStatus status) => status switch
    {
        ClaimStatus.Started or ClaimStatus.Resumed => ClaimStatus.Ongoing,
        ClaimStatus.Proposed => ClaimStatus.Demanded,
        ClaimStatus.Unreported => ClaimStatus.Negated,
        _ => null,
    };
}
