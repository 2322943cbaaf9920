namespace Alerts.Reading.Knowledge;

/// <summary>One card of <c>config/indicators</c>: what an indicator counts and how grave it is.</summary>
public sealed class Indicator
{
    /// <summary>The id: <c>casualty.killed</c>.</summary>
    public required string Id { get; init; }

    /// <summary>siege, casualty, access, attack, displacement, shortage, hunger, ceasefire, detention, weapon, need.</summary>
    public required string Family { get; init; }

    /// <summary>The kind of its figures, or null when it counts nothing.</summary>
    public FigureKind? Figure { get; init; }

    /// <summary>True when there is no reading without people (killed, injured, displaced).</summary>
    public bool NeedsPeople { get; init; }

    /// <summary>True for what holds over time and can start, resume and end (siege, shortage, truce).</summary>
    public bool IsState { get; init; }

    /// <summary>The status where no cue says another: ongoing for sieges and shortages, occurred for events.</summary>
    public ClaimStatus PlainStatus { get; init; } = ClaimStatus.Occurred;

    /// <summary>The lower bounds from which a figure is extreme, severe, moderate; empty when figures do not decide.</summary>
    public IReadOnlyList<long> Thresholds { get; init; } = [];

    /// <summary>The severity without a figure.</summary>
    public Severity Plain { get; init; } = Severity.Moderate;

    /// <summary>The card's file and its examples, for <c>alerts check</c>.</summary>
    public IReadOnlyList<CardExample> Examples { get; init; } = [];

    /// <summary>The file's name.</summary>
    public required string File { get; init; }

    internal int Index { get; init; }
}

/// <summary>A sentence on a card and what must be read from it.</summary>
/// <param name="Language">ar or en.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Reads">What must be read, one line a reading; empty for silence.</param>
/// <param name="Line">Where it stands in the card's file.</param>
public sealed record CardExample(string Language, string Text, IReadOnlyList<string> Reads, int Line);
