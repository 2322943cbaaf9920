using System.Globalization;
using Alerts.Delivery;
using Alerts.Digests;
using Alerts.Reading;
using Alerts.Subscribers;

namespace Alerts.Conversation;

/// <summary>All settings of a chat in one message, edited in place: a tap opens a page or turns a switch, and each page leads back.</summary>
public sealed class SettingsCommand(SettingsText text, Languages languages, Zones zones) : ICommand
{
    public string Name => "settings";

    public bool ChangesSettings => true;

    public Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        var subscriber = request.Subscribed();
        var (page, choice) = request.Split();
        var menu = page == "language" && choice.Length > 0 ? Speak(request, subscriber, choice) : null;
        if (menu is null && choice.Length > 0) Choose(subscriber, page, choice);
        Turn(subscriber, page);
        subscriber.NextDigestAt = DigestSchedule.NextDue(subscriber, request.Now);
        request.Speech = languages.Of(subscriber);
        var stays = page is "days" || choice.Length == 0;
        var reply = stays && text.Page(page, subscriber, request.Speech) is { } opened ? opened : SettingsText.Overview(subscriber, request.Speech, request.Now);
        return Task.FromResult(reply.InPlace() with { Menu = menu });
    }

    private string? Speak(Request request, Subscriber subscriber, string code)
    {
        if (languages.Find(code) is not { } speech) return null;
        (subscriber.Language, request.Speech) = (speech.Language, speech);
        return speech.Language;
    }

    private void Choose(Subscriber subscriber, string page, string choice)
    {
        switch (page)
        {
            case "zone" when zones.Named(choice) is { } zone: subscriber.TimeZone = zone; break;
            case "hour" when HourCommand.TryRead(choice, out var hour): subscriber.DigestHour = hour; break;
            case "second": subscriber.SecondDigestHour = HourCommand.TryRead(choice, out var second) ? second : null; break;
            case "days": Toggle(subscriber, choice); break;
            case "quiet": SetQuiet(subscriber, choice); break;
            case "severity" when Enum.TryParse<Severity>(choice, true, out var least): subscriber.LeastSeverity = least; break;
            case "months": subscriber.MonthNames = choice is PersonalForm.Levant or PersonalForm.Egypt or PersonalForm.Maghreb ? choice : null; break;
        }
    }

    /// <summary>Switches need no page.</summary>
    private static void Turn(Subscriber subscriber, string name)
    {
        switch (name)
        {
            case "sound": subscriber.Silent = !subscriber.Silent; break;
            case "previews": subscriber.ShowsPreviews = !subscriber.ShowsPreviews; break;
            case "digits": subscriber.EasternDigits = !subscriber.EasternDigits; break;
            case "nothing": subscriber.TellsNothingDaily = !subscriber.TellsNothingDaily; break;
        }
    }

    /// <summary>The last day cannot be taken away: for no digest at all there is /pause.</summary>
    private static void Toggle(Subscriber subscriber, string choice)
    {
        if (choice == "all") subscriber.DigestDays = Weekdays.All;
        if (!int.TryParse(choice, NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day is < 0 or > 6) return;
        var chosen = subscriber.DigestDays ^ (Weekdays)(1 << day);
        if (chosen != Weekdays.None) subscriber.DigestDays = chosen;
    }

    private static void SetQuiet(Subscriber subscriber, string choice)
    {
        var hours = choice.Split(' ');
        if (hours.Length == 2 && HourCommand.TryRead(hours[0], out var from) && HourCommand.TryRead(hours[1], out var until)) (subscriber.QuietFrom, subscriber.QuietUntil) = (from, until);
        else if (choice == "none") (subscriber.QuietFrom, subscriber.QuietUntil) = (null, null);
    }
}
