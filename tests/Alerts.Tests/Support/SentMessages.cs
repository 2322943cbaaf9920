using System.Collections.Concurrent;
using Alerts.Delivery;

namespace Alerts.Tests.Support;

/// <summary>A messenger that keeps what it got, and answers as it is told.</summary>
public sealed class SentMessages(TimeProvider? clock = null) : IMessenger
{
    private readonly ConcurrentQueue<(OutgoingMessage Message, DateTimeOffset At)> all = new();
    private int lastId;

    /// <summary>What became of a message; taken at once unless a test says otherwise.</summary>
    public Func<OutgoingMessage, Task<SendResult?>> Answer { get; set; } = _ => Task.FromResult<SendResult?>(null);

    public IReadOnlyList<OutgoingMessage> All => [.. all.Select(one => one.Message)];

    public IReadOnlyList<(OutgoingMessage Message, DateTimeOffset At)> WithTimes => [.. all];

    public async Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        var at = (clock ?? TimeProvider.System).GetUtcNow();
        if (await Answer(message).WaitAsync(cancellation) is { } answer) return answer;
        all.Enqueue((message, at));
        return new SendResult.Sent(Interlocked.Increment(ref lastId));
    }

    public Task<SendResult> EditAsync(long chatId, int messageId, string html, string? buttons, CancellationToken cancellation) =>
        SendAsync(new() { ChatId = chatId, Replaces = messageId, Html = html, Buttons = buttons, Key = "", Lane = MessageLane.Reply, WrittenAt = DateTime.UnixEpoch }, cancellation);
}
