using Alerts.Delivery;
using Alerts.Steps;
using Alerts.Subscribers;
using Alerts.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Delivery;

public sealed class DeliverMessagesTests : IDisposable
{
    private static readonly DateTime Noon = new(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc);

    private readonly TestDb db = new(manyThreads: true);
    private readonly FakeTimeProvider clock = new(Noon);
    private readonly SentMessages messenger;
    private readonly DeliverMessages deliver;
    private int made;

    public DeliverMessagesTests()
    {
        messenger = new(clock);
        deliver = Deliver(Pace.Limits.None);
    }

    /// <summary>Saves what a test starts from; whoever is written to has subscribed.</summary>
    private void Given(params object[] entities)
    {
        var known = db.Ask(d => d.Subscribers.Select(s => s.ChatId).ToList()).Concat(entities.OfType<Subscriber>().Select(s => s.ChatId)).ToHashSet();
        var chats = entities.OfType<OutgoingMessage>().Select(m => m.ChatId).Distinct().Where(chat => !known.Contains(chat));
        db.Given([.. chats.Select(chat => Some.Subscriber(chat)), .. entities]);
    }

    public void Dispose()
    {
        deliver.Dispose();
        db.Dispose();
    }

    [Fact]
    public async Task RepliesGoBeforeAlertsBeforeDigestsAndOlderBeforeNewer()
    {
        Given(Message("digest", lane: MessageLane.Digest), Message("first alert"), Message("second alert"), Message("reply", lane: MessageLane.Reply));

        Assert.True(await RunAsync());

        Assert.Equal(["reply", "first alert", "second alert", "digest"], messenger.All.Select(m => m.Html));
        Assert.False(await RunAsync());
    }

    [Fact]
    public async Task WhatWasSentIsRememberedWithItsIdAndCountedWithoutAChat()
    {
        Given(Message("a"), Message("b"));

        await RunAsync();

        Assert.All(Rows(), row => Assert.Equal((Noon, true, null, 1), (row.SentAt, row.MessageId > 0, row.ClaimedAt, row.Attempts)));
        var count = Assert.Single(db.Ask(d => d.DeliveryCounts.ToList()));
        Assert.Equal((DateOnly.FromDateTime(Noon), MessageLane.Alert, 2, 0, 0), (count.Day, count.Lane, count.Sent, count.Repeated, count.GivenUp));
    }

    [Fact]
    public async Task AMessageThatIsNotDueWaitsAndHoldsUpNobody()
    {
        Given(Message("held for the night", notBefore: Noon.AddHours(8)), Message("alert"));

        await RunAsync();
        Assert.Equal(["alert"], messenger.All.Select(m => m.Html));

        clock.Advance(TimeSpan.FromHours(8));
        await RunAsync();
        Assert.Equal(["alert", "held for the night"], messenger.All.Select(m => m.Html));
    }

    [Fact]
    public async Task ASlowChatDelaysNoOther()
    {
        var slow = new TaskCompletionSource<SendResult?>();
        messenger.Answer = message => message.ChatId == 1 ? slow.Task : Task.FromResult<SendResult?>(null);
        Given(Message("slow", 1), Message("behind it", 1), Message("other", 2), Message("other again", 2));

        var run = deliver.RunAsync(default);
        while (messenger.All.Count < 2) await Task.Yield();
        Assert.Equal(["other", "other again"], messenger.All.Select(m => m.Html));

        slow.SetResult(null);
        await clock.DriveAsync(run);
        Assert.Equal(["slow", "behind it"], messenger.All.Where(m => m.ChatId == 1).Select(m => m.Html));
    }

    [Fact]
    public async Task AWaitOfOneChatIsItsOwnAndKeepsItsOrder()
    {
        Answers(message => message.ChatId == 1 && clock.GetUtcNow() < Noon.AddHours(12) ? new SendResult.TryLater(TimeSpan.FromHours(12), false, "") : null);
        Given(Message("first", 1), Message("second", 1), Message("other", 2));

        await RunAsync();
        Given(Message("third", 1, MessageLane.Reply));
        await RunAsync();
        Assert.Equal(["other"], messenger.All.Select(m => m.Html));

        clock.Advance(TimeSpan.FromHours(12));
        await RunAsync();
        Assert.Equal(["third", "first", "second"], messenger.All.Where(m => m.ChatId == 1).Select(m => m.Html));
    }

    [Fact]
    public async Task AWaitOfEveryoneHoldsForHoursAndOverARestart()
    {
        Answers(message => clock.GetUtcNow() < Noon.AddHours(12) ? new SendResult.TryLater(TimeSpan.FromHours(12), true, "") : null);
        Given(Message("first", 1));
        await RunAsync();
        var tried = 0;
        messenger.Answer = _ => Task.FromResult<SendResult?>(tried++ < 0 ? new SendResult.Gone("") : null);
        Given(Message("other", 2));

        clock.Advance(TimeSpan.FromHours(11));
        using var restarted = Deliver(Pace.Limits.None);
        await restarted.RunAsync(default);
        Assert.Equal(0, tried);

        clock.Advance(TimeSpan.FromHours(1));
        await restarted.RunAsync(default);
        Assert.Equal(["first", "other"], messenger.All.Select(m => m.Html));
    }

    [Fact]
    public async Task AnUnknownOutcomeIsTriedAgainAndSaysThatItMayBeARepeat()
    {
        Answers(message => message.Attempts == 1 ? new SendResult.Unknown("") : null);
        Given(Some.Subscriber(chat: 1, language: "ar"), Message("<b>alert</b>"));

        await RunAsync();
        clock.Advance(TimeSpan.FromSeconds(10));
        await RunAsync();

        Assert.Equal(["(ar delivery.repeat)\n<b>alert</b>"], messenger.All.Select(m => m.Html));
        Assert.Equal(1, db.Ask(d => d.DeliveryCounts.Single().Repeated));
    }

    [Fact]
    public async Task ACrashWithAMessageUnderWayRepeatsThatOneRecognisably()
    {
        Given(Message("under way", claimedAt: Noon.AddSeconds(-3)), Message("after it"));

        await RunAsync();

        Assert.Equal(["(en delivery.repeat)\nunder way", "after it"], messenger.All.Select(m => m.Html));
    }

    [Fact]
    public async Task AStopLetsTheMessageUnderWayFinish()
    {
        var slow = new TaskCompletionSource<SendResult?>();
        messenger.Answer = _ => slow.Task;
        Given(Message("under way"), Message("not begun", 2), Message("nor this", 1));
        using var stop = new CancellationTokenSource();

        var run = deliver.RunAsync(stop.Token);
        await stop.CancelAsync();
        slow.SetResult(null);
        await run;

        Assert.Equal([true, true, false], Rows().Select(row => row.SentAt is not null));
        Assert.Null(Rows()[2].ClaimedAt);
    }

    [Fact]
    public async Task AChatThatIsGoneIsPausedWithItsSettingsAndOwedNothing()
    {
        Answers(message => message.ChatId == 1 ? new SendResult.Gone("Forbidden: bot was blocked by the user") : null);
        Given(Some.Subscriber(chat: 1, watches: new Watch { Asked = "Aleppo", PlaceId = "sy-aleppo" }), Message("a"), Message("b"), Message("c", 2));

        await RunAsync();

        var subscriber = db.Ask(d => d.Subscribers.Where(s => s.ChatId == 1).Select(s => new { s.Paused, s.Left, Watches = s.Watches.Count }).Single());
        Assert.Equal((true, true, 1), (subscriber.Paused, subscriber.Left, subscriber.Watches));
        Assert.Equal([true, true, false], Rows().Select(row => row.GaveUp is not null));
        Assert.Equal(["c"], messenger.All.Select(m => m.Html));
    }

    [Fact]
    public async Task WhoHadAskedForSilenceIsNotTakenForGone()
    {
        Answers(_ => new SendResult.Gone(""));
        var subscriber = Some.Subscriber(chat: 1);
        subscriber.Paused = true;
        Given(subscriber, Message("a", lane: MessageLane.Reply));

        await RunAsync();

        Assert.False(db.Ask(d => d.Subscribers.Single().Left));
    }

    [Fact]
    public async Task AGroupThatMovedTakesItsSettingsAndMessagesAlong()
    {
        Answers(message => message.ChatId == -5 ? new SendResult.Moved(-1005) : null);
        Given(Some.Subscriber(chat: -5, watches: new Watch { Asked = "Aleppo", PlaceId = "sy-aleppo" }), Message("a", -5), Message("b", -5));

        await RunAsync();

        Assert.Equal([(-1005L, "a"), (-1005L, "b")], messenger.All.Select(m => (m.ChatId, m.Html)));
        Assert.Equal((-1005L, 1), db.Ask(d => d.Subscribers.Select(s => ValueTuple.Create(s.ChatId, s.Watches.Count)).Single()));
    }

    [Fact]
    public async Task AGroupThatMovedToWhereItSubscribedAgainKeepsTheWatchesOfBoth()
    {
        Answers(message => message.ChatId == -5 ? new SendResult.Moved(-1005) : null);
        Given(
            Some.Subscriber(chat: -5, watches: [new Watch { Asked = "Aleppo", PlaceId = "sy-aleppo" }, new Watch { Asked = "Gaza", PlaceId = "ps-gaza" }]),
            Some.Subscriber(chat: -1005, watches: new Watch { Asked = "حلب", PlaceId = "sy-aleppo" }),
            Message("a", -5));

        await RunAsync();

        Assert.Equal(["sy-aleppo", "ps-gaza"], db.Ask(d => d.Subscribers.SelectMany(s => s.Watches).Select(w => w.PlaceId).ToList()));
    }

    [Fact]
    public async Task ATopicThatClosedIsLeftForTheGroupItselfWhichIsToldWhy()
    {
        Answers(message => message.ThreadId == 7 ? new SendResult.TopicClosed("closed") : null);
        var subscriber = Some.Subscriber(chat: -1005);
        subscriber.ThreadId = 7;
        Given(subscriber, Message("a", -1005, thread: 7), Message("b", -1005, thread: 7));

        await RunAsync();

        Assert.Equal([("(en delivery.topic_closed)", null), ("a", null), ("b", (int?)null)], messenger.All.Select(m => (m.Html, m.ThreadId)));
        Assert.Null(db.Ask(d => d.Subscribers.Single().ThreadId));
    }

    [Fact]
    public async Task AMessageThatWillNeverBeTakenHoldsUpNoOther()
    {
        Answers(message => message.Html == "bad" ? new SendResult.Refused("Bad Request: nonsense") : null);
        Given(Message("bad"), Message("good"));

        await RunAsync();

        Assert.Equal(["good"], messenger.All.Select(m => m.Html));
        Assert.Equal("Bad Request: nonsense", Rows()[0].GaveUp);
    }

    [Fact]
    public async Task AMessengerThatThrowsHoldsUpNobodyElse()
    {
        messenger.Answer = message => message.ChatId == 1 ? throw new InvalidOperationException() : Task.FromResult<SendResult?>(null);
        Given(Message("a", 1), Message("b", 2));

        await RunAsync();

        Assert.Equal(["b"], messenger.All.Select(m => m.Html));
        Assert.Null(Rows()[0].GaveUp);
    }

    [Fact]
    public async Task ARefusedTokenStopsTheStepAndLeavesTheMessageWithoutADoubt()
    {
        messenger.Answer = _ => throw new TokenRefusedException();
        Given(Message("a"));

        await Assert.ThrowsAsync<TokenRefusedException>(() => deliver.RunAsync(default));

        Assert.Equal((null, null, null), (Rows()[0].SentAt, Rows()[0].GaveUp, Rows()[0].ClaimedAt));
    }

    [Fact]
    public async Task AnEditThatIsRefusedBecomesANewMessage()
    {
        Answers(message => message.Key.Length == 0 ? new SendResult.Refused("message to edit not found") : null);
        Given(Message("settings", replaces: 12));

        await RunAsync();

        Assert.Equal(["settings"], messenger.All.Select(m => m.Html));
        Assert.NotNull(Rows()[0].SentAt);
    }

    [Fact]
    public async Task TheLastWordToAChatThatAskedToBeForgottenLeavesNoTrace()
    {
        Given(Message("all deleted", leavesNoTrace: true));

        await RunAsync();

        Assert.Single(messenger.All);
        Assert.Empty(Rows());
        Assert.Equal(1, db.Ask(d => d.DeliveryCounts.Single().Sent));
    }

    [Fact]
    public async Task NewsForAChatThatWasForgottenInTheSameMomentIsDropped()
    {
        db.Given(Message("alert"), Message("reply", lane: MessageLane.Reply));

        await RunAsync();

        Assert.Equal(["reply"], messenger.All.Select(m => m.Html));
        Assert.Equal(["reply"], Rows().Select(row => row.Html));
    }

    [Fact]
    public async Task NewsForAChatThatAskedForSilenceInTheSameMomentIsNotSent()
    {
        var subscriber = Some.Subscriber(chat: 1);
        subscriber.Paused = true;
        Given(subscriber, Message("alert"), Message("reply", lane: MessageLane.Reply));

        await RunAsync();

        Assert.Equal(["reply"], messenger.All.Select(m => m.Html));
        Assert.NotNull(Rows()[0].GaveUp);
    }

    [Fact]
    public async Task AMessageForgottenWhileUnderWayIsNotWrittenBack()
    {
        messenger.Answer = async message =>
        {
            using var other = db.CreateDbContext();
            other.Remove(other.OutgoingMessages.Single());
            await other.SaveChangesAsync();
            return null;
        };
        Given(Message("a"));

        await RunAsync();

        Assert.Empty(Rows());
    }

    [Fact]
    public async Task ManyChatsAreServedAtThirtyASecondAndNoFaster()
    {
        using var paced = Deliver(Pace.Limits.Telegram);
        Given([.. Enumerable.Range(1, 300).Select(chat => (object)Message("x", chat, MessageLane.Digest))]);

        await clock.DriveAsync(paced.RunAsync(default));

        var times = messenger.WithTimes.Select(one => one.At).ToArray();
        Assert.Equal(300, times.Length);
        Assert.All(times, at => Assert.True(times.Count(other => other > at - TimeSpan.FromSeconds(1) && other <= at) <= 30));
        // The fake clock runs ahead of a busy machine, so the upper bound only tells a pace from a standstill.
        Assert.InRange((times[^1] - times[0]).TotalSeconds, 0, 9 * 2);
    }

    [Fact]
    public async Task OneChatGetsAMessageASecondAndAGroupTwentyAMinute()
    {
        using var paced = Deliver(Pace.Limits.Telegram);
        Given([.. Enumerable.Range(0, 3).Select(n => (object)Message($"{n}", 1)), .. Enumerable.Range(0, 22).Select(n => (object)Message($"{n}", -7))]);

        await clock.DriveAsync(paced.RunAsync(default), TimeSpan.FromMilliseconds(100));

        var person = messenger.WithTimes.Where(one => one.Message.ChatId == 1).Select(one => one.At).ToArray();
        var group = messenger.WithTimes.Where(one => one.Message.ChatId == -7).Select(one => one.At).ToArray();
        Assert.All(person.Zip(person.Skip(1)), pair => Assert.InRange((pair.Second - pair.First).TotalSeconds, 1, 2));
        Assert.InRange((group[20] - group[0]).TotalSeconds, 60, 62);
        Assert.Equal(Enumerable.Range(0, 22).Select(n => $"{n}"), messenger.All.Where(m => m.ChatId == -7).Select(m => m.Html));
    }

    [Fact]
    public async Task AnAlertWrittenBehindManyDigestsOvertakesThem()
    {
        using var paced = Deliver(Pace.Limits.Telegram);
        Given([.. Enumerable.Range(1, 200).Select(chat => (object)Message("digest", chat, MessageLane.Digest))]);
        var run = paced.RunAsync(default);
        while (messenger.All.Count < 30) await Task.Yield();
        Given(Message("urgent", 5_000));
        var written = clock.GetUtcNow();

        await clock.DriveAsync(run);

        // The 170 digests before it take six seconds; the fake clock may run ahead of a busy machine by a step or two.
        var urgent = messenger.WithTimes.Single(one => one.Message.Html == "urgent");
        Assert.InRange((urgent.At - written).TotalSeconds, 0, 2);
        Assert.Equal(201, messenger.All.Count);
    }

    private void Answers(Func<OutgoingMessage, SendResult?> answer) => messenger.Answer = message => Task.FromResult(answer(message));

    private Task<bool> RunAsync() => deliver.RunAsync(default);

    private DeliverMessages Deliver(Pace.Limits limits) =>
        new(db, messenger, limits, (language, key) => $"({language} {key})", clock, NullLogger<DeliverMessages>.Instance);

    private List<OutgoingMessage> Rows() => db.Ask(d => d.OutgoingMessages.OrderBy(m => m.Id).ToList());

    private OutgoingMessage Message(
        string html, long chat = 1, MessageLane lane = MessageLane.Alert, DateTime? notBefore = null, DateTime? claimedAt = null, int? thread = null,
        int? replaces = null, bool leavesNoTrace = false) => new()
        {
            ChatId = chat, Html = html, Lane = lane, NotBefore = notBefore, ClaimedAt = claimedAt, ThreadId = thread, Replaces = replaces,
            LeavesNoTrace = leavesNoTrace, Key = $"test:{++made}", WrittenAt = Noon,
        };
}
