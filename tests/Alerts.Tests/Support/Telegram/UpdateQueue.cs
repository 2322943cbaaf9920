using System.Text.Json.Nodes;

namespace Alerts.Tests.Support.Telegram;

/// <summary>What waits for the bot, given out by getUpdates.</summary>
internal sealed class UpdateQueue
{
    // getUpdates.allowed_updates: "Specify an empty list to receive all update types except chat_member, message_reaction, and message_reaction_count (default)."
    private static readonly string[] OnlyWhenAsked = ["chat_member", "message_reaction", "message_reaction_count"];

    private readonly Lock gate = new();
    private readonly List<(int Id, string Kind, JsonObject Update)> waiting = [];
    private TaskCompletionSource news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource? polling;
    private string[] allowed = [];

    /// <summary>Update.update_id: "Update identifiers start from a certain positive number and increase sequentially."</summary>
    public int NextId { get; set; } = 700_001;

    public int Count
    {
        get
        {
            lock (gate) return waiting.Count;
        }
    }

    public int Add(string kind, JsonNode content)
    {
        lock (gate)
        {
            var id = NextId++;
            if (allowed.Length > 0 ? allowed.Contains(kind) : !OnlyWhenAsked.Contains(kind))
                waiting.Add((id, kind, new JsonObject { ["update_id"] = id, [kind] = content }));
            news.TrySetResult();
            return id;
        }
    }

    public async Task<JsonArray> TakeAsync(BotApiCall call, CancellationToken gone)
    {
        using var stop = Begin(gone);
        var offset = call.Number("offset") ?? 0;
        // getUpdates.limit: "Values between 1-100 are accepted. Defaults to 100."
        var limit = (int)(call.Number("limit") ?? 100) is var asked and >= 1 and <= 100 ? asked : 100;
        // getUpdates.timeout: "Timeout in seconds for long polling. Defaults to 0, i.e. usual short polling."
        var until = DateTime.UtcNow.AddSeconds(Math.Min(call.Number("timeout") ?? 0, 50));
        Remember(call);
        while (true)
        {
            Task more;
            lock (gate)
            {
                var ready = Ready(offset).Take(limit).Select(one => (JsonNode)one.Update.DeepClone()).ToArray();
                if (ready.Length > 0 || DateTime.UtcNow >= until) return new JsonArray(ready);
                more = news.Task;
            }

            await WaitAsync(more, until - DateTime.UtcNow, stop.Token, gone);
        }
    }

    public void Forget()
    {
        lock (gate) waiting.Clear();
    }

    /// <summary>"Please note that only one instance may poll": a second request ends the first, which is told so.</summary>
    private CancellationTokenSource Begin(CancellationToken gone)
    {
        lock (gate)
        {
            try
            {
                polling?.Cancel();
            }
            catch (ObjectDisposedException)
            {
            }

            return polling = CancellationTokenSource.CreateLinkedTokenSource(gone);
        }
    }

    private void Remember(BotApiCall call)
    {
        // getUpdates.allowed_updates: "If not specified, the previous setting will be used."
        if (call.Json("allowed_updates") is not JsonArray kinds) return;
        lock (gate) allowed = [.. kinds.Select(kind => (string)kind!)];
    }

    private IEnumerable<(int Id, string Kind, JsonObject Update)> Ready(long offset)
    {
        // getUpdates.offset: "The negative offset can be specified to retrieve updates starting from -offset update from the end of the updates queue. All previous updates will be forgotten."
        if (offset < 0) waiting.RemoveRange(0, Math.Max(0, waiting.Count + (int)offset));
        // "An update is considered confirmed as soon as getUpdates is called with an offset higher than its update_id."
        else if (offset > 0) waiting.RemoveAll(one => one.Id < offset);
        if (waiting.Count == 0) news = new(TaskCreationOptions.RunContinuationsAsynchronously);
        return waiting;
    }

    private static async Task WaitAsync(Task news, TimeSpan most, CancellationToken stop, CancellationToken gone)
    {
        try
        {
            await news.WaitAsync(most > TimeSpan.Zero ? most : TimeSpan.Zero, stop);
        }
        catch (TimeoutException)
        {
        }
        catch (OperationCanceledException) when (!gone.IsCancellationRequested)
        {
            throw new BotApiError(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        }
    }
}
