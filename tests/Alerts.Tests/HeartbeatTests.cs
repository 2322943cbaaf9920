using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests;

public sealed class HeartbeatTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("alerts-heartbeat-").FullName;
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 1, 6, 0, 0, TimeSpan.Zero));

    [Fact]
    public void BeforeTheFirstBeatItIsNotWell() => Assert.Equal("no step has done its work yet", Another().Ailment());

    [Fact]
    public void AfterABeatItIsWellForTwoMinutes()
    {
        Another().Beat();

        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Null(Another().Ailment());

        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("no step has done its work for 7 minutes", Another().Ailment());
    }

    [Fact]
    public void ABeatAfterASilenceMakesItWellAgain()
    {
        var heartbeat = Another();
        heartbeat.Beat();
        clock.Advance(TimeSpan.FromHours(1));
        heartbeat.Beat();

        Assert.Null(Another().Ailment());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Heartbeat Another() => new(folder, clock);
}
