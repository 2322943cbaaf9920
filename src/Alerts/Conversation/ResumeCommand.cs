using Alerts.Subscribers;

namespace Alerts.Conversation;

/// <summary>Speaks again after a pause or under a mute.</summary>
public sealed class ResumeCommand : ICommand
{
    public string Name => "resume";

    public bool ChangesSettings => true;

    public Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        if (request.Subscriber is not { } subscriber) return Task.FromResult(Reply.Of(request.Speech.Say("conversation.list.empty")));
        (subscriber.Paused, subscriber.Left, subscriber.MutedUntil) = (false, false, null);
        subscriber.NextDigestAt = DigestSchedule.NextDue(subscriber, request.Now);
        return Task.FromResult(Reply.Of(request.Speech.Say("conversation.resume.done")));
    }
}
