namespace Alerts.Steps;

/// <summary>How sources are asked.</summary>
/// <param name="AskEvery">How long a source on the web is left alone after it was asked.</param>
/// <param name="AtOnce">How many are asked at the same time.</param>
/// <param name="Patience">How long a run waits for a slow source; what comes later is kept by the next run.</param>
public sealed record CollectRules(TimeSpan AskEvery, int AtOnce, TimeSpan Patience)
{
    public static CollectRules Default { get; } = new(TimeSpan.FromMinutes(10), 8, TimeSpan.FromSeconds(2));
}
