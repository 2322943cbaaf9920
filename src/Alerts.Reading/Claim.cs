namespace Alerts.Reading;

/// <summary>
/// One statement by one article: what is said to have happened, to how many, where, how surely,
/// and the words it rests on. A claim always carries its evidence. An article claims; it does not establish.
/// </summary>
public sealed record Claim
{
    /// <summary>The indicator's id, as on its card: <c>casualty.killed</c>, <c>siege.area</c>…</summary>
    public required string Indicator { get; init; }

    /// <summary>How the text presents it.</summary>
    public required ClaimStatus Status { get; init; }

    /// <summary>The one figure of the fact, or null.</summary>
    public Figure? Figure { get; init; }

    /// <summary>Where, or null when the article does not say.</summary>
    public PlaceMention? Place { get; init; }

    /// <summary>One entry for each sentence or clause that states the fact; never empty, in text order.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>CAP 1.2 severity, from the thresholds on the indicator's card.</summary>
    public Severity Severity { get; init; } = Severity.Unknown;

    /// <summary>CAP 1.2 urgency.</summary>
    public Urgency Urgency { get; init; } = Urgency.Unknown;

    /// <summary>CAP 1.2 certainty, from who says it.</summary>
    public Certainty Certainty { get; init; } = Certainty.Likely;

    /// <summary>True for what is never told on its own: part of a total, history, a retold running total, a presupposed state.</summary>
    public bool Background { get; init; }

    /// <summary>Open or closed, for <c>access.crossing</c>; the state of a truce for <c>ceasefire.status</c>; otherwise null.</summary>
    public string? State { get; init; }

    /// <summary>Who says so.</summary>
    public Attribution Attribution { get; init; } = Attribution.Narrator;

    /// <summary>Who did it, by actor id; empty when the text does not say.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>Who helps them, by actor id, with the means after a colon where the text names it: <c>rus:air</c>.</summary>
    public IReadOnlyList<string> Supporters { get; init; } = [];

    /// <summary>airstrike, drone, shelling, sniper, mine, chemical…; null when not said.</summary>
    public string? Weapon { get; init; }

    /// <summary>health, education, market, camp, water…; null when not said.</summary>
    public string? Facility { get; init; }

    /// <summary>hunger, disease, cold, shipwreck, disaster…; null for hostilities or when not said.</summary>
    public string? Cause { get; init; }

    /// <summary>Groups among the victims: civilian, child, woman, medical, aid_worker, combatant…</summary>
    public IReadOnlyList<string> Victims { get; init; } = [];

    /// <summary>What is short or delivered: food, water, medicine, fuel, power, shelter.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>How long, as ISO 8601 with a leading &gt; or &lt; where the text hedges: <c>&gt;P1M</c>.</summary>
    public string? Duration { get; init; }

    /// <summary>When it happened, resolved against the publication date; null when not said.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Why it was read so, filled only when asked for.</summary>
    public IReadOnlyList<string> Why { get; init; } = [];
}

/// <summary>The words a claim rests on, in UTF-16 code units of the original text.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">One past the last code unit.</param>
/// <param name="Text">The words themselves.</param>
public sealed record Evidence(int Start, int End, string Text);

/// <summary>A place as an article names it.</summary>
/// <param name="Id">The gazetteer's id, or null for a name it does not know.</param>
/// <param name="Name">The English name; the wording itself when unknown.</param>
/// <param name="NameAr">The Arabic name, or null.</param>
/// <param name="Text">The wording in the article.</param>
/// <param name="Country">ISO 3166-1 alpha-2, or null.</param>
/// <param name="Lat">Degrees north, or null.</param>
/// <param name="Lon">Degrees east, or null.</param>
public sealed record PlaceMention(string? Id, string Name, string? NameAr, string Text, string? Country, double? Lat, double? Lon);

/// <summary>Who says so.</summary>
/// <param name="Type">narrator, un, rcrc, ngo, monitor, medical, rescue, official, party, witness, local, media, anonymous.</param>
/// <param name="Text">The wording, or null for the narrator.</param>
public sealed record Attribution(string Type, string? Text)
{
    /// <summary>The outlet itself.</summary>
    public static Attribution Narrator { get; } = new("narrator", null);
}

/// <summary>CAP 1.2 severity.</summary>
public enum Severity
{
    /// <summary>Not rated.</summary>
    Unknown,

    /// <summary>Minor.</summary>
    Minor,

    /// <summary>Moderate.</summary>
    Moderate,

    /// <summary>Severe.</summary>
    Severe,

    /// <summary>Extreme.</summary>
    Extreme,
}

/// <summary>CAP 1.2 urgency.</summary>
public enum Urgency
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>More than seven days old, or ended.</summary>
    Past,

    /// <summary>Later than seven days from now.</summary>
    Future,

    /// <summary>Threatened, warned of or planned within seven days.</summary>
    Expected,

    /// <summary>New or changed within 48 hours.</summary>
    Immediate,
}

/// <summary>CAP 1.2 certainty.</summary>
public enum Certainty
{
    /// <summary>No basis to judge.</summary>
    Unknown,

    /// <summary>Retracted, or denied with evidence.</summary>
    Unlikely,

    /// <summary>One party's claim, an allegation, a fear.</summary>
    Possible,

    /// <summary>The narrator, medics, a monitor, the UN.</summary>
    Likely,

    /// <summary>Seen by the outlet, or admitted by the party responsible.</summary>
    Observed,
}
