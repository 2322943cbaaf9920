namespace Alerts.Situation;

/// <summary>How news of an incident reaches people.</summary>
public enum Channel
{
    /// <summary>Kept and searchable, told to nobody on its own.</summary>
    Context,

    /// <summary>In the next digest.</summary>
    Digest,

    /// <summary>At once.</summary>
    Immediate,
}
