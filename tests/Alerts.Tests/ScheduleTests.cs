using System.Collections.Concurrent;
using Alerts.Steps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests;

public sealed class ScheduleTests
{
    private const string Never = "0 0 0 1 1 ? 2090";

    [Fact]
    public async Task AStepRunsWhenTheClockReachesItsTurn()
    {
        await using var house = await House.StartAsync(new Turn(typeof(Fetch), "0 30 6 * * ?", "test"));

        house.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.False(await house.Ran("Fetch", within: TimeSpan.FromMilliseconds(300)));

        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await house.Ran("Fetch"));
    }

    [Fact]
    public async Task AStepThatDidSomethingWakesTheNextAtOnce()
    {
        await using var house = await House.StartAsync(
            new Turn(typeof(Fetch), "0 1 6 * * ?", "test", typeof(Send)),
            new Turn(typeof(Send), Never, "test"));

        house.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True(await house.Ran("Fetch"));
        Assert.True(await house.Ran("Send"));
    }

    [Fact]
    public async Task AStepThatFailsSaysSoOnceAndIsRunAgain()
    {
        await using var house = await House.StartAsync(new Turn(typeof(Stumble), "0 * * * * ?", "test"));

        for (var run = 0; run < 3; run++)
        {
            house.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.True(await house.Ran("Stumble"));
        }

        Assert.Equal(["Stumble could not do its work and will try again: the disk is full"], house.Errors);
    }

    [Fact]
    public async Task AStepThatIsRunningIsAskedToStopWithTheHost()
    {
        await using var house = await House.StartAsync(new Turn(typeof(Dawdle), "0 1 6 * * ?", "test"));
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await house.Ran("Dawdle"));

        await house.StopAsync();

        Assert.True(await house.Ran("Dawdle was stopped"));
        Assert.Empty(house.Errors);
    }

    private sealed class Ledger : BlockingCollection<string>;

    private sealed class Fetch(Ledger ledger) : IStep
    {
        public Task<bool> RunAsync(CancellationToken cancellation)
        {
            ledger.Add("Fetch", cancellation);
            return Task.FromResult(true);
        }
    }

    private sealed class Send(Ledger ledger) : IStep
    {
        public Task<bool> RunAsync(CancellationToken cancellation)
        {
            ledger.Add("Send", cancellation);
            return Task.FromResult(false);
        }
    }

    private sealed class Stumble(Ledger ledger) : IStep
    {
        public Task<bool> RunAsync(CancellationToken cancellation)
        {
            ledger.Add("Stumble", cancellation);
            throw new IOException("the disk is full");
        }
    }

    private sealed class Dawdle(Ledger ledger) : IStep
    {
        public async Task<bool> RunAsync(CancellationToken cancellation)
        {
            ledger.Add("Dawdle", cancellation);
            try
            {
                await Task.Delay(Timeout.Infinite, cancellation);
            }
            finally
            {
                ledger.Add("Dawdle was stopped", CancellationToken.None);
            }

            return true;
        }
    }

    private sealed class House(IHost host, FakeTimeProvider clock, Ledger ledger, ErrorLog errors, string folder) : IAsyncDisposable
    {
        public FakeTimeProvider Clock => clock;

        public IEnumerable<string> Errors => errors.Lines;

        public static async Task<House> StartAsync(params Turn[] turns)
        {
            var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 6, 0, 0, TimeSpan.Zero));
            var (ledger, errors) = (new Ledger(), new ErrorLog());
            var folder = Directory.CreateTempSubdirectory("alerts-schedule-").FullName;
            var builder = new HostApplicationBuilder();
            builder.Logging.ClearProviders().AddProvider(errors);
            builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton(ledger).AddSingleton(new Heartbeat(folder, clock));
            new Schedule(turns).AddTo(builder.Services, clock);
            var host = builder.Build();
            await host.StartAsync();
            return new House(host, clock, ledger, errors, folder);
        }

        public Task<bool> Ran(string what, TimeSpan? within = null) =>
            Task.Run(() => ledger.TryTake(out var ran, within ?? TimeSpan.FromSeconds(20)) && ran == what);

        public Task StopAsync() => host.StopAsync();

        public async ValueTask DisposeAsync()
        {
            await host.StopAsync();
            host.Dispose();
            ledger.Dispose();
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class ErrorLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> lines = new();

        public IEnumerable<string> Lines => lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) lines.Enqueue(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
