using System.Globalization;
using Alerts.Reading.Text;
using Alerts.Subscribers;

namespace Alerts.Conversation;

/// <summary>The local hour of the daily digest.</summary>
public sealed class HourCommand(Starters starters) : ICommand
{
    public string Name => "hour";

    public bool ChangesSettings => true;

    public Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        var speech = request.Speech;
        var subscriber = request.Subscribed();
        if (!TryRead(request.Argument, out var hour))
            return Task.FromResult(Reply.Of(speech.Say("conversation.hour.ask", ("time", Shown(subscriber.DigestHour))), StartCommand.HourRows("hour")));
        subscriber.DigestHour = hour;
        subscriber.NextDigestAt = DigestSchedule.NextDue(subscriber, request.Now);
        if (subscriber.Watches.Count == 0) return Task.FromResult(starters.Offer(speech, subscriber).InPlace());
        return Task.FromResult(Reply.Of(speech.Say("conversation.hour.chosen", ("time", Shown(hour)), ("city", Zones.Name(subscriber.TimeZone, speech)))).InPlace());
    }

    internal static string Shown(int hour) => hour.ToString("00", CultureInfo.InvariantCulture) + ":00";

    /// <summary>7, 07:00, ٧: a full hour of the day.</summary>
    internal static bool TryRead(string text, out int hour)
    {
        var digits = Folding.Fold(text.Trim()).Replace(":00", "", StringComparison.Ordinal);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out hour) && hour is >= 0 and <= 23;
    }
}
