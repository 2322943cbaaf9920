namespace Alerts;

/// <summary>
/// A clock that began at another moment and goes on from there: <c>alerts --at 2016-10-04</c> lives through an old day
/// as if it were today, to see what would have been told, and when.
/// </summary>
internal sealed class RehearsalClock(DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan shift = start - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
}
