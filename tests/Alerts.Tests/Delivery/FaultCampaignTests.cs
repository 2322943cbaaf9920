using System.Globalization;
using Alerts.Delivery;
using Alerts.Steps;
using Alerts.Tests.Support;
using Alerts.Tests.Support.Telegram;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Delivery;

/// <summary>
/// The outbox against the emulator under each fault, and under mixtures of them: of the messages of every chat that is still there none is
/// lost, their order is kept, and only what nobody can know is sent twice, marked as a repeat.
/// </summary>
public sealed class FaultCampaignTests : IAsyncLifetime, IDisposable
{
    private const int Chats = 12, MessagesEach = 3;

    private const string Mark = "may be a repeat";

    private static readonly DateTime Noon = new(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc);

    private readonly TestDb db = new();
    private readonly FakeTimeProvider clock = new(Noon);
    private readonly List<Person> people = [];
    private BotApiEmulator telegram = null!;
    private DeliverMessages deliver = null!;

    public async Task InitializeAsync()
    {
        telegram = await BotApiEmulator.StartAsync(clock);
        deliver = Deliver(timeLimit: null);
        for (var i = 0; i < Chats; i++) people.Add(telegram.Person("ar"));
        foreach (var person in people) await person.Says("/start");
        db.Given([.. people.Select(person => Some.Subscriber(person.Id))]);
    }

    public async Task DisposeAsync() => await telegram.DisposeAsync();

    public void Dispose()
    {
        deliver.Dispose();
        db.Dispose();
    }

    public static TheoryData<string, int> Faults => new()
    {
        // name, and how many outcomes nobody can know
        { "none", 0 },
        { "flood of twelve hours for everyone", 0 },
        { "flood of an hour for one chat", 0 },
        { "500 for a while", 0 },
        { "502 for a while", 0 },
        { "504 for a while", 5 },
        { "cut before it was taken", 6 },
        { "cut after it was taken", 6 },
        { "no answer, not taken", 2 },
        { "no answer, though taken", 2 },
        { "gibberish for an answer", 4 },
        { "markup refused", 0 },
        { "409", 0 },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task UnderEachFaultNothingIsLostAndOnlyTheUnknownIsRepeated(string fault, int unknown)
    {
        BeHasty(fault);
        Plant(fault);
        Write();

        await DeliverAllAsync();

        Assert.All(people, AllArrivedInOrder);
        Assert.InRange(Repeats(), 0, unknown);
        Assert.Equal(unknown, db.Ask(d => d.DeliveryCounts.Sum(count => count.Repeated)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20261125)]
    [InlineData(74)]
    public async Task UnderAMixtureOfFaultsNothingIsLost(int seed)
    {
        var names = Faults.Select(row => (string)row[0]).ToArray();
        var random = new Random(seed);
        var chosen = Enumerable.Range(0, 6).Select(_ => names[random.Next(names.Length)]).ToArray();
        BeHasty(chosen);
        foreach (var fault in chosen) Plant(fault);
        Write();

        await DeliverAllAsync();

        Assert.All(people, AllArrivedInOrder);
    }

    [Fact]
    public async Task BlocksMovesAndClosedTopicsCostNobodyElseAnything()
    {
        var (blocked, deleted) = (people[0], people[1]);
        (blocked.Chat.Blocked, deleted.Chat.Deactivated) = (true, true);
        var group = telegram.Group(people[2]);
        var forum = telegram.Supergroup(forum: true, people[2]);
        forum.Topics[7] = "Aleppo";
        forum.ClosedTopics.Add(7);
        db.Given([Some.Subscriber(group.Id), Some.Subscriber(forum.Id), .. Messages(group.Id), .. Messages(forum.Id, topic: 7)]);
        var supergroup = await telegram.MigrateAsync(group, tellsTheBot: false);
        Write();

        await DeliverAllAsync();

        Assert.All(people.Skip(2), AllArrivedInOrder);
        Assert.Equal(Expected(group.Id), Texts(supergroup));
        Assert.Equal(["delivery.topic_closed", .. Expected(forum.Id)], Texts(forum));
        Assert.Equal(2, db.Ask(d => d.Subscribers.Count(s => s.Paused && s.Left)));
        Assert.Equal(2 * MessagesEach, db.Ask(d => d.OutgoingMessages.Count(m => m.GaveUp != null)));
    }

    /// <summary>Only where an answer never comes is a short time limit needed; elsewhere a busy machine must not make one.</summary>
    private void BeHasty(params string[] faults)
    {
        if (!faults.Any(fault => fault.StartsWith("no answer", StringComparison.Ordinal))) return;
        deliver.Dispose();
        deliver = Deliver(TimeSpan.FromSeconds(2));
    }

    private DeliverMessages Deliver(TimeSpan? timeLimit) => new(
        db, new TelegramMessenger(TelegramMessenger.Connect(BotApiEmulator.Token, telegram.Url, timeLimit)), Pace.Limits.None,
        (_, key) => key == "delivery.repeat" ? Mark : key, clock, NullLogger<DeliverMessages>.Instance);

    private void Plant(string name) => telegram.Plant(name switch
    {
        "none" => Fault.Answers(500, "", times: 0),
        "flood of twelve hours for everyone" => Fault.Flood(Noon.AddHours(12)),
        "flood of an hour for one chat" => Fault.Flood(Noon.AddHours(1), people[3].Id),
        "500 for a while" => Fault.Answers(500, "Internal Server Error", times: 9),
        "502 for a while" => Fault.Answers(502, "Bad Gateway", times: 9),
        "504 for a while" => Fault.Answers(504, "Gateway Timeout", times: 5),
        "cut before it was taken" => Fault.CutBefore(times: 6),
        "cut after it was taken" => Fault.CutAfter(times: 6),
        "no answer, not taken" => Fault.Hangs(taken: false, times: 2),
        "no answer, though taken" => Fault.Hangs(taken: true, times: 2),
        "gibberish for an answer" => new Fault { What = Fault.Kind.Gibberish, Times = 4, Method = "sendMessage" },
        "markup refused" => Fault.Answers(400, "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 0", times: 5),
        "409" => Fault.Answers(409, "Conflict", times: 5),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    });

    private void Write() => db.Given([.. people.SelectMany(person => Messages(person.Id))]);

    private static IEnumerable<OutgoingMessage> Messages(long chat, int? topic = null) => Expected(chat).Select(text => new OutgoingMessage
    {
        ChatId = chat, ThreadId = topic, Html = text, Lane = MessageLane.Alert, Key = text, WrittenAt = Noon,
    });

    private static IEnumerable<string> Expected(long chat) => Enumerable.Range(1, MessagesEach).Select(n => $"message {n} to {chat.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>Runs the step again and again, as the timetable does, until nothing waits.</summary>
    private async Task DeliverAllAsync()
    {
        while (db.Ask(d => d.OutgoingMessages.Any(m => m.SentAt == null && m.GaveUp == null)))
        {
            var now = clock.GetUtcNow().UtcDateTime;
            if (await deliver.RunAsync(default)) continue;
            var next = db.Ask(d => d.OutgoingMessages.Where(m => m.SentAt == null && m.NotBefore > now).Min(m => m.NotBefore));
            clock.Advance(next is { } then && then > now ? then - now : TimeSpan.FromSeconds(1));
        }
    }

    private void AllArrivedInOrder(Person person)
    {
        var texts = person.Messages.Select(message => message.Text).ToArray();
        Assert.Equal(Expected(person.Id), texts.Select(text => text.Replace(Mark + "\n", "", StringComparison.Ordinal)).Distinct());
        Assert.Equal(texts.Where(IsUnmarked).Distinct(), texts.Where(IsUnmarked));
        Assert.Equal(texts.Select(NumberIn).Order(), texts.Select(NumberIn));
    }

    private int Repeats() => people.Sum(person => person.Messages.Count - MessagesEach);

    private static IEnumerable<string> Texts(EmulatedChat chat) => chat.Messages.Select(message => message.Text);

    private static bool IsUnmarked(string text) => !text.StartsWith(Mark, StringComparison.Ordinal);

    private static string NumberIn(string text) => text[text.IndexOf("message ", StringComparison.Ordinal)..][..9];
}
