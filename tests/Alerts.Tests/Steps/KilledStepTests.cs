using System.Data.Common;
using Alerts.Delivery;
using Alerts.Digests;
using Alerts.Reading;
using Alerts.Steps;
using Alerts.Storage;
using Alerts.Subscribers;
using Alerts.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Tests.Steps;

/// <summary>
/// The process ends before each single statement of a step in turn, and the connection with it; what was not committed is gone. Started again, the step
/// ends where it would have ended undisturbed: each alert told or held once, each digest written once.
/// </summary>
public sealed class KilledStepTests : IDisposable
{
    private const int MostStatements = 400;

    private readonly Belt belt = new();

    public void Dispose() => belt.Dispose();

    [Fact]
    public async Task AnAlertIsHeldOnceAndToldOnceMergedWhereverTheStepsAreKilled()
    {
        var subscriber = Some.Subscriber(watches: Some.Watch());
        (subscriber.QuietFrom, subscriber.QuietUntil) = (14, 17);
        belt.Given(subscriber);
        foreach (var (place, toll) in new[] { (Some.Rafah, 12), (Some.Aleppo, 15) })
            await belt.ArrivesAsync(belt.Article(), Some.Claim(figure: Some.Figure(toll, toll), place: place, quote: $"{toll} in {place.Name}."));

        var raised = await KilledAtEachStatementAsync(store => Raise(store).RunAsync(default));
        Assert.Equal(2, belt.Store.Ask(db => db.HeldAlerts.Count()));
        Assert.Empty(belt.Messages);

        belt.Clock.Advance(TimeSpan.FromHours(3));
        var told = await KilledAtEachStatementAsync(store => new TellHeldAlerts(store, belt.Clock, Belt.Wordings, NullLogger<TellHeldAlerts>.Instance).RunAsync(default));

        Assert.Contains("15 people killed", Assert.Single(belt.Messages).Html, StringComparison.Ordinal);
        Assert.Equal(0, belt.Store.Ask(db => db.HeldAlerts.Count()));
        Assert.True(raised > 10 && told > 5, $"{raised} and {told} statements");
    }

    [Fact]
    public async Task ADigestWithItsPagesIsWrittenOnceWhereverTheStepIsKilled()
    {
        belt.Given(Some.Subscriber(watches: Some.Watch()));
        for (var i = 0; i < 60; i++)
            await belt.ArrivesAsync(belt.Article(), Some.Claim(figure: Some.Figure(10 + i, 10 + i), place: Some.Rafah with { Id = null, Name = $"Village {i}" }, quote: $"{i}."));
        belt.Clock.SetUtcNow(new DateTimeOffset(2016, 10, 5, 5, 0, 0, TimeSpan.Zero));

        var statements = await KilledAtEachStatementAsync(store => new WriteDigests(store, belt.Clock, Some.Places, Belt.Wordings, NullLogger<WriteDigests>.Instance).RunAsync(default));

        Assert.Single(belt.Messages);
        Assert.Equal([1, 2], belt.Store.Ask(db => db.DigestPages.Select(p => p.Number).ToList()));
        Assert.Equal(new DateOnly(2016, 10, 5), belt.Store.Ask(db => db.Subscribers.Single().LastDigestDay));
        Assert.InRange(statements, 8, MostStatements);
    }

    private RaiseAlerts Raise(IDbContextFactory<AlertsDb> store)
    {
        var watchlists = new CurrentWatchlists(Some.Places);
        return new RaiseAlerts(store, belt.Clock, watchlists, Belt.Wordings, new AlertRules(12), NullLogger<RaiseAlerts>.Instance);
    }

    private async Task<int> KilledAtEachStatementAsync(Func<IDbContextFactory<AlertsDb>, Task> run)
    {
        for (var statement = 1; statement < MostStatements; statement++)
        {
            var store = new MortalStore(belt.Store, statement);
            try
            {
                await run(store);
            }
            catch (SqliteException)
            {
            }

            if (!store.IsDead) return statement;
        }

        throw new InvalidOperationException("The step never ended.");
    }

    /// <summary>The same database, on which from some statement on nothing works any more.</summary>
    private sealed class MortalStore : DbCommandInterceptor, IDbContextFactory<AlertsDb>
    {
        private readonly DbContextOptions<AlertsDb> options;
        private int left;

        public MortalStore(TestDb db, int statements)
        {
            left = statements;
            using var alive = db.CreateDbContext();
            options = new DbContextOptionsBuilder<AlertsDb>().UseSqlite(alive.Database.GetDbConnection()).AddInterceptors(this).Options;
        }

        public bool IsDead => left <= 0;

        public AlertsDb CreateDbContext() => new(options);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count();
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Count();
            return ValueTask.FromResult(result);
        }

        private void Count()
        {
            if (--left <= 0) throw new SqliteException("the process is gone", 10);
        }
    }
}
