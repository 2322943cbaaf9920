namespace Alerts.Situation;

/// <summary>What the situation needs to know of an indicator: does it last, what does it join, what is it told with.</summary>
public static class Indicators
{
    /// <summary>
    /// How many days a state is still taken for the same one when nobody mentions it. A siege is the same siege after months of
    /// silence; a refused convoy is not the one refused last month.
    /// </summary>
    private static readonly Dictionary<string, int> DaysAStateLasts = new()
    {
        ["siege.area"] = 180,
        ["siege.blockade"] = 180,
        ["siege.facility"] = 30,
        ["hunger.famine"] = 90,
        ["ceasefire.status"] = 90,
        ["access.crossing"] = 90,
        ["shortage.supply"] = 30,
        ["displacement.stock"] = 30,
        ["need.people"] = 30,
        ["detention.held"] = 30,
        ["access.constraint"] = 14,
    };

    /// <summary>One outlet's siege is another's blockade: of one place they are one state.</summary>
    private static readonly string[] Encirclement = ["siege.area", "siege.blockade"];

    private static readonly string[] Conditions = ["siege", "shortage", "hunger", "need", "access"];

    private static readonly string[] Violence = ["casualty", "attack", "weapon"];

    public static string FamilyOf(string indicator) =>
        indicator.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? indicator[..dot] : indicator;

    /// <summary>True for a state, which is an interval; false for an event, which is a day.</summary>
    public static bool Lasts(string indicator) => DaysAStateLasts.ContainsKey(indicator);

    public static int DaysItLasts(string indicator) => DaysAStateLasts.GetValueOrDefault(indicator, 1);

    /// <summary>The indicators whose reports may be about the same thing, itself among them.</summary>
    public static IReadOnlyList<string> JoinedWith(string indicator) =>
        Encirclement.Contains(indicator) ? Encirclement : [indicator];

    /// <summary>
    /// What one article says of one place and day is told in one breath where it is one story: a siege with what it does to people,
    /// a strike with its dead. The rest is told apart.
    /// </summary>
    public static string ToldWith(string indicator) => FamilyOf(indicator) switch
    {
        var family when Conditions.Contains(family) => "conditions",
        var family when Violence.Contains(family) => "violence",
        _ => indicator,
    };
}
