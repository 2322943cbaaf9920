namespace Alerts.Conversation;

/// <summary>What is kept of a chat, for how long, and how to end it.</summary>
public sealed class PrivacyCommand(int sentMessageDays) : ICommand
{
    public string Name => "privacy";

    public bool IsForStrangers => true;

    public Task<Reply> ReplyAsync(Request request, CancellationToken cancellation) =>
        Task.FromResult(Reply.Of(request.Speech.Say("conversation.privacy.text", ("days", new Markup(request.Speech.Count("durations.day", sentMessageDays))))));
}
