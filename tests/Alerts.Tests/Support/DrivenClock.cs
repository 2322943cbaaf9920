using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Support;

/// <summary>Lets a fake clock go on while something waits for it.</summary>
internal static class DrivenClock
{
    public static async Task<T> DriveAsync<T>(this FakeTimeProvider clock, Task<T> waiting, TimeSpan? step = null)
    {
        while (!waiting.IsCompleted)
        {
            clock.Advance(step ?? TimeSpan.FromMilliseconds(20));
            await Task.WhenAny(waiting, Task.Delay(1));
        }

        return await waiting;
    }
}
