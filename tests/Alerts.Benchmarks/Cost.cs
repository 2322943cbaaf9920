using System.Globalization;
using System.Runtime;

namespace Alerts.Benchmarks;

/// <summary>What meeting an attack costs: the least processor time of three times, the most memory of any, both of the whole process.</summary>
internal sealed record Cost(double Milliseconds, double Megabytes, string Line)
{
    private const int Times = 3;

    public static async Task<Cost> OfAsync(Attack attack)
    {
        await attack.MeetAsync();
        var (least, most, line) = (double.MaxValue, 0.0, "");
        for (var i = 0; i < Times; i++)
        {
            GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            var (memory, time) = (ResetPeak(), Environment.CpuUsage.TotalTime);
            line = await attack.MeetAsync();
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - time).TotalMilliseconds);
            most = Math.Max(most, Peak() - memory);
        }

        return new Cost(least, most, line);
    }

    /// <summary>Linux counts the most that was ever in use; this lets it count anew. The value is what is in use now, in megabytes.</summary>
    private static double ResetPeak()
    {
        File.WriteAllText("/proc/self/clear_refs", "5");
        return Peak();
    }

    private static double Peak()
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
