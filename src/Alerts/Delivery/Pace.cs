namespace Alerts.Delivery;

/// <summary>
/// How fast Telegram lets a bot talk. Its FAQ names three measures: about 30 messages a second overall, one a second to one
/// chat, 20 a minute to one group; edits count as well. Beyond them stands whatever wait an answer imposed, on one chat or on all.
/// Kept a little under the measure, since the network may push two messages closer together than they left.
/// </summary>
public sealed class Pace(Pace.Limits limits)
{
    /// <summary>What may leave within which time.</summary>
    public sealed record Limits(int Overall, TimeSpan OverallWithin, TimeSpan ChatEvery, int Group, TimeSpan GroupWithin)
    {
        public static readonly Limits Telegram = new(30, TimeSpan.FromSeconds(1.02), TimeSpan.FromSeconds(1), 20, TimeSpan.FromSeconds(60));

        /// <summary>A terminal takes what it is given.</summary>
        public static readonly Limits None = new(int.MaxValue, TimeSpan.Zero, TimeSpan.Zero, int.MaxValue, TimeSpan.Zero);
    }

    private readonly Queue<DateTime> recent = new();
    private readonly Dictionary<long, Queue<DateTime>> recentByChat = [];
    private readonly Dictionary<long, DateTime> heldChats = [];
    private DateTime heldUntil = DateTime.MinValue;

    /// <summary>How many messages, to different chats, may leave at this moment.</summary>
    public int Room(DateTime now)
    {
        if (now < heldUntil) return 0;
        while (recent.Count > 0 && recent.Peek() + limits.OverallWithin <= now) recent.Dequeue();
        return limits.Overall - recent.Count;
    }

    /// <summary>The chats that may not be written to at this moment.</summary>
    public IEnumerable<long> Resting(DateTime now) =>
        recentByChat.Keys.Union(heldChats.Keys).Where(chat => NextTo(chat) > now);

    /// <summary>True while nobody may be written to, because Telegram said so.</summary>
    public bool IsHeld(DateTime now) => now < heldUntil;

    /// <summary>The chats that an answer told to wait.</summary>
    public IEnumerable<long> Held(DateTime now) => heldChats.Where(held => held.Value > now).Select(held => held.Key);

    /// <summary>When one of the chats that rest, or all of them, may be written to again; null when nobody waits.</summary>
    public DateTime? NextChance(DateTime now)
    {
        var overall = Room(now) > 0 ? now : Later(heldUntil, recent.Count >= limits.Overall ? recent.Peek() + limits.OverallWithin : now);
        if (overall > now) return overall;
        var chats = Resting(now).Select(NextTo).ToArray();
        return chats.Length == 0 ? null : chats.Min();
    }

    public void Left(long chat, DateTime at)
    {
        if (limits.Overall != int.MaxValue) recent.Enqueue(at);
        if (limits.ChatEvery == TimeSpan.Zero) return;
        if (!recentByChat.TryGetValue(chat, out var times)) recentByChat[chat] = times = new();
        times.Enqueue(at);
        if (recentByChat.Count > 1000) Forget(at);
    }

    public void HoldAll(DateTime until) => heldUntil = Later(heldUntil, until);

    public void HoldChat(long chat, DateTime until) => heldChats[chat] = until;

    private DateTime NextTo(long chat)
    {
        var next = heldChats.GetValueOrDefault(chat);
        if (!recentByChat.TryGetValue(chat, out var times)) return next;
        next = Later(next, times.Last() + limits.ChatEvery);
        while (times.Count > limits.Group) times.Dequeue();
        return IsGroup(chat) && times.Count == limits.Group ? Later(next, times.Peek() + limits.GroupWithin) : next;
    }

    /// <summary>Groups, supergroups and channels have negative ids.</summary>
    private static bool IsGroup(long chat) => chat < 0;

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;

    private void Forget(DateTime now)
    {
        foreach (var (chat, times) in recentByChat)
            if (times.Last() + limits.GroupWithin < now) recentByChat.Remove(chat);
        foreach (var (chat, until) in heldChats)
            if (until < now) heldChats.Remove(chat);
    }
}
