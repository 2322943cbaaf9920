using Alerts.Delivery;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Alerts.Conversation;

/// <summary>
/// Long polling. An update is confirmed to Telegram only after its effects are saved, and its number is saved with them: nothing is
/// lost when the process dies, nothing is done twice when it comes back.
/// </summary>
public sealed partial class TelegramListener(
    ITelegramBotClient bot, TelegramUpdates updates, TelegramMenu menu, UpdateLedger ledger, Dialogue dialogue, TimeProvider clock, IHostApplicationLifetime life, ILogger<TelegramListener> log) : BackgroundService
{
    /// <summary>The process ends with it when Telegram does not know the bot's token.</summary>
    private const int RefusedToken = 2;

    private const int PollSeconds = 50;

    private static readonly UpdateType[] Kinds = [UpdateType.Message, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60), ConflictWait = TimeSpan.FromSeconds(30);

    private string? trouble;
    private int failures;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
                if (trouble is not null) Log.WorksAgain(log);
                (failures, trouble) = (0, null);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                if (await WaitAsync(failure, stoppingToken)) return;
            }
        }
    }

    /// <summary>One poll: what waits is handled in order, each update by itself.</summary>
    private async Task ListenAsync(CancellationToken cancellation)
    {
        if (dialogue.Me is null) await IntroduceAsync(cancellation);
        var last = await ledger.LastAsync(BotState.LastUpdate, cancellation);
        foreach (var update in await PollAsync(last, cancellation)) await updates.HandleAsync(update, cancellation);
    }

    private async Task IntroduceAsync(CancellationToken cancellation)
    {
        var me = await bot.GetMe(cancellation);
        dialogue.Me = me.Username;
        Log.Listens(log, me.Username ?? "?");
        await menu.SetAsync(cancellation);
    }

    private Task<Update[]> PollAsync(int? last, CancellationToken cancellation) =>
        bot.GetUpdates(last + 1, timeout: PollSeconds, allowedUpdates: Kinds, cancellationToken: cancellation);

    /// <returns>True where there is no use in trying again.</returns>
    private async Task<bool> WaitAsync(Exception failure, CancellationToken cancellation)
    {
        if (failure is ApiRequestException { ErrorCode: 401 or 404 } refused) return Stop(new TokenRefusedException(refused));
        var (sentence, wait) = Meaning(failure);
        if (trouble != sentence) Log.Troubled(log, sentence);
        trouble = sentence;
        await Task.Delay(wait, clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return false;
    }

    private bool Stop(TokenRefusedException refused)
    {
        Log.Stops(log, refused.Message);
        Environment.ExitCode = RefusedToken;
        life.StopApplication();
        return true;
    }

    /// <summary>In one calm line, without the exception's own text: that may hold the address with the token.</summary>
    private (string Sentence, TimeSpan Wait) Meaning(Exception failure) => failure switch
    {
        ApiRequestException { ErrorCode: 409 } conflict when conflict.Message.Contains("webhook", StringComparison.OrdinalIgnoreCase) =>
            ("A webhook is set for this bot, so nothing can be received here. Remove it (deleteWebhook), or give this service a bot of its own.", ConflictWait),
        ApiRequestException { ErrorCode: 409 } =>
            ("Another program receives messages with this bot's token. Only one may: stop the other one, or give this service a bot of its own.", ConflictWait),
        ApiRequestException { ErrorCode: 429 } flood => ("Telegram asks to wait before more messages are received.", TimeSpan.FromSeconds(flood.Parameters?.RetryAfter ?? 5)),
        ApiRequestException api => ($"Telegram answered {api.ErrorCode}; it is tried again.", Backoff()),
        RequestException => ("Telegram cannot be reached; it is tried again.", Backoff()),
        _ => ($"What was received could not be saved ({failure.GetType().Name}); it is tried again.", Backoff()),
    };

    private TimeSpan Backoff() => TimeSpan.FromSeconds(Math.Min(Math.Pow(2, failures++), LongestWait.TotalSeconds));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Listens on Telegram as @{Name}")]
        public static partial void Listens(ILogger logger, string name);

        [LoggerMessage(Level = LogLevel.Information, Message = "Telegram answers again")]
        public static partial void WorksAgain(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Sentence}")]
        public static partial void Troubled(ILogger logger, string sentence);

        [LoggerMessage(Level = LogLevel.Critical, Message = "{Sentence}")]
        public static partial void Stops(ILogger logger, string sentence);
    }
}
