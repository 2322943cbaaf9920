using Alerts.Reading;

namespace Alerts.Tests.Reading.Accuracy;

/// <summary>
/// What annotators tell apart, and its family. It is coarser than the indicators: whether a blocked road is a siege or a blockade
/// is where two careful people part, and a reader is not blamed for it.
/// </summary>
internal sealed record FactKind(string Name, string Family)
{
    private static readonly FactKind Siege = new("siege", "siege");
    private static readonly FactKind Impeded = new("access_impeded", "access");
    private static readonly FactKind Eased = new("access_eased", "access");
    private static readonly FactKind Attack = new("attack", "attack");
    private static readonly FactKind Displaced = new("displaced", "displacement");
    private static readonly FactKind Shortage = new("shortage", "need");
    private static readonly FactKind InNeed = new("in_need", "need");
    private static readonly FactKind Truce = new("truce", "truce");

    private static readonly Dictionary<string, FactKind> ByIndicator = new(StringComparer.Ordinal)
    {
        ["siege.area"] = Siege,
        ["siege.blockade"] = Siege,
        ["siege.facility"] = Siege,
        ["casualty.killed"] = new("killed", "casualty"),
        ["casualty.injured"] = new("injured", "casualty"),
        ["casualty.combined"] = new("casualties", "casualty"),
        ["casualty.missing"] = new("missing", "casualty"),
        ["access.constraint"] = Impeded,
        ["access.violence"] = Impeded,
        ["access.delivered"] = Eased,
        ["attack.facility"] = Attack,
        ["weapon.use"] = Attack,
        ["displacement.flow"] = Displaced,
        ["displacement.stock"] = Displaced,
        ["displacement.order"] = new("ordered_out", "displacement"),
        ["displacement.return"] = new("returned", "displacement"),
        ["shortage.supply"] = Shortage,
        ["hunger.famine"] = Shortage,
        ["need.people"] = InNeed,
        ["ceasefire.status"] = Truce,
        ["ceasefire.violation"] = Truce,
        ["detention.held"] = new("detained", "detention"),
        ["detention.released"] = new("released", "detention"),
    };

    /// <summary>The kind of a claim or of an annotated fact; a crossing eases access when it is open and impedes it when it is closed.</summary>
    public static FactKind Of(string indicator, string? state) => (indicator, state) switch
    {
        ("access.crossing", "open") => Eased,
        ("access.crossing", "closed") => Impeded,
        ("access.crossing", _) => throw new InvalidDataException($"access.crossing is open or closed, not '{state}'."),
        _ => ByIndicator.GetValueOrDefault(indicator) ?? throw new InvalidDataException($"{indicator} has no kind: enter it in {nameof(FactKind)}."),
    };

    /// <summary>The kind of that name.</summary>
    public static FactKind Named(string name) => ByIndicator.Values.First(kind => kind.Name == name);

    /// <summary>One kind, or two honest readings of one clause: people in need under a shortage or a siege.</summary>
    public static bool AreAlike(FactKind one, FactKind other) =>
        one == other || IsPair(one, other, Shortage, InNeed) || IsPair(one, other, Siege, InNeed);

    private static bool IsPair(FactKind one, FactKind other, FactKind a, FactKind b) => (one == a && other == b) || (one == b && other == a);
}
