namespace Alerts.Situation;

/// <summary>How surely two reports are of one event.</summary>
public enum Link
{
    None,

    /// <summary>They may be: nothing speaks against it.</summary>
    Loose,

    /// <summary>Figures or words say so.</summary>
    Close,
}
