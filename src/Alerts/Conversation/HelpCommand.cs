namespace Alerts.Conversation;

/// <summary>What can be asked, one line each.</summary>
public sealed class HelpCommand(Func<Commands> commands, Operators operators) : ICommand
{
    public string Name => "help";

    public bool IsForStrangers => true;

    public Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        var speech = request.Speech;
        var lines = commands().All.Where(command => !command.IsHidden && (!command.IsForOperators || operators.Has(request.Incoming.ChatId))).Select(command => speech.Say("conversation.help_line", ("command", new Markup("/" + command.Name)), ("what", new Markup(speech.Say(command.HelpKey)))));
        var words = request.Incoming.IsGroup ? "" : "\n\n" + speech.Say("conversation.help_words");
        return Task.FromResult(Reply.Of($"{speech.Say("conversation.help_title")}\n\n{string.Join('\n', lines)}{words}"));
    }
}
