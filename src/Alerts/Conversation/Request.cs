using Alerts.Storage;
using Alerts.Subscribers;

namespace Alerts.Conversation;

/// <summary>What a command has in hand. What it changes in <see cref="Db"/> is saved with its answer, or not at all.</summary>
public sealed class Request
{
    public required Incoming Incoming { get; init; }

    /// <summary>What was said behind the command, trimmed.</summary>
    public required string Argument { get; init; }

    public required AlertsDb Db { get; init; }

    /// <summary>The chat's settings with its watches, or null where it has none yet.</summary>
    public Subscriber? Subscriber { get; private set; }

    /// <summary>How the bot speaks to this chat.</summary>
    public required Speech Speech { get; set; }

    public required DateTime Now { get; init; }

    /// <summary>What a chat begins with.</summary>
    public required Defaults Defaults { get; init; }

    public Request WithSubscriber(Subscriber? subscriber)
    {
        Subscriber = subscriber;
        return this;
    }

    /// <summary>The chat's settings; a chat that has none gets those of a beginner.</summary>
    public Subscriber Subscribed()
    {
        if (Subscriber is not null) return Subscriber;
        Subscriber = new Subscriber
        {
            ChatId = Incoming.ChatId, ThreadId = Incoming.ThreadId, Language = Speech.Language,
            TimeZone = Defaults.TimeZone, DigestHour = Defaults.DigestHour, SubscribedAt = Now,
        };
        Subscriber.NextDigestAt = DigestSchedule.NextDue(Subscriber, Now);
        Db.Add(Subscriber);
        return Subscriber;
    }

    /// <summary>The first word of the argument, and what follows it.</summary>
    public (string Step, string Choice) Split()
    {
        var space = Argument.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (Argument, "") : (Argument[..space], Argument[(space + 1)..].TrimStart());
    }
}

/// <summary>What a chat begins with, from the settings.</summary>
public sealed record Defaults(string Language = "en", string TimeZone = "UTC", int DigestHour = 8);
