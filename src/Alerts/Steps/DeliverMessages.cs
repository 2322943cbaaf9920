using Alerts.Delivery;
using Alerts.Storage;
using Alerts.Subscribers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Alerts.Steps;

/// <summary>
/// Unsent messages → messenger. Claimed, tried, recorded, one at a time in each chat and many chats side by side, so that order is
/// kept in a chat and nobody waits for another's slow or blocked one. A crash or a broken connection leaves the claim behind: the
/// message is sent again and says that it may be a repeat. None is ever lost.
/// </summary>
public sealed partial class DeliverMessages : IStep, IDisposable
{
    /// <summary>How many chats are written to at the same time; more than the pace needs, for the slow ones among them.</summary>
    private const int Lanes = 32;

    /// <summary>How soon a message written meanwhile is seen while others wait.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    /// <summary>What a stop leaves to the messages under way.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly IDbContextFactory<AlertsDb> store;
    private readonly IMessenger messenger;
    private readonly Func<string, string, string> say;
    private readonly TimeProvider clock;
    private readonly ILogger<DeliverMessages> log;
    private readonly Pace pace;
    private readonly Outbox outbox;
    private readonly DeliveryLedger ledger;
    private readonly SemaphoreSlim oneAtATime = new(1);

    public DeliverMessages(
        IDbContextFactory<AlertsDb> store, IMessenger messenger, Pace.Limits limits, Func<string, string, string> say, TimeProvider clock, ILogger<DeliverMessages> log)
    {
        (this.store, this.messenger, this.say, this.clock, this.log) = (store, messenger, say, clock, log);
        pace = new Pace(limits);
        outbox = new Outbox(store, clock);
        ledger = new DeliveryLedger(store, clock, say);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Sends until nothing is due; what has to wait for long is left to a later run.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            await outbox.RestoreAsync(pace, cancellation);
            return await new Round(this, cancellation).RunAsync();
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private async Task<SendResult> SendAsync(Claimed claimed, CancellationToken cancellation)
    {
        var message = claimed.IsRepeat ? await MarkedAsync(claimed.Message) : claimed.Message;
        try
        {
            return await TryAsync(message, cancellation);
        }
        catch (Exception failure) when (failure is not (TokenRefusedException or OperationCanceledException))
        {
            // The guard around one message: what our own code cannot send must not hold up the chat for ever.
            Log.Failed(log, message.Id, failure.GetType().Name);
            return message.Attempts < 5 ? new SendResult.TryLater(TimeSpan.Zero, false, failure.GetType().Name) : new SendResult.Refused(failure.GetType().Name);
        }
    }

    private async Task<SendResult> TryAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        if (message.Replaces is not { } replaced) return await messenger.SendAsync(message, cancellation);
        var edited = await messenger.EditAsync(message.ChatId, replaced, message.Html, message.Buttons, cancellation);
        // Too old to be changed, or deleted: the words still have to arrive.
        return edited is SendResult.Refused ? await messenger.SendAsync(message, cancellation) : edited;
    }

    private async Task<OutgoingMessage> MarkedAsync(OutgoingMessage message)
    {
        await using var db = await store.CreateDbContextAsync();
        var language = await db.Subscribers.Where(s => s.ChatId == message.ChatId).Select(s => s.Language).FirstOrDefaultAsync() ?? "en";
        return new OutgoingMessage
        {
            Id = message.Id, ChatId = message.ChatId, ThreadId = message.ThreadId, Html = $"{say(language, "delivery.repeat")}\n{message.Html}", Buttons = message.Buttons,
            File = message.File, FileName = message.FileName, ShowsPreview = message.ShowsPreview, Replaces = message.Replaces, Key = message.Key, Lane = message.Lane, Silent = message.Silent, WrittenAt = message.WrittenAt, Attempts = message.Attempts,
        };
    }

    private void Hold(Claimed claimed, SendResult result)
    {
        var until = DeliveryLedger.NextTry(claimed.Message, (result as SendResult.TryLater)?.After ?? TimeSpan.Zero, Now);
        if (result is SendResult.TryLater or SendResult.Unknown) pace.HoldChat(claimed.Message.ChatId, until);
        if (result is not SendResult.TryLater { Everyone: true } everyone) return;
        pace.HoldAll(until);
        Log.EveryoneWaits(log, everyone.Reason, until);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Nothing is sent until {Until:O}: {Reason}")]
        public static partial void EveryoneWaits(ILogger logger, string reason, DateTime until);

        [LoggerMessage(Level = LogLevel.Error, Message = "Message {Id} could not be handed over ({Failure})")]
        public static partial void Failed(ILogger logger, int id, string failure);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Id} will not be sent: {Reason}")]
        public static partial void GivenUp(ILogger logger, int id, string reason);
    }

    /// <summary>One run, with the messages it has under way.</summary>
    private sealed class Round(DeliverMessages step, CancellationToken stop)
    {
        private readonly Dictionary<Task<SendResult>, Claimed> underWay = [];
        private bool sentAny;

        public async Task<bool> RunAsync()
        {
            using var giveUp = new CancellationTokenSource();
            try
            {
                while (await GoOnAsync(giveUp.Token)) await RecordAsync(await AnyOfAsync());
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
            }
            finally
            {
                await FinishAsync(giveUp);
            }

            return sentAny;
        }

        /// <summary>Starts what may go now; false when nothing is under way and nothing will be soon.</summary>
        private async Task<bool> GoOnAsync(CancellationToken giveUp)
        {
            stop.ThrowIfCancellationRequested();
            var room = Math.Min(Lanes - underWay.Count, step.pace.Room(step.Now));
            var busy = underWay.Values.Select(claimed => claimed.Message.ChatId).Union(step.pace.Resting(step.Now));
            foreach (var claimed in room > 0 ? await step.outbox.ClaimAsync(busy, room, stop) : [])
            {
                step.pace.Left(claimed.Message.ChatId, step.Now);
                underWay.Add(step.SendAsync(claimed, giveUp), claimed);
            }

            return underWay.Count > 0 || (!step.pace.IsHeld(step.Now) && await step.outbox.HasDueAsync(step.pace.Held(step.Now), stop));
        }

        private async Task<Task<SendResult>[]> AnyOfAsync()
        {
            var glance = step.pace.NextChance(step.Now) is { } chance && chance - step.Now < Glance ? chance - step.Now : Glance;
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
            await Task.WhenAny([.. underWay.Keys, Task.Delay(glance, step.clock, enough.Token)]);
            await enough.CancelAsync();
            return [.. underWay.Keys.Where(task => task.IsCompleted)];
        }

        private async Task RecordAsync(Task<SendResult>[] answered)
        {
            foreach (var task in answered)
            {
                underWay.Remove(task, out var claimed);
                if (task.IsCanceled) continue;
                await RecordAsync(claimed!, await ResultAsync(task));
                if (task.IsFaulted) await task;
            }
        }

        /// <summary>A token that is refused took no message: it is free for the next start, without a doubt.</summary>
        private static async Task<SendResult> ResultAsync(Task<SendResult> task) =>
            task.IsFaulted ? new SendResult.TryLater(TimeSpan.FromSeconds(1), false, "the token was refused") : await task;

        private async Task RecordAsync(Claimed claimed, SendResult result)
        {
            step.Hold(claimed, result);
            await step.ledger.WriteAsync(claimed, result);
            sentAny |= result is SendResult.Sent;
            if (result is SendResult.Refused refused) Log.GivenUp(step.log, claimed.Message.Id, refused.Reason);
        }

        private async Task FinishAsync(CancellationTokenSource giveUp)
        {
            giveUp.CancelAfter(Grace);
            while (underWay.Count > 0)
            {
                await Task.WhenAny(underWay.Keys);
                foreach (var task in underWay.Keys.Where(task => task.IsCompleted).ToArray())
                {
                    underWay.Remove(task, out var claimed);
                    if (!task.IsCanceled) await RecordAsync(claimed!, await ResultAsync(task));
                }
            }
        }
    }
}
