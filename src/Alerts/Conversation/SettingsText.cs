using Alerts.Delivery;
using Alerts.Digests;
using Alerts.Reading;
using Alerts.Subscribers;

namespace Alerts.Conversation;

/// <summary>The pages of the settings.</summary>
public sealed class SettingsText(Languages languages)
{
    private static readonly Severity[] Severities = [Severity.Unknown, Severity.Moderate, Severity.Severe, Severity.Extreme];

    private static readonly (int From, int Until)[] Nights = [(20, 6), (21, 6), (22, 6), (22, 7), (22, 8), (23, 7), (23, 8), (0, 7)];

    public static Reply Overview(Subscriber subscriber, Speech speech, DateTime now)
    {
        var lines = new List<string> { speech.Say("conversation.settings.title"), Line("language", speech.Plain("conversation.language.name"), speech), Line("zone", Zones.Name(subscriber.TimeZone, speech), speech) };
        lines.Add(Line("digest", Hours(subscriber, speech) + Days(subscriber, speech), speech));
        lines.Add(Line("quiet", Quiet(subscriber, speech), speech));
        lines.Add(Line("severity", SeverityName(subscriber.LeastSeverity, speech), speech));
        lines.Add(Line("sound", Switch(!subscriber.Silent, speech), speech));
        lines.Add(Line("previews", Switch(subscriber.ShowsPreviews, speech), speech));
        lines.Add(Line("nothing", Switch(subscriber.TellsNothingDaily, speech), speech));
        if (speech.Wording.RightToLeft) lines.Add(Line("digits", speech.Plain(subscriber.EasternDigits ? "conversation.settings.eastern" : "conversation.settings.western"), speech));
        if (speech.Wording.RightToLeft) lines.Add(Line("months", Months(subscriber.MonthNames, speech), speech));
        if (subscriber.MutedUntil > now) lines.Add(speech.Say("conversation.mute.done", ("time", new Markup(MuteCommand.Until(subscriber.MutedUntil.Value, subscriber, speech)))));
        if (subscriber.Paused) lines.Add(speech.Say("conversation.paused"));
        string[] pages = speech.Wording.RightToLeft
            ? ["language", "zone", "hour", "second", "days", "quiet", "severity", "sound", "previews", "nothing", "digits", "months"]
            : ["language", "zone", "hour", "second", "days", "quiet", "severity", "sound", "previews", "nothing"];
        return Reply.Of(string.Join('\n', lines), pages.Select(page => new Button(speech.Plain($"conversation.settings.{page}"), $"settings {page}")).Chunk(2));
    }

    /// <summary>Null for a switch, which has no page.</summary>
    public Reply? Page(string page, Subscriber subscriber, Speech speech) => page switch
    {
        "language" => Opened(page, speech, [languages.All.Select(other => new Button(other.Plain("conversation.language.name"), $"settings language {other.Language}"))]),
        "zone" => Opened(page, speech, StartCommand.ZoneRows(speech, "settings zone")),
        "hour" => Opened(page, speech, StartCommand.HourRows("settings hour")),
        "second" => Opened(page, speech, [.. StartCommand.HourRows("settings second"), [new Button(speech.Plain("conversation.settings.none"), "settings second none")]]),
        "days" => Opened(page, speech, [.. DayButtons(subscriber, speech).Chunk(4), [new Button(speech.Plain("conversation.settings.every_day"), "settings days all")]]),
        "quiet" => Opened(page, speech, [.. Nights.Select(night => new Button(Span(night.From, night.Until), $"settings quiet {night.From} {night.Until}")).Chunk(2), [new Button(speech.Plain("conversation.settings.none"), "settings quiet none")]]),
        "severity" => Opened(page, speech, Severities.Select(severity => new[] { new Button(SeverityName(severity, speech), $"settings severity {severity.ToString().ToLowerInvariant()}") })),
        "months" => Opened(page, speech, new[] { PersonalForm.Levant, PersonalForm.Egypt, PersonalForm.Maghreb, "both" }.Select(names => new[] { new Button(Months(names, speech), $"settings months {names}") })),
        _ => null,
    };

    private static Reply Opened(string page, Speech speech, IEnumerable<IEnumerable<Button>> rows) =>
        Reply.Of(speech.Say($"conversation.settings.ask_{page}"), [.. rows, [new Button(speech.Plain("conversation.settings.back"), "settings")]]);

    private static IEnumerable<Button> DayButtons(Subscriber subscriber, Speech speech) =>
        speech.List("conversation.settings.weekdays").Select((name, day) => new Button((subscriber.DigestDays.HasFlag((Weekdays)(1 << day)) ? "✓ " : "") + name, $"settings days {day}"));

    private static string Line(string key, string value, Speech speech) =>
        speech.Say("conversation.settings.line", ("what", speech.Plain($"conversation.settings.{key}")), ("value", value));

    private static string Hours(Subscriber subscriber, Speech speech) => subscriber.SecondDigestHour is { } second
        ? speech.Wording.Say("lists.pair", ("first", HourCommand.Shown(subscriber.DigestHour)), ("last", HourCommand.Shown(second)))
        : HourCommand.Shown(subscriber.DigestHour);

    private static string Days(Subscriber subscriber, Speech speech) => subscriber.DigestDays == Weekdays.All
        ? ""
        : speech.Wording.Say("lists.dots") + speech.Wording.Join([.. speech.List("conversation.settings.weekdays").Where((_, day) => subscriber.DigestDays.HasFlag((Weekdays)(1 << day)))]);

    private static string Quiet(Subscriber subscriber, Speech speech) =>
        subscriber is { QuietFrom: { } from, QuietUntil: { } until } ? Span(from, until) : speech.Plain("conversation.settings.none");

    private static string Span(int from, int until) => $"{HourCommand.Shown(from)}–{HourCommand.Shown(until)}";

    private static string Switch(bool on, Speech speech) => speech.Plain(on ? "conversation.settings.on" : "conversation.settings.off");

    private static string Months(string? names, Speech speech) => names switch
    {
        null or "both" => speech.List("months")[0],
        _ => speech.List("month_names." + names) is [var january, ..] ? january : speech.List("months")[0],
    };

    private static string SeverityName(Severity severity, Speech speech) => severity is Severity.Unknown or Severity.Minor
        ? speech.Plain("conversation.settings.any_severity")
        : speech.Plain("conversation.settings.from_severity", ("severity", speech.Plain($"severities.{severity.ToString().ToLowerInvariant()}.name")));
}
