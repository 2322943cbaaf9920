using Alerts.Delivery;
using Alerts.Subscribers;

namespace Alerts.Conversation;

/// <summary>
/// From the first word to the first watch in three taps: time zone, hour of the digest, a starter watch. The language is the client's; where
/// that is not one of ours it is asked for first.
/// </summary>
public sealed class StartCommand(Languages languages, Starters starters, WatchOffers offers, OfferText offerText) : ICommand
{
    private static readonly int[] Hours = [5, 6, 7, 8, 9, 12, 15, 18, 20, 21, 22, 23];

    public string Name => "start";

    public bool ChangesSettings => true;

    public async Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        if (!request.Argument.StartsWith(ShareCommand.Mark, StringComparison.Ordinal)) return ReplyTo(request);
        if (await WatchOffers.FindAsync(request, request.Argument[ShareCommand.Mark.Length..], cancellation) is not { } shared) return Reply.Of(request.Speech.Say("conversation.offer.gone"));
        request.Subscribed();
        return await offerText.ForAsync(request, offers.WatchesOf(shared), cancellation);
    }

    private Reply ReplyTo(Request request)
    {
        var (step, choice) = request.Split();
        return step switch
        {
            "language" => Welcome(request, SetLanguage(request, choice)).InPlace() with { Menu = request.Speech.Language },
            "zone" => SetZone(request, choice).InPlace(),
            "hour" => SetHour(request, choice).InPlace(),
            _ => Begin(request),
        };
    }

    private Reply Begin(Request request)
    {
        var isNew = request.Subscriber is null;
        var subscriber = request.Subscribed();
        var wasPaused = subscriber.Paused;
        (subscriber.Paused, subscriber.Left) = (false, false);
        if (!isNew && subscriber.Watches.Count > 0) return Back(request, subscriber, wasPaused);
        var known = languages.Knows(request.Incoming.ClientLanguage);
        return isNew && !known ? AskLanguage() : Welcome(request, subscriber);
    }

    private static Reply Back(Request request, Subscriber subscriber, bool wasPaused)
    {
        var speech = request.Speech;
        subscriber.NextDigestAt = DigestSchedule.NextDue(subscriber, request.Now);
        var greeting = speech.Say(wasPaused ? "conversation.start.resumed" : "conversation.start.back");
        var watches = speech.Count("conversation.start.watches", subscriber.Watches.Count);
        return Reply.Of($"{greeting}\n{watches}");
    }

    private Reply AskLanguage() => Reply.Of(
        string.Join('\n', languages.All.Select(speech => speech.Say("conversation.language.ask"))),
        [languages.All.Select(speech => new Button(speech.Plain("conversation.language.name"), $"start language {speech.Language}"))]);

    private Subscriber SetLanguage(Request request, string code)
    {
        var subscriber = request.Subscribed();
        if (languages.Find(code) is not { } speech) return subscriber;
        (subscriber.Language, request.Speech) = (speech.Language, speech);
        return subscriber;
    }

    private Reply Welcome(Request request, Subscriber subscriber)
    {
        var others = languages.All.Where(speech => speech.Language != subscriber.Language);
        return Reply.Of(
            request.Speech.Say("conversation.start.welcome"),
            [.. ZoneRows(request.Speech, "start zone"), others.Select(speech => new Button("🌐 " + speech.Plain("conversation.language.name"), $"start language {speech.Language}"))]);
    }

    private static Reply SetZone(Request request, string zone)
    {
        var subscriber = request.Subscribed();
        if (TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)) subscriber.TimeZone = zone;
        subscriber.NextDigestAt = DigestSchedule.NextDue(subscriber, request.Now);
        return Reply.Of(
            request.Speech.Say("conversation.start.hour", ("city", Zones.Name(subscriber.TimeZone, request.Speech)), ("time", Speech.Time(request.Now, found ?? TimeZoneInfo.Utc))),
            HourRows("start hour"));
    }

    private Reply SetHour(Request request, string hour)
    {
        var subscriber = request.Subscribed();
        if (HourCommand.TryRead(hour, out var wanted)) subscriber.DigestHour = wanted;
        subscriber.NextDigestAt = DigestSchedule.NextDue(subscriber, request.Now);
        return starters.Offer(request.Speech, subscriber);
    }

    internal static IEnumerable<IEnumerable<Button>> ZoneRows(Speech speech, string command) =>
        Zones.OnButtons.Select(zone => new Button(Zones.Name(zone, speech), $"{command} {zone}")).Chunk(3);

    internal static IEnumerable<IEnumerable<Button>> HourRows(string command) =>
        Hours.Select(hour => new Button(HourCommand.Shown(hour), $"{command} {hour}")).Chunk(4);
}
