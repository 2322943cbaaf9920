using Alerts.Reading.Text;

namespace Alerts.Reading.Knowledge;

/// <summary>What a listed word or phrase is for.</summary>
internal enum TermKind : byte
{
    /// <summary>Says that something of an indicator happened.</summary>
    Trigger,

    /// <summary>Says how it is meant: demanded, denied, feared…</summary>
    Cue,

    /// <summary>Names a thing that matters beside a trigger: a hospital, a drone, flour, a football match.</summary>
    Concept,

    /// <summary>Names a party to the conflict.</summary>
    Actor,

    /// <summary>Names a day, a weekday or a month.</summary>
    Day,
}

/// <summary>How a word for a day is resolved.</summary>
internal enum DayKind : byte
{
    /// <summary>Days before publication.</summary>
    DaysAgo,

    /// <summary>Monday is 1.</summary>
    Weekday,

    /// <summary>January is 1.</summary>
    Month,
}

/// <summary>The part a trigger plays in a sentence, which decides where its people stand.</summary>
internal enum Role : byte
{
    /// <summary>Done to people: "killed 12 people", "12 people were killed".</summary>
    Verb,

    /// <summary>Done by the people themselves: "12 people died".</summary>
    Happening,

    /// <summary>The name of an event: مقتل, siege, airstrike.</summary>
    Noun,

    /// <summary>What people or places are: dead, besieged.</summary>
    State,

    /// <summary>A fixed expression.</summary>
    Phrase,
}

/// <summary>Which way a cue reaches.</summary>
internal enum Reach : byte
{
    /// <summary>Over what follows it in its clause.</summary>
    After,

    /// <summary>Over its clause, both ways.</summary>
    Around,

    /// <summary>Over the next words only: not, no, لم.</summary>
    Next,

    /// <summary>Over its whole sentence.</summary>
    Sentence,

    /// <summary>Over its clause, both ways, but only for what holds over time.</summary>
    State,
}

/// <summary>What cues mean beside the statuses they are named for.</summary>
internal enum CueKind : byte
{
    /// <summary>Sets <see cref="Term.Status"/>.</summary>
    Status,

    /// <summary>Begins a clause of its own: while, after, حيث.</summary>
    Clause,

    /// <summary>A word of saying: what it says keeps its own status.</summary>
    Speech,

    /// <summary>Makes the claim one party's word or a guess.</summary>
    Doubt,

    /// <summary>Makes the figure a running total: so far, since the war began.</summary>
    Total,

    /// <summary>Says that the figure is for a window: in the past 24 hours.</summary>
    Window,

    /// <summary>Marks a line as furniture: read also, share this.</summary>
    Furniture,

    /// <summary>What stands behind it did it: by, من قبل, تفرضه.</summary>
    Agent,

    /// <summary>What stands beside it did not do it: held by, against, ضد, تسيطر عليها.</summary>
    Aside,

    /// <summary>What stands behind it, or for an adjective inside it, helps the one who did it: backed by, بدعم جوي.</summary>
    Support,
}

/// <summary>One sense of a listed word or phrase.</summary>
internal sealed class Term
{
    public required TermKind Kind { get; init; }

    public required string Wording { get; init; }

    /// <summary>The card of a trigger.</summary>
    public Indicator? Indicator { get; init; }

    public Role Role { get; init; }

    public VerbForm Form { get; init; }

    public NounNumber Number { get; init; }

    /// <summary>Concepts of which one must stand in the clause for a weak trigger to count; none when zero.</summary>
    public UInt128 Needs { get; init; }

    /// <summary>Concepts that take a trigger its sense wherever they stand in its sentence: "stormed the stage" beside a band.</summary>
    public UInt128 Unless { get; init; }

    /// <summary>What is needed must stand right beside the trigger: "aid workers were killed", not "12 were killed, aid workers said".</summary>
    public bool IsBeside { get; init; }

    /// <summary>The status of a cue, or of a trigger that carries its own (فك الحصار: ended).</summary>
    public ClaimStatus? Status { get; init; }

    /// <summary>open or closed; the state of a truce.</summary>
    public string? State { get; init; }

    /// <summary>What the trigger's people are counted as, where that is not the card's own: trapped, evacuated, homeless.</summary>
    public FigureKind? Counts { get; init; }

    /// <summary>Names no harm by itself (toll, سقوط): the counted noun beside it decides.</summary>
    public bool IsGeneric { get; init; }

    /// <summary>Never takes a figure of people.</summary>
    public bool CountsNobody { get; init; }

    public CueKind Cue { get; init; }

    public Reach Reach { get; init; }

    /// <summary>The one indicator or family of them that a cue can be about ("collapse" ends a truce and no siege); null for all.</summary>
    public string? Family { get; init; }

    /// <summary>must, will, could…: governs the noun before it too ("the blockade must be lifted").</summary>
    public bool IsModal { get; init; }

    /// <summary>Speaks of an agreement: what it provides for is planned, but the truce agreed has happened.</summary>
    public bool OfAgreement { get; init; }

    /// <summary>The concept's bit.</summary>
    public UInt128 Concept { get; init; }

    public DayKind Day { get; init; }

    public int DayNumber { get; init; }

    /// <summary>The party named, of an actor.</summary>
    public Actor? Actor { get; init; }

    /// <summary>A name that many parties are called by: rebels, القوات الحكومية.</summary>
    public bool IsShared { get; init; }

    /// <summary>Russian, روسي: names the party only beside a word of support.</summary>
    public bool IsAdjective { get; init; }

    /// <summary>With what a supporter helps: air, land or sea; null when not said.</summary>
    public string? Means { get; init; }

    /// <summary>Words that must follow soon after, as vocabulary ids, each with its alternatives; null when the phrase is whole.</summary>
    public int[][]? Rest { get; init; }

    /// <summary>A phrase that only looks like a trigger: what it covers is not read.</summary>
    public bool Mask { get; init; }
}
