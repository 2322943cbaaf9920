using System.Threading.Channels;
using Alerts.Delivery;
using Alerts.Reading.Text;
using Alerts.Steps;
using Alerts.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Alerts.Conversation;

/// <summary>
/// The conversation in a terminal: each line is a message, a number is a button. When the input ends, what is under way is still
/// delivered; Ctrl+C stops at once, and what was not shown is shown next time.
/// </summary>
public sealed partial class TerminalListener(
    Dialogue dialogue, UpdateLedger ledger, ConsoleMessenger console, Terminal terminal, DeliverMessages deliver, BeltRest belt, Languages languages,
    IDbContextFactory<AlertsDb> store, IHostApplicationLifetime life, ILogger<TerminalListener> log) : BackgroundService
{
    /// <summary>The chat that the terminal is.</summary>
    public const long Chat = 1;

    private const string Counter = "terminal.last";

    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(30);

    private int last;
    private bool typed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        last = await ledger.LastAsync(Counter, stoppingToken) ?? 0;
        try
        {
            await GreetAsync(stoppingToken);
            await ListenAsync(Lines(), stoppingToken);
            if (!typed) console.Note((await SpeechAsync(stoppingToken)).Plain("conversation.terminal.no_input"));
            await belt.WaitAsync(LastWords, stoppingToken);
            await deliver.RunAsync(stoppingToken);
            life.StopApplication();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }

        console.End();
        console.Note(TelegramHtml.PlainText((await SpeechAsync(CancellationToken.None)).Say("conversation.terminal.bye")));
    }

    private async Task GreetAsync(CancellationToken cancellation)
    {
        var speech = await SpeechAsync(cancellation);
        var known = await IsKnownAsync(cancellation);
        var greetings = known || languages.Knows(terminal.Language) ? [speech] : languages.All;
        var html = string.Join("\n\n", greetings.Select(each => each.Say(known ? "conversation.terminal.hello_again" : "conversation.terminal.hello")));
        console.Show(html, Keyboard.Write([[new Button("/start", "start"), new Button("/demo", "demo")]]));
    }

    private async Task ListenAsync(ChannelReader<string> lines, CancellationToken cancellation)
    {
        console.Ask();
        await foreach (var line in lines.ReadAllAsync(cancellation))
        {
            typed = true;
            console.Answered(terminal.Echo ? line : null);
            if (line.Trim().Length > 0) await HandleOrSayAsync(line.Trim(), cancellation);
            console.Ask();
        }

        console.End();
    }

    // What fails of a command is set aside where it fails; here ends what could not even be set aside, such as a full disk.
    private async Task HandleOrSayAsync(string line, CancellationToken cancellation)
    {
        try
        {
            await HandleAsync(line, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.Failed(log, failure);
            console.Note(languages.For(terminal.Language).Plain("conversation.trouble"));
        }
    }

    private async Task HandleAsync(string line, CancellationToken cancellation)
    {
        var chosen = ConsoleMessenger.Number(Folding.Fold(line)) is { } number ? console.Chosen(number) : null;
        if (chosen is null && ConsoleMessenger.Number(Folding.Fold(line)) is { } none)
        {
            console.Note((await SpeechAsync(cancellation)).Plain("conversation.terminal.no_choice", ("n", none)));
            return;
        }

        console.BeginAnswer();
        var answer = await dialogue.HandleAsync(
            new Incoming
            {
                Mark = new Mark(Counter, ++last, "line"), ChatId = Chat, ClientLanguage = terminal.Language, Text = chosen?.Button.Data ?? line, TappedMessage = chosen?.MessageId,
            },
            cancellation);
        await deliver.RunAsync(cancellation);
        if (answer.Toast is { } toast) console.Note(toast);
    }

    private async Task<bool> IsKnownAsync(CancellationToken cancellation)
    {
        await using var db = await store.CreateDbContextAsync(cancellation);
        return await db.Subscribers.AnyAsync(s => s.ChatId == Chat, cancellation);
    }

    private async Task<Speech> SpeechAsync(CancellationToken cancellation)
    {
        await using var db = await store.CreateDbContextAsync(cancellation);
        return languages.For(await db.Subscribers.Where(s => s.ChatId == Chat).Select(s => s.Language).FirstOrDefaultAsync(cancellation) ?? terminal.Language);
    }

    /// <summary>On a thread of its own, which a stop does not wait for: nothing ends a read from a terminal but a line.</summary>
    private ChannelReader<string> Lines()
    {
        var lines = Channel.CreateUnbounded<string>();
        var reading = new Thread(() =>
        {
            while (terminal.Input.ReadLine() is { } line) lines.Writer.TryWrite(line);
            lines.Writer.Complete();
        })
        { IsBackground = true, Name = "terminal" };
        reading.Start();
        return lines.Reader;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A line could not be handled")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
