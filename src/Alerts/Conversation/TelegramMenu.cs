using System.Security.Cryptography;
using System.Text;
using Alerts.Delivery;
using Alerts.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Alerts.Conversation;

/// <summary>
/// The menu of commands and the bot's profile, in each language: for all clients once, whenever the words have changed; for a chat that
/// chose another language than its client's, in that one.
/// </summary>
public sealed partial class TelegramMenu(
    ITelegramBotClient bot, Commands commands, Languages languages, IDbContextFactory<AlertsDb> store, TimeProvider clock, ILogger<TelegramMenu> log)
{
    private const string State = "menu.set";

    /// <summary>What clients of any other language see.</summary>
    private Speech Usual => languages.For(null);

    public async Task SetAsync(CancellationToken cancellation)
    {
        await using var db = await store.CreateDbContextAsync(cancellation);
        var state = await db.BotStates.FindAsync([State], cancellation);
        var print = Print();
        if (state?.Value == print || !await TryAsync(() => SetAllAsync(cancellation))) return;
        if (state is null) db.Add(state = new BotState { Name = State, Value = "", At = default });
        (state.Value, state.At) = (print, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
    }

    /// <param name="chat">Whose menu.</param>
    /// <param name="language">As <see cref="Answer.Menu"/> says.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task ChangeAsync(long chat, string? language, CancellationToken cancellation)
    {
        var scope = new BotCommandScopeChat { ChatId = chat };
        if (language is { Length: > 0 }) await TryAsync(() => bot.SetMyCommands(In(languages.For(language)), scope, cancellationToken: cancellation));
        else if (language is not null) await TryAsync(() => bot.DeleteMyCommands(scope, cancellationToken: cancellation));
    }

    private async Task SetAllAsync(CancellationToken cancellation)
    {
        foreach (var (speech, code) in languages.All.Select(speech => (speech, speech.Language)).Prepend((Usual, "")))
        {
            await bot.SetMyCommands(In(speech), languageCode: code, cancellationToken: cancellation);
            await bot.SetMyShortDescription(speech.Plain("conversation.profile.short"), code, cancellation);
            await bot.SetMyDescription(speech.Plain("conversation.profile.long"), code, cancellation);
        }
    }

    private IEnumerable<BotCommand> In(Speech speech) => commands.All.Where(command => !command.IsHidden && !command.IsForOperators).Select(command => new BotCommand(command.Name, speech.Plain(command.HelpKey)));

    private string Print() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', languages.All.SelectMany(Words)))));

    private IEnumerable<string> Words(Speech speech) =>
        In(speech).Select(command => $"{command.Command} {command.Description}").Append(speech.Plain("conversation.profile.short")).Append(speech.Plain("conversation.profile.long"));

    /// <summary>The menu is a courtesy: without it everything works, and it is tried again with the next start.</summary>
    private async Task<bool> TryAsync(Func<Task> courtesy)
    {
        try
        {
            await courtesy();
            return true;
        }
        catch (RequestException failure)
        {
            Log.NotSet(log, failure is ApiRequestException api ? $"Telegram answered {api.ErrorCode}" : "Telegram cannot be reached");
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The menu of commands could not be set: {Reason}")]
        public static partial void NotSet(ILogger logger, string reason);
    }
}
