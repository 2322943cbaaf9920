namespace Alerts.Reading;

/// <summary>
/// How the text presents a fact: as having happened, going on, feared, demanded, denied…
/// The closed list and its precedence are those of the indicator taxonomy: a mention is never upgraded,
/// so "calls for aid to be let in" is <see cref="Demanded"/> and never <see cref="Occurred"/>.
/// </summary>
public enum ClaimStatus
{
    /// <summary>Happened and is complete.</summary>
    Occurred,

    /// <summary>Holds at the time of writing.</summary>
    Ongoing,

    /// <summary>Has begun.</summary>
    Started,

    /// <summary>Has begun again after a stop.</summary>
    Resumed,

    /// <summary>Is over: a siege lifted, a truce collapsed.</summary>
    Ended,

    /// <summary>Announced or agreed, not yet done.</summary>
    Planned,

    /// <summary>An actor says it will do it.</summary>
    Threatened,

    /// <summary>Somebody says it may happen.</summary>
    Warned,

    /// <summary>Somebody asks for it.</summary>
    Demanded,

    /// <summary>An aim, an offer, a purpose clause.</summary>
    Proposed,

    /// <summary>A condition, a question, fiction.</summary>
    Hypothetical,

    /// <summary>A party says that the claim is false.</summary>
    Denied,

    /// <summary>The text says that it did not happen.</summary>
    Negated,

    /// <summary>No information either way; silence is never read as zero.</summary>
    Unreported,

    /// <summary>History or anniversary: more than 90 days before publication.</summary>
    Historical,
}

/// <summary>Questions about a <see cref="ClaimStatus"/>.</summary>
public static class ClaimStatuses
{
    /// <summary>True when the text asserts that the fact happened or holds; everything else is talk.</summary>
    public static bool IsAsserted(this ClaimStatus status) => status <= ClaimStatus.Ended;
}
