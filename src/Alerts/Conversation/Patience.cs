namespace Alerts.Conversation;

/// <summary>So many commands a minute from one chat; whoever goes on is told so once, and then not answered until the minute is over. In memory alone: a restart forgives.</summary>
public sealed class Patience
{
    public const int MostAMinute = 40;

    private const int MostChats = 50_000;

    private readonly Dictionary<long, (DateTime Since, int Count)> chats = [];

    public Allowance Ask(long chat, DateTime now)
    {
        lock (chats)
        {
            if (chats.Count >= MostChats) chats.Clear();
            var (since, count) = chats.GetValueOrDefault(chat);
            if (now - since >= TimeSpan.FromMinutes(1)) (since, count) = (now, 0);
            chats[chat] = (since, ++count);
            return count <= MostAMinute ? Allowance.Given : count == MostAMinute + 1 ? Allowance.RefusedNow : Allowance.Refused;
        }
    }
}

public enum Allowance
{
    Given,

    /// <summary>For the first time in this minute.</summary>
    RefusedNow,

    Refused,
}
