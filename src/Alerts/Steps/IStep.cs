namespace Alerts.Steps;

/// <summary>One station's work: picks up what the step before left undone, saves what it did in one transaction.</summary>
public interface IStep
{
    /// <summary>True when something was done that the next step can go on with.</summary>
    Task<bool> RunAsync(CancellationToken cancellation);
}
