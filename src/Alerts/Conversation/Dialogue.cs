using Alerts.Delivery;
using Alerts.Storage;
using Alerts.Subscribers;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Conversation;

/// <summary>
/// One conversation for Telegram and the terminal: what somebody said → the command's changes and its answer in the outbox, saved
/// together or not at all.
/// </summary>
public sealed class Dialogue(UpdateLedger ledger, Commands commands, Hint hint, AccessRule access, Operators operators, Languages languages, Defaults defaults, BotName me, Patience patience, TimeProvider clock)
{
    /// <summary>The bot's own name on Telegram; a command that names another is left alone.</summary>
    public string? Me
    {
        get => me.Name;
        set => me.Name = value;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<Answer> HandleAsync(Incoming incoming, CancellationToken cancellation)
    {
        var answer = Answer.None;
        var spoken = Understand(incoming);
        await ledger.HandleAsync(incoming.Mark, async db => answer = await AnswerAsync(db, incoming, spoken, cancellation), Trouble(incoming), spoken.Command?.Name, cancellation);
        return answer;
    }

    private async Task<Answer> AnswerAsync(AlertsDb db, Incoming incoming, Spoken spoken, CancellationToken cancellation)
    {
        var subscriber = await db.Subscribers.Include(s => s.Watches).FirstOrDefaultAsync(s => s.ChatId == incoming.ChatId && s.ThreadId == incoming.ThreadId, cancellation);
        var request = RequestFor(db, incoming, subscriber, spoken);
        var reply = await ReplyAsync(request, spoken, cancellation);
        for (var part = 0; part < reply.Parts.Count; part++) db.Add(Message(incoming, part, InForm(reply.Parts[part], request), request.Now));
        return new Answer(reply.Toast, reply.Menu);
    }

    private static ReplyPart InForm(ReplyPart part, Request request) =>
        request.Subscriber is { } subscriber ? part with { Html = Digests.PersonalForm.Of(part.Html, subscriber, request.Speech.Wording) } : part;

    private Spoken Understand(Incoming incoming) =>
        incoming.TappedMessage is null ? commands.Read(incoming.Text, plainWords: !incoming.IsGroup, Me) : commands.ReadButton(incoming.Text);

    private Request RequestFor(AlertsDb db, Incoming incoming, Subscriber? subscriber, Spoken spoken) => new Request
    {
        Incoming = incoming, Argument = spoken.Argument, Db = db, Speech = subscriber is null ? languages.For(incoming.ClientLanguage) : languages.Of(subscriber),
        Now = Now, Defaults = defaults,
    }.WithSubscriber(subscriber);

    private async Task<Reply> ReplyAsync(Request request, Spoken spoken, CancellationToken cancellation)
    {
        if (spoken.Kind == SpokenKind.NotForMe) return Reply.Nothing;
        var allowance = patience.Ask(request.Incoming.ChatId, request.Now);
        if (allowance != Allowance.Given) return allowance == Allowance.RefusedNow ? Reply.Of(request.Speech.Say("conversation.patience")) : Reply.Nothing;
        if (IsStranger(request, spoken)) return Reply.Of(request.Speech.Say("conversation.access.invite"));
        if (spoken.Command is { IsForOperators: true } && !operators.Has(request.Incoming.ChatId)) spoken = new Spoken(SpokenKind.UnknownCommand, null, spoken.Command.Name);
        if (spoken.Command is not { } command) return hint.For(request, spoken);
        if (command.ChangesSettings && request.Incoming.IsGroup && !await request.Incoming.IsAdministrator(cancellation)) return Refusal(request);
        return await command.ReplyAsync(request, cancellation);
    }

    private bool IsStranger(Request request, Spoken spoken) =>
        request.Subscriber is null && spoken.Command?.IsForStrangers != true
        && !access.LetsIn(spoken.Command?.Name == "start" ? spoken.Argument : null);

    private static Reply Refusal(Request request) => request.Incoming.TappedMessage is null
        ? Reply.Of(request.Speech.Say("conversation.group.only_admins"))
        : Reply.Nothing with { Toast = request.Speech.Plain("conversation.group.only_admins_toast") };

    private OutgoingMessage Trouble(Incoming incoming) =>
        Message(incoming, 0, new ReplyPart(languages.For(incoming.ClientLanguage).Say("conversation.trouble")), Now);

    private static OutgoingMessage Message(Incoming incoming, int number, ReplyPart part, DateTime now) => new()
    {
        ChatId = incoming.ChatId, ThreadId = incoming.ThreadId, Html = part.Html, Buttons = part.Buttons, File = part.File, FileName = part.FileName,
        Replaces = part.InPlace ? incoming.TappedMessage : null, LeavesNoTrace = part.LeavesNoTrace,
        Key = $"{incoming.Mark.Counter}:{incoming.Mark.Number}:{number}:{now:yyyyMMdd}", Lane = MessageLane.Reply, WrittenAt = now,
    };
}

/// <summary>What the channel itself has to do beside the messages in the outbox.</summary>
/// <param name="Toast">Shown for a moment over the button that was tapped.</param>
/// <param name="Menu">The language of the chat's menu of commands from now on; empty for the client's own; null for no change.</param>
public sealed record Answer(string? Toast, string? Menu)
{
    public static readonly Answer None = new(null, null);
}
