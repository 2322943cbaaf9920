namespace Alerts.Steps;

/// <summary>How sources are asked.</summary>
/// <param name="AskEvery">How long a source on the web is left alone after it was asked.</param>
/// <param name="AtOnce">How many are asked at the same time.</param>
/// <param name="Patience">How long a run waits for a slow source; what comes later is kept by the next run.</param>
/// <param name="Together">How long what came in waits for others to be saved with: what is saved in one transaction costs little more than one of it alone.</param>
public sealed record CollectRules(TimeSpan AskEvery, int AtOnce, TimeSpan Patience, TimeSpan Together)
{
    public static CollectRules Default { get; } = new(TimeSpan.FromMinutes(10), 8, TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(100));
}
