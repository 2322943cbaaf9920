using System.Globalization;

namespace Alerts;

/// <summary>
/// A file in the data folder that says when a step last did its work. <c>alerts health</c> reads it from another process,
/// so that a container or a watchdog can tell a service that runs from one that only stands.
/// </summary>
internal sealed class Heartbeat(string dataFolder, TimeProvider clock)
{
    private static readonly TimeSpan Rarest = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Oftenest = TimeSpan.FromSeconds(10);

    private readonly string file = Path.Combine(dataFolder, "alive");
    private long last = long.MinValue;

    public void Beat()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var before = Interlocked.Read(ref last);
        if (before != long.MinValue && now.Ticks - before < Oftenest.Ticks) return;
        if (Interlocked.CompareExchange(ref last, now.Ticks, before) == before)
            File.WriteAllText(file, now.ToString("O", CultureInfo.InvariantCulture));
    }

    /// <returns>Null when all is well; otherwise one line.</returns>
    public string? Ailment()
    {
        if (!File.Exists(file)) return "no step has done its work yet";
        if (!DateTime.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var beat)) return "the heartbeat cannot be read";
        var silent = clock.GetUtcNow().UtcDateTime - beat;
        return silent <= Rarest ? null : $"no step has done its work for {(int)silent.TotalMinutes} minutes";
    }
}
