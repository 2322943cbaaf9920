using Alerts.Articles;
using Alerts.Sources;
using Alerts.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Alerts.Steps;

/// <summary>
/// Asks the sources whose time has come, keeps what is new. All that one visit brings, and what it says of the source's health, is saved
/// in one transaction; one source's failure stays its own.
/// </summary>
public sealed partial class CollectArticles(
    IDbContextFactory<AlertsDb> dbs, Func<IReadOnlyList<Source>> list, Agencies agencies, IEnumerable<IFeed> feeds, CollectRules rules, TimeProvider clock, ILogger<CollectArticles> log) : IStep, IDisposable
{
    private readonly Visits visits = new(feeds, rules, clock, agencies);
    private RecentStories? recent;
    private DateTime recentSince;
    private VisitLedger? ledger;
    private IReadOnlyList<Source>? taken;

    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var kept = 0;
        try
        {
            visits.Start(await DueAsync(cancellation), cancellation);
            using var patience = visits.CreatePatience();
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
            while (await visits.NextAsync(either.Token) is { Count: > 0 } finished) kept += await KeepAsync(finished, cancellation);
        }
        finally
        {
            await CloseAsync();
        }

        return kept > 0;
    }

    public void Dispose() => visits.Dispose();

    private async Task<IEnumerable<Source>> DueAsync(CancellationToken cancellation)
    {
        ledger ??= await VisitLedger.OpenAsync(dbs, cancellation);
        var (listed, now) = (list(), clock.GetUtcNow().UtcDateTime);
        var sources = listed == taken ? ledger.ReadSources() : await ledger.ChangeSourcesAsync(stored => TakeList(listed, stored), cancellation);
        taken = listed;
        return sources.Where(source => source.IsDue(now));
    }

    /// <summary>The list in the file is the truth; what is known of each source's health stays.</summary>
    private List<Source> TakeList(IReadOnlyList<Source> listed, IReadOnlyList<Source> stored)
    {
        var known = stored.ToDictionary(source => source.Name);
        var sources = new List<Source>();
        foreach (var source in listed)
        {
            if (known.Remove(source.Name, out var before)) before.TakeOver(source);
            sources.Add(before ?? New(source));
        }

        foreach (var gone in known.Values) gone.Enabled = false;
        return [.. sources, .. known.Values];
    }

    private Source New(Source listed)
    {
        var source = new Source { Name = listed.Name, Kind = listed.Kind, Address = listed.Address, Independence = listed.Independence, AddedAt = listed.AddedAt == default ? clock.GetUtcNow().UtcDateTime : listed.AddedAt };
        source.TakeOver(listed);
        return source;
    }

    /// <summary>Those that came in together are saved together. If that fails they are saved one by one, and what cannot be is that source's fault.</summary>
    private async Task<int> KeepAsync(IReadOnlyList<Visit> finished, CancellationToken cancellation)
    {
        try
        {
            return await SaveAsync(finished, cancellation);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            recent = null;
            await CloseAsync();
            var again = await AsStoredAsync(finished, cancellation);
            if (again is not [var visit]) return await KeepEachAsync(again, cancellation);
            if (visit.Fault is not null) throw;
            return await KeepAsync([Visit.Failed(visit.Source, new FeedException($"what it brought could not be kept: {broken.Message}", broken))], cancellation);
        }
        finally
        {
            foreach (var visit in finished) visits.End(visit);
        }
    }

    private async Task<int> KeepEachAsync(IReadOnlyList<Visit> finished, CancellationToken cancellation)
    {
        var kept = 0;
        foreach (var visit in finished) kept += await KeepAsync([visit], cancellation);
        return kept;
    }

    /// <summary>A visit that was judged and not saved is judged anew, from what the store knows.</summary>
    private async Task<IReadOnlyList<Visit>> AsStoredAsync(IReadOnlyList<Visit> finished, CancellationToken cancellation)
    {
        await using var db = await dbs.CreateDbContextAsync(cancellation);
        var stored = await db.Sources.AsNoTracking().ToDictionaryAsync(source => source.Name, cancellation);
        return [.. finished.Where(visit => stored.ContainsKey(visit.Source.Name)).Select(visit => visit with { Source = stored[visit.Source.Name] })];
    }

    private async Task<int> SaveAsync(IReadOnlyList<Visit> finished, CancellationToken cancellation)
    {
        var telling = finished.Where(visit => visit.Source.IsOnTheWeb || visit.Found is not { NotModified: true }).ToList();
        if (telling.Count == 0) return 0;
        var now = clock.GetUtcNow().UtcDateTime;
        ledger ??= await VisitLedger.OpenAsync(dbs, cancellation);
        var known = telling.Exists(visit => visit.Arrivals.Count > 0) ? Recent(ledger, now) : null;
        var kept = await ledger.SaveAsync(telling, known, (visit, news) => Judge(visit.Source, visit, now, news > 0), cancellation);
        for (var i = 0; i < kept.Count; i++)
            if (kept[i] > 0) Log.Kept(log, telling[i].Source.Name, kept[i]);
        return kept.Sum();
    }

    private async Task CloseAsync()
    {
        if (ledger is null) return;
        await ledger.DisposeAsync();
        ledger = null;
    }

    private RecentStories Recent(VisitLedger ledger, DateTime now)
    {
        if (recent is not null && now - recentSince < TimeSpan.FromHours(6)) return recent;
        recentSince = now;
        return recent = ledger.ReadRecent(now);
    }

    private void Judge(Source source, Visit visit, DateTime now, bool hasNews)
    {
        var health = source.Health;
        var every = source.Interval ?? (source.IsOnTheWeb ? rules.AskEvery : TimeSpan.Zero);
        if (visit.Found is { } found)
        {
            if (health.LastError is not null) Log.Back(log, source.Name);
            if (found.Note is not null && found.Note != health.Note) Log.Partly(log, source.Name, found.Note);
            health.Learn(now, visit.Dates, hasNews);
            health.Succeed(now, found, every, Jitter(source));
            if (health.TellSilence(now)) Log.Silent(log, source.Name, health.LastNewsAt!.Value, health.UsualGap!.Value);
            return;
        }

        var before = health.LastError;
        health.Fail(now, visit.Fault!, every, Jitter(source));
        if (before != health.LastError) Log.Failed(log, source.Name, health.FirstReachedAt is null ? "never reached" : "not reached", health.LastError!, health.NotBefore!.Value);
    }

    /// <summary>Spreads the sources over time; the same source at the same try gets the same, so that a test can know it.</summary>
    private static double Jitter(Source source)
    {
        var hash = source.Health.FailuresInARow + 1u;
        foreach (var c in source.Name) hash = (hash * 31) + c;
        return 0.9 + (hash % 1000 / 5000.0);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Source}: {Count} new")]
        public static partial void Kept(ILogger logger, string source, int count);

        [LoggerMessage(Level = LogLevel.Information, Message = "{Source}: answers again")]
        public static partial void Back(ILogger logger, string source);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Source}: silent since {Last:yyyy-MM-dd HH:mm} UTC, where something new usually comes every {Gap}")]
        public static partial void Silent(ILogger logger, string source, DateTime last, TimeSpan gap);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Source}: {Note}")]
        public static partial void Partly(ILogger logger, string source, string note);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Source}: {State}: {Sentence}; next try at {Next:yyyy-MM-dd HH:mm} UTC")]
        public static partial void Failed(ILogger logger, string source, string state, string sentence, DateTime next);
    }
}
