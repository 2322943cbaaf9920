using System.Globalization;

namespace Alerts.Delivery;

/// <summary>
/// Shows in a terminal what Telegram would show: bold where the terminal can, links with their address, quotes behind a bar,
/// buttons as numbered choices. Numbers begin anew with each answer to the person; what arrives unasked goes on counting, so that a
/// number typed while an alert comes in still means what it meant.
/// </summary>
public sealed class ConsoleMessenger(TextWriter output, bool styled) : IMessenger
{
    private const string ClearLine = "\r\u001b[2K", Prompt = "> ";

    private readonly Lock gate = new();
    private readonly List<Choice> choices = [];
    private bool prompting, answering;
    private int lastId;

    /// <summary>A button that can be chosen by its number, and the message it hangs under.</summary>
    public sealed record Choice(Button Button, int MessageId);

    public Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (message.Lane == MessageLane.Reply) CountAnew(message.Buttons);
            Print(message.File is { } file ? $"{message.Html}\n<pre>{Digests.Html.Escape(file)}</pre>" : message.Html, message.Buttons, ++lastId);
            return Task.FromResult<SendResult>(new SendResult.Sent(lastId));
        }
    }

    /// <summary>Something beside the conversation: nothing of it is in the outbox.</summary>
    public void Show(string html, string? buttons)
    {
        lock (gate) Print(html, buttons, ++lastId);
    }

    public Task<SendResult> EditAsync(long chatId, int messageId, string html, string? buttons, CancellationToken cancellation)
    {
        lock (gate)
        {
            CountAnew(buttons);
            Print(html, buttons, messageId);
            return Task.FromResult<SendResult>(new SendResult.Sent(messageId));
        }
    }

    /// <summary>Shows the prompt, and shows it again below whatever arrives while the person types.</summary>
    public void Ask()
    {
        lock (gate)
        {
            prompting = true;
            output.Write(Prompt);
            output.Flush();
        }
    }

    /// <summary>The person has pressed Enter, or the input has ended. What did not come from a keyboard is shown as if it did.</summary>
    public void Answered(string? line = null)
    {
        lock (gate)
        {
            prompting = false;
            if (line is not null) output.WriteLine(line);
        }
    }

    /// <summary>Nobody is asked any more; what follows begins on a line of its own.</summary>
    public void End()
    {
        lock (gate)
        {
            if (prompting) output.WriteLine();
            prompting = false;
        }
    }

    /// <summary>What comes next answers the person: its buttons are counted from one.</summary>
    public void BeginAnswer()
    {
        lock (gate) answering = true;
    }

    /// <summary>A choice as it is typed, or null.</summary>
    public static int? Number(string line) => int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A line beside the conversation, as Telegram shows it over a tapped button.</summary>
    public void Note(string text)
    {
        lock (gate) Around(() =>
        {
            output.WriteLine(text);
            output.WriteLine();
        });
    }

    public Choice? Chosen(int number)
    {
        lock (gate) return number >= 1 && number <= choices.Count ? choices[number - 1] : null;
    }

    /// <summary>An answer without buttons leaves the ones before it in force, and an answer in several parts goes on counting.</summary>
    private void CountAnew(string? buttons)
    {
        if (!answering || buttons is null) return;
        choices.Clear();
        answering = false;
    }

    private void Print(string html, string? buttons, int messageId) => Around(() =>
    {
        output.WriteLine(ConsoleText.Of(html, styled));
        foreach (var row in Keyboard.Read(buttons)) output.WriteLine("  " + string.Join("   ", row.Select(button => Numbered(button, messageId))));
        output.WriteLine();
    });

    private void Around(Action print)
    {
        if (prompting) output.Write(styled ? ClearLine : Environment.NewLine);
        print();
        if (prompting) output.Write(Prompt);
        output.Flush();
    }

    private string Numbered(Button button, int messageId)
    {
        if (button.Url is { } url) return $"{button.Text}: {url}";
        choices.Add(new(button, messageId));
        return $"[{choices.Count}] \u2068{button.Text}\u2069";
    }
}
