using System.CommandLine;
using System.Globalization;
using Alerts.Sources;
using Alerts.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Verbs;

/// <summary><c>alerts sources</c>: one line for each source, the ones in trouble first.</summary>
internal static class SourcesTable
{
    public static async Task<int> PrintAsync(TextWriter output, DateTime now, CancellationToken cancellation)
    {
        var config = Config.Load(Folders.Find(), out var faults);
        foreach (var fault in faults) await output.WriteLineAsync(fault.ToString());
        var (known, news) = await KnownAsync(config.Database, now, cancellation);
        await output.WriteLineAsync($"{"state",-14} {"last well",10} {"articles",11} {"rhythm",-12} source: what is wrong");
        foreach (var source in config.Sources.OrderBy(source => Rank(known.GetValueOrDefault(source.Name), source)).ThenBy(source => source.Name, StringComparer.Ordinal))
            await output.WriteLineAsync(Line(source, known.GetValueOrDefault(source.Name)?.Health, news.GetValueOrDefault(source.Name), now));
        return faults.Count == 0 ? 0 : 1;
    }

    internal static string Line(Source source, SourceHealth? health, int aWeek, DateTime now)
    {
        var rhythm = health?.UsualGap is { } gap ? $"every {Words(gap)}" : "";
        return $"{State(source, health),-14} {Ago(health?.LastSuccessAt, now),10} {aWeek,6}/week {rhythm,-12} {source.Name}{Trouble(health)}".TrimEnd();
    }

    private static async Task<(Dictionary<string, Source> Known, Dictionary<string, int> News)> KnownAsync(string database, DateTime now, CancellationToken cancellation)
    {
        if (!File.Exists(database)) return ([], []);
        var options = new DbContextOptionsBuilder<AlertsDb>();
        AlertsDb.Configure(options, $"Data Source={database}");
        await using var db = new AlertsDb(options.Options);
        var since = now.AddDays(-7);
        var known = await db.Sources.AsNoTracking().ToDictionaryAsync(source => source.Name, cancellation);
        var news = await db.ArticleOrigins.Where(origin => origin.SeenAt >= since).GroupBy(origin => origin.SourceName).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        return (known, news);
    }

    private static int Rank(Source? known, Source listed) => State(listed, known?.Health) switch
    {
        "failing" => 0,
        "never reached" => 1,
        "gone" => 2,
        "silent" => 3,
        "well" => 4,
        "watched" => 5,
        _ => 6,
    };

    private static string State(Source source, SourceHealth? health) =>
        !source.Enabled ? "off"
        : health?.RetiredAt is not null ? "gone"
        : health?.LastTriedAt is null ? (source.IsOnTheWeb ? "not asked yet" : "watched")
        : health.FirstReachedAt is null ? "never reached"
        : health.LastError is not null ? "failing"
        : health.SilenceToldAt > health.LastNewsAt ? "silent"
        : "well";

    private static string Trouble(SourceHealth? health) => (health?.LastError ?? health?.Note) is { } sentence
        ? $": {sentence}{(health!.FailuresInARow > 1 ? $" ({health.FailuresInARow} times in a row)" : "")}"
        : "";

    private static string Ago(DateTime? at, DateTime now) => at is null ? "" : $"{Words(now - at.Value)} ago";

    private static string Words(TimeSpan span) =>
        span.TotalDays >= 2 ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalDays:0} d") : span.TotalHours >= 2 ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0} h") : string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0} min");
}
