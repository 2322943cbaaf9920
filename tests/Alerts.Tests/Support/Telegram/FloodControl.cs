namespace Alerts.Tests.Support.Telegram;

/// <summary>
/// The Bots FAQ's measures, enforced to the letter: "avoid sending more than one message per second" in one chat, "not be able to send more
/// than 20 messages per minute" to a group, "not broadcast more than about 30 messages per second". Edits count as well.
/// </summary>
internal sealed class FloodControl
{
    private readonly List<(DateTimeOffset At, long Chat)> taken = [];

    public int Refused { get; private set; }

    public void Check(long chat, DateTimeOffset now)
    {
        taken.RemoveAll(one => one.At <= now - TimeSpan.FromMinutes(1));
        var wait = new[]
        {
            Over(taken, 30, TimeSpan.FromSeconds(1), now),
            Over(taken.Where(one => one.Chat == chat), 1, TimeSpan.FromSeconds(1), now),
            chat < 0 ? Over(taken.Where(one => one.Chat == chat), 20, TimeSpan.FromMinutes(1), now) : TimeSpan.Zero,
        }.Max();
        if (wait > TimeSpan.Zero)
        {
            Refused++;
            throw BotApiError.TooManyRequests((int)Math.Ceiling(wait.TotalSeconds));
        }

        taken.Add((now, chat));
    }

    private static TimeSpan Over(IEnumerable<(DateTimeOffset At, long Chat)> messages, int most, TimeSpan within, DateTimeOffset now)
    {
        var lately = messages.Where(one => one.At > now - within).Select(one => one.At).Order().ToArray();
        return lately.Length < most ? TimeSpan.Zero : lately[^most] + within - now;
    }
}
