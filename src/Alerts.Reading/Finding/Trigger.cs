using Alerts.Reading.Knowledge;

namespace Alerts.Reading.Finding;

/// <summary>A trigger as it stands in its sentence: what it says, in which voice, and how it is meant.</summary>
internal struct Trigger
{
    public Hit Hit;

    /// <summary>The card, which may differ from the word's own: a siege of a hospital is <c>siege.facility</c>.</summary>
    public Indicator Indicator;

    /// <summary>The people stand before it: "12 people were killed", "12 people died".</summary>
    public bool PeopleBefore;

    /// <summary>An Arabic plural verb: "قتلوا 12" has them after it, "12 قتلوا" before.</summary>
    public bool EitherSide;

    /// <summary>"Nine farmers kidnapped in April were freed": a participle without "were", which leaves the count to the verb that has it.</summary>
    public bool IsReduced;

    public ClaimStatus Status;

    /// <summary>The words that set the status, for the explanation.</summary>
    public string? Because;

    public bool Presupposed;

    public bool Doubtful;

    /// <summary>What is planned is its end: a siege to be lifted.</summary>
    public bool IsEnd;

    /// <summary>What a negated fact is beside: feared, threatened, supposed; null where it is simply not so.</summary>
    public ClaimStatus? Talk;

    /// <summary>Its people are told under a siege, hunger or shortage of the same sentence.</summary>
    public bool IsCarried;

    /// <summary>A total of years, told again: "500,000 killed since 2011".</summary>
    public bool IsRetoldTotal;
}
