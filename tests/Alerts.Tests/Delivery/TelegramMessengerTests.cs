using Alerts.Delivery;
using Alerts.Tests.Support.Telegram;

namespace Alerts.Tests.Delivery;

public sealed class TelegramMessengerTests : IAsyncLifetime
{
    private BotApiEmulator telegram = null!;
    private TelegramMessenger messenger = null!;
    private Person amal = null!;

    public async Task InitializeAsync()
    {
        telegram = await BotApiEmulator.StartAsync();
        messenger = new(TelegramMessenger.Connect(BotApiEmulator.Token, telegram.Url));
        amal = telegram.Person("ar");
        await amal.Says("/start");
    }

    public async Task DisposeAsync() => await telegram.DisposeAsync();

    [Fact]
    public async Task AMessageArrivesWithItsMarkupItsButtonsAndNoPreview()
    {
        var result = await SendAsync("<b>Siege</b> of Aleppo", Keyboard.Write(new Button("Why?", "why 1"), new Button("Source", Url: "https://example.org/1")));

        Assert.Equal(new SendResult.Sent(amal.LastMessage.Id), result);
        Assert.Equal(["Siege"], amal.LastMessage.Set("bold"));
        Assert.Equal(["Why?", "Source"], amal.LastMessage.Buttons);
        Assert.Equal("{\"is_disabled\":true}", telegram.Calls[^1].Text("link_preview_options"));
    }

    [Fact]
    public async Task AFileArrivesWithItsCaption()
    {
        var message = new OutgoingMessage { ChatId = amal.Id, Html = "<b>كل</b> ما أحفظه", File = "{\"chat\": \"حلب\"}", FileName = "alerts.json", Key = "k", Lane = MessageLane.Reply, WrittenAt = default };

        var result = await messenger.SendAsync(message, default);

        Assert.Equal(new SendResult.Sent(amal.LastMessage.Id), result);
        Assert.Equal(("كل ما أحفظه", "{\"chat\": \"حلب\"}"), (amal.LastMessage.Text, amal.LastMessage.Document));
    }

    [Fact]
    public async Task RowsOfButtonsUnderAnArabicTextRunFromRightToLeft()
    {
        await SendAsync("<b>ما منطقتك الزمنية؟</b>", Keyboard.Write([[new("الأول", "1"), new("الثاني", "2")], [new("الثالث", "3")]]));

        Assert.Equal(["الثاني", "الأول", "الثالث"], amal.LastMessage.Buttons);
    }

    [Fact]
    public async Task MarkupThatIsRefusedGoesAgainAsPlainTextWithItsLinksAndButtons()
    {
        var result = await SendAsync("<b>مقتل <3 أشخاص</b> <a href=\"https://example.org/1\">المصدر</a>", Keyboard.Write(new Button("لماذا؟", "why 1")));

        Assert.Equal("مقتل <3 أشخاص المصدر (\u2068https://example.org/1\u2069)", amal.LastMessage.Text);
        Assert.Equal(["لماذا؟"], amal.LastMessage.Buttons);
        Assert.StartsWith("sent as plain text", Assert.IsType<SendResult.Sent>(result).Remark, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMessageThatIsTooLongGoesInPartsAndNothingIsMissing()
    {
        var lines = Enumerable.Range(1, 900).Select(n => $"entry number {n}").ToArray();

        await SendAsync(string.Join('\n', lines), Keyboard.Write(new Button("Why?", "why 1")));

        Assert.Equal(lines, amal.Messages.SelectMany(message => message.Text.Split('\n')));
        Assert.Equal(["Why?"], amal.Messages.SelectMany(message => message.Buttons));
    }

    [Fact]
    public async Task ButtonsThatAreRefusedAreLeftOut()
    {
        var result = await SendAsync("text", """[[{"text":"Source","url":"not an address"}]]""");

        Assert.Equal("text", amal.LastMessage.Text);
        Assert.StartsWith("sent without buttons", Assert.IsType<SendResult.Sent>(result).Remark, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bad Request: chat not found", 400)]
    [InlineData("Bad Request: not enough rights to send text messages to the chat", 400)]
    [InlineData("Forbidden: bot was blocked by the user", 403)]
    [InlineData("Forbidden: bot was kicked from the supergroup chat", 403)]
    [InlineData("Forbidden: user is deactivated", 403)]
    public async Task AChatThatCannotBeWrittenToAnyMoreIsGone(string description, int code)
    {
        telegram.Plant(Fault.Answers(code, description));

        Assert.Equal(new SendResult.Gone(description), await SendAsync("x"));
    }

    [Fact]
    public async Task AGroupThatBecameASupergroupHasMoved()
    {
        var group = telegram.Group(amal);
        var supergroup = await telegram.MigrateAsync(group);

        Assert.Equal(new SendResult.Moved(supergroup.Id), await SendAsync("x", chat: group.Id));
    }

    [Fact]
    public async Task AClosedOrDeletedTopicIsSaidToBeClosed()
    {
        var forum = telegram.Supergroup(forum: true, amal);
        forum.Topics[7] = "Aleppo";
        forum.ClosedTopics.Add(7);

        Assert.Equal(new SendResult.TopicClosed("Bad Request: TOPIC_CLOSED"), await SendAsync("x", chat: forum.Id, thread: 7));
        Assert.Equal(new SendResult.TopicClosed("Bad Request: message thread not found"), await SendAsync("x", chat: forum.Id, thread: 8));
    }

    [Fact]
    public async Task AClosedGeneralTopicIsTriedAgainLater()
    {
        var forum = telegram.Supergroup(forum: true, amal);
        forum.GeneralClosed = true;

        Assert.Equal(TimeSpan.FromHours(1), Assert.IsType<SendResult.TryLater>(await SendAsync("x", chat: forum.Id)).After);
    }

    [Fact]
    public async Task AFloodWaitIsObeyedForHoursIfItSaysSo()
    {
        telegram.Plant(new Fault { What = Fault.Kind.Answer, RetryAfter = 43_838 });

        Assert.Equal(new SendResult.TryLater(TimeSpan.FromSeconds(43_838), false, "Telegram asks to wait"), await SendAsync("x"));
    }

    [Fact]
    public async Task AFloodWaitOfASecondChatWithNoneServedBetweenConcernsEveryone()
    {
        var basim = telegram.Person("ar");
        await basim.Says("/start");
        telegram.Plant(new Fault { What = Fault.Kind.Answer, RetryAfter = 60, Times = 2 });

        Assert.False(Assert.IsType<SendResult.TryLater>(await SendAsync("x")).Everyone);
        Assert.True(Assert.IsType<SendResult.TryLater>(await SendAsync("x", chat: basim.Id)).Everyone);
    }

    [Fact]
    public async Task AFloodWaitOfOneChatWhileOthersAreServedIsItsOwn()
    {
        var basim = telegram.Person("ar");
        await basim.Says("/start");
        telegram.Plant(new Fault { What = Fault.Kind.Answer, RetryAfter = 60, Chat = amal.Id });

        await SendAsync("x");
        await SendAsync("x", chat: basim.Id);

        Assert.False(Assert.IsType<SendResult.TryLater>(await SendAsync("x")).Everyone);
    }

    [Theory]
    [InlineData(500, "Internal Server Error")]
    [InlineData(502, "Bad Gateway")]
    public async Task TroubleAtTelegramIsTriedAgainLater(int code, string description)
    {
        telegram.Plant(Fault.Answers(code, description));

        Assert.IsType<SendResult.TryLater>(await SendAsync("x"));
    }

    [Fact]
    public async Task ATokenThatIsRefusedStopsWithAClearLine()
    {
        telegram.Plant(Fault.Answers(401, "Unauthorized"));

        var refused = await Assert.ThrowsAsync<TokenRefusedException>(() => SendAsync("x"));
        Assert.Contains("@BotFather", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(BotApiEmulator.Token, refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AConnectionThatBreaksLeavesTheOutcomeUnknown()
    {
        telegram.Plant(Fault.CutAfter());
        Assert.IsType<SendResult.Unknown>(await SendAsync("x"));

        telegram.Plant(Fault.CutBefore());
        Assert.IsType<SendResult.Unknown>(await SendAsync("x"));
    }

    [Fact]
    public async Task AnAnswerThatNeverComesLeavesTheOutcomeUnknown()
    {
        telegram.Plant(Fault.Hangs(taken: true));
        var hasty = new TelegramMessenger(TelegramMessenger.Connect(BotApiEmulator.Token, telegram.Url, TimeSpan.FromMilliseconds(300)));

        Assert.IsType<SendResult.Unknown>(await hasty.SendAsync(Message("x", amal.Id), default));
        Assert.Single(amal.Messages);
    }

    [Fact]
    public async Task WhereNoConnectionComesAboutNothingWasTakenAndEveryoneWaits()
    {
        var nowhere = new TelegramMessenger(TelegramMessenger.Connect(BotApiEmulator.Token, "http://127.0.0.1:1"));

        Assert.True(Assert.IsType<SendResult.TryLater>(await nowhere.SendAsync(Message("x", amal.Id), default)).Everyone);
    }

    [Fact]
    public async Task AnEditThatChangesNothingIsDoneAndOneOfAMissingMessageIsRefused()
    {
        await SendAsync("before");
        var id = amal.LastMessage.Id;

        Assert.Equal(new SendResult.Sent(id), await messenger.EditAsync(amal.Id, id, "<b>after</b>", null, default));
        Assert.Equal(new SendResult.Sent(id), await messenger.EditAsync(amal.Id, id, "<b>after</b>", null, default));
        Assert.Equal("after", amal.LastMessage.Text);
        Assert.IsType<SendResult.Refused>(await messenger.EditAsync(amal.Id, 9_999, "x", null, default));
    }

    private Task<SendResult> SendAsync(string html, string? buttons = null, long? chat = null, int? thread = null) =>
        messenger.SendAsync(Message(html, chat ?? amal.Id, buttons, thread), default);

    private static OutgoingMessage Message(string html, long chat, string? buttons = null, int? thread = null) => new()
    {
        ChatId = chat, ThreadId = thread, Html = html, Buttons = buttons, Key = "k", Lane = MessageLane.Alert, WrittenAt = DateTime.UnixEpoch,
    };
}
