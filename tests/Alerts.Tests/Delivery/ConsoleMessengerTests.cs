using Alerts.Delivery;

namespace Alerts.Tests.Delivery;

public sealed class ConsoleMessengerTests : IDisposable
{
    private readonly StringWriter output = new() { NewLine = "\n" };

    public void Dispose() => output.Dispose();

    [Fact]
    public async Task APlainTerminalShowsTheWordsTheLinksTheQuotesAndNumberedButtons()
    {
        await SendAsync(
            new ConsoleMessenger(output, styled: false),
            "<b>Siege</b> &lt;3 <a href=\"https://example.org/1\">source</a>\n<blockquote>first line\nsecond</blockquote>\nend", Keyboard.Write(new Button("Why?", "why 1"), new Button("Wrong", "wrong 1")));

        Assert.Equal(
            "Siege <3 source (\u2068https://example.org/1\u2069)\n│ first line\n│ second\nend\n  [1] \u2068Why?\u2069   [2] \u2068Wrong\u2069\n\n",
            output.ToString());
    }

    [Fact]
    public async Task AStyledTerminalShowsBold()
    {
        await SendAsync(new ConsoleMessenger(output, styled: true), "<b>حصار</b> حلب");

        Assert.Equal("\u001b[1mحصار\u001b[0m حلب\n\n", output.ToString());
    }

    [Fact]
    public async Task AnAlertThatComesWhileThePersonTypesIsShownAtOnceAndThePromptAgainBelowIt()
    {
        var console = new ConsoleMessenger(output, styled: false);
        console.Ask();

        await SendAsync(console, "alert");

        Assert.Equal("> \nalert\n\n> ", output.ToString());
    }

    [Fact]
    public async Task AnAlertCountsOnSoThatANumberBeingTypedStillMeansWhatItMeant()
    {
        var console = new ConsoleMessenger(output, styled: false);
        console.BeginAnswer();
        await SendAsync(console, "Which?", Keyboard.Write(new Button("a", "watch a"), new Button("b", "watch b")), MessageLane.Reply);
        await SendAsync(console, "alert", Keyboard.Write(new Button("Why?", "why 1")));

        Assert.Equal(["watch a", "watch b", "why 1", null], new[] { 1, 2, 3, 4 }.Select(number => console.Chosen(number)?.Button.Data));

        console.BeginAnswer();
        await SendAsync(console, "Next?", Keyboard.Write(new Button("c", "watch c")), MessageLane.Reply);
        Assert.Equal(["watch c", null], new[] { 1, 2 }.Select(number => console.Chosen(number)?.Button.Data));
    }

    private static Task<SendResult> SendAsync(ConsoleMessenger console, string html, string? buttons = null, MessageLane lane = MessageLane.Alert) =>
        console.SendAsync(new OutgoingMessage { ChatId = 1, Html = html, Buttons = buttons, Key = "k", Lane = lane, WrittenAt = DateTime.UnixEpoch }, default);
}
