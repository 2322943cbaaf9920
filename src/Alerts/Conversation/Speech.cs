using System.Globalization;
using System.Text;
using Alerts.Delivery;
using Alerts.Digests;

namespace Alerts.Conversation;

/// <summary>
/// How the bot speaks in one language when it is spoken to: the wording as Telegram HTML. What is put into a sentence is escaped and,
/// where it runs the other way, isolated, so that a name or a number never reorders the words around it.
/// </summary>
public sealed class Speech(Wording wording)
{
    public string Language => wording.Language;

    public Wording Wording => wording;

    /// <summary>A sentence, its {placeholders} filled.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> values) => Fill(wording.Find(key) ?? key, values);

    /// <summary>A sentence in the form that its number asks for, with the number as {n}.</summary>
    public string Count(string key, long n, params ReadOnlySpan<(string Name, object Value)> values) =>
        Fill(wording.Form(key, PluralForms.Of(Language, n)) ?? key, [("n", wording.Number(n)), .. values]);

    /// <summary>Words for a button or a toast, where there is no markup.</summary>
    public string Plain(string key, params ReadOnlySpan<(string Name, object Value)> values) => TelegramHtml.PlainText(Say(key, values));

    public IReadOnlyList<string> List(string key) => wording.List(key);

    /// <summary>The hour and minute in a zone.</summary>
    public static string Time(DateTime utc, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTimeFromUtc(utc, zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>How long ago, to the largest unit.</summary>
    public string Ago(TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => Say("conversation.ago.now"),
        { TotalHours: < 1 } => Count("conversation.ago.minutes", (long)age.TotalMinutes),
        { TotalDays: < 1 } => Count("conversation.ago.hours", (long)age.TotalHours),
        _ => Count("conversation.ago.days", (long)age.TotalDays),
    };

    private string Fill(string text, ReadOnlySpan<(string Name, object Value)> values)
    {
        var said = new StringBuilder(text);
        foreach (var (name, value) in values) said.Replace($"{{{name}}}", Shown(value));
        return wording.RightToLeft ? WithCommandsApart(said.ToString()) : said.ToString();
    }

    private string Shown(object value) => value switch
    {
        Markup markup => markup.Html,
        int or long => Html.Escape(wording.Foreign(wording.Digits(Convert.ToString(value, CultureInfo.InvariantCulture)!))),
        _ => Html.Escape(wording.Foreign(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")),
    };

    /// <summary>In a text that runs right to left a command such as /watch is set apart with its slash.</summary>
    private static string WithCommandsApart(string text)
    {
        var said = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var end = CommandEnd(text, at);
            if (end == at) said.Append(text[at]);
            else said.Append(Isolate.Around(text[at..end]));
            if (end > at) at = end - 1;
        }

        return said.ToString();
    }

    private static int CommandEnd(string text, int at)
    {
        if (text[at] != '/' || (at > 0 && text[at - 1] is not (' ' or '\n' or '>' or '('))) return at;
        var end = at + 1;
        while (end < text.Length && (char.IsAsciiLetterLower(text[end]) || text[end] == '_')) end++;
        return end == at + 1 ? at : end;
    }
}

/// <summary>Telegram HTML that is put into a sentence as it is.</summary>
public readonly record struct Markup(string Html);
