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
            await LetWorkAsync(waiting);
        }

        return await waiting;
    }

    /// <summary>On a busy machine the work woken by one step is to be done before the next, so that the clock does not run ahead of it.</summary>
    private static async Task LetWorkAsync(Task waiting)
    {
        for (var i = 0; i < 20 && !waiting.IsCompleted && ThreadPool.PendingWorkItemCount > 0; i++) await Task.Delay(1);
    }
}
