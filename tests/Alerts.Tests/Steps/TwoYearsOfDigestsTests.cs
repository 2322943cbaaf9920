using System.Globalization;
using Alerts.Delivery;
using Alerts.Subscribers;
using Alerts.Tests.Support;

namespace Alerts.Tests.Steps;

/// <summary>
/// The step itself on a real database, two years of the fake clock long, in six zones of which five changed their clocks or gave up
/// changing them in that time. It runs at the very minute that something falls due: what would come too early or twice would be written.
/// </summary>
public sealed class TwoYearsOfDigestsTests : IDisposable
{
    private static readonly DateTimeOffset First = new(2024, 1, 1, 12, 0, 0, TimeSpan.Zero), Last = First.AddYears(2);

    private static readonly string[] Zones = ["Asia/Gaza", "Asia/Beirut", "Africa/Cairo", "Asia/Damascus", "Asia/Kathmandu", "America/New_York"];

    /// <summary>The very hours that the clocks skip there.</summary>
    private static readonly int[] Skipped = [2, 0, 0, 0, 8, 2];

    /// <summary>The hour that comes twice on an autumn evening in Cairo.</summary>
    private const int Repeated = 23;

    private readonly Belt belt = new();

    public TwoYearsOfDigestsTests() => belt.Clock.SetUtcNow(First);

    public void Dispose() => belt.Dispose();

    [Fact]
    public async Task EveryLocalDayHasExactlyOneAtItsHourThroughEveryChangeOfTheClocks()
    {
        for (var i = 0; i < Zones.Length; i++) Given(i + 1, Zones[i], Skipped[i]);
        Given(Zones.Length + 1, "Africa/Cairo", Repeated);

        await LiveAsync(_ => Task.CompletedTask);

        for (var chat = 1; chat <= Zones.Length + 1; chat++) AssertEachDayOnce(chat);
        for (var i = 0; i < Zones.Length; i++) AssertAtItsHour(i + 1, Zones[i], Skipped[i]);
        AssertAtItsHour(Zones.Length + 1, "Africa/Cairo", Repeated);
    }

    [Fact]
    public async Task EveryLocalDayHasExactlyOneAlthoughTheServiceIsDownOverTheHourAndPeopleMove()
    {
        for (var i = 0; i < Zones.Length; i++) Given(i + 1, Zones[i], Skipped[i]);
        var random = new Random(20240101);
        var (outages, moves) = (0, 0);

        await LiveAsync(async due =>
        {
            // Down from before the hour for up to twenty hours; then up again, and late.
            if (random.Next(6) == 0) belt.Clock.SetUtcNow(due.AddMinutes(random.Next(1, 20 * 60)));
            else return;
            outages++;
            await belt.WriteDigests.RunAsync(default);
            if (random.Next(2) != 0) return;
            Change(random.Next(1, Zones.Length + 1), Zones[random.Next(Zones.Length)]);
            moves++;
            await belt.WriteDigests.RunAsync(default);
        });

        Assert.InRange(outages, 300, 2000);
        Assert.InRange(moves, 150, 2000);
        for (var chat = 1; chat <= Zones.Length; chat++) AssertEachDayOnce(chat);
    }

    [Fact]
    public async Task EveryLocalDayHasExactlyOneHoweverOftenPeopleMoveAndChangeTheirHour()
    {
        for (var i = 0; i < Zones.Length; i++) Given(i + 1, Zones[i], 8);
        var random = new Random(20260301);

        for (var i = 0; i < 4000; i++)
        {
            belt.Clock.Advance(TimeSpan.FromMinutes(random.Next(1, 300)));
            await RunDueAsync();
            if (random.Next(3) == 0) Change(random.Next(1, Zones.Length + 1), hour: random.Next(24));
            else Change(random.Next(1, Zones.Length + 1), Zones[random.Next(Zones.Length)]);
            await belt.WriteDigests.RunAsync(default);
        }

        for (var chat = 1; chat <= Zones.Length; chat++) AssertEachDayOnce(chat);
    }

    private void Given(long chat, string zone, int hour)
    {
        var subscriber = Some.Subscriber(chat, zone: zone, watches: Some.Watch(place: "sy"));
        (subscriber.DigestHour, subscriber.TellsNothingDaily) = (hour, true);
        belt.Given(subscriber);
    }

    // From due moment to due moment; at each the step runs a minute before and on the minute.
    private async Task LiveAsync(Func<DateTimeOffset, Task> before)
    {
        while (NextDue() is { } due && due < Last)
        {
            if (due.AddMinutes(-1) > belt.Clock.GetUtcNow()) belt.Clock.SetUtcNow(due.AddMinutes(-1));
            Assert.False(await belt.WriteDigests.RunAsync(default));
            await before(due);
            if (belt.Clock.GetUtcNow() >= due) continue;
            belt.Clock.SetUtcNow(due);
            Assert.True(await belt.WriteDigests.RunAsync(default));
        }
    }

    private async Task RunDueAsync()
    {
        if (NextDue() <= belt.Clock.GetUtcNow()) await belt.WriteDigests.RunAsync(default);
    }

    private DateTimeOffset NextDue() => new(belt.Store.Ask(db => db.Subscribers.Min(s => s.NextDigestAt))!.Value);

    private void Change(int chat, string? zone = null, int? hour = null)
    {
        using var db = belt.Store.CreateDbContext();
        var subscriber = db.Subscribers.Single(s => s.ChatId == chat);
        (subscriber.TimeZone, subscriber.DigestHour) = (zone ?? subscriber.TimeZone, hour ?? subscriber.DigestHour);
        subscriber.NextDigestAt = DigestSchedule.NextDue(subscriber, belt.Clock.GetUtcNow().UtcDateTime);
        db.SaveChanges();
    }

    private void AssertEachDayOnce(long chat)
    {
        var days = Of(chat).ConvertAll(digest => digest.Day);
        Assert.InRange(days.Count, 20, 740);
        Assert.Equal(Enumerable.Range(0, days.Count).Select(days[0].AddDays), days);
        Assert.InRange(days[^1], DateOnly.FromDateTime(belt.Clock.GetUtcNow().UtcDateTime).AddDays(-2), DateOnly.MaxValue);
    }

    private void AssertAtItsHour(long chat, string name, int hour)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(name);
        foreach (var (day, at) in Of(chat))
        {
            var wanted = day.ToDateTime(new TimeOnly(hour, 0));
            var local = TimeZoneInfo.ConvertTimeFromUtc(at, zone);
            Assert.Equal(zone.IsInvalidTime(wanted) ? wanted.AddHours(1) : wanted, local);
        }
    }

    // Each digest names its day in the key.
    private List<(DateOnly Day, DateTime At)> Of(long chat) =>
        [.. belt.Messages.Where(m => m.ChatId == chat && m.Lane == MessageLane.Digest)
            .Select(m => (DateOnly.Parse(m.Key.Split(' ')[2], CultureInfo.InvariantCulture), m.WrittenAt))];
}
