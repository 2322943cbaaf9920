using System.Globalization;
using Alerts.Digests;
using Alerts.Situation;
using Alerts.Subscribers;

namespace Alerts.Conversation;

/// <summary>What a watch list would have sent, in words: how often, the last ones, and what it only just missed.</summary>
public sealed class ReplayText(QueryLanguage language)
{
    public string For(Replay replay, Speech speech, TimeZoneInfo zone)
    {
        if (replay.Days == 0) return speech.Say("conversation.offer.no_news");
        var blocks = new List<string> { Sum(replay, speech) };
        if (replay.Last.Count > 0) blocks.Add(Listed("conversation.offer.last", replay.Last.Select(incident => Line(incident, speech, zone)), speech));
        if (replay.Nearest.Count > 0) blocks.Add(Listed("conversation.offer.nearest", replay.Nearest.Select(miss => Missed(miss, speech, zone)), speech));
        if (replay.IsTooOften) blocks.Add(speech.Count("conversation.offer.often", (long)Math.Round(replay.ShareOfArticles * 100)));
        return string.Join("\n\n", blocks);
    }

    private static string Sum(Replay replay, Speech speech)
    {
        var days = new Markup(speech.Count("durations.day", replay.Days));
        var atOnce = replay.AtOnce == 0 ? speech.Say("conversation.offer.no_alert", ("days", days)) : speech.Count("conversation.offer.alerts", replay.AtOnce, ("days", days)) + Rate(replay, speech);
        return replay.InDigests == 0 ? atOnce + speech.Say("conversation.offer.end") : atOnce + speech.Count("conversation.offer.digests", replay.InDigests);
    }

    /// <summary>From a few days nothing is made out.</summary>
    private static string Rate(Replay replay, Speech speech)
    {
        if (replay.Days < 7 || replay.AtOnce < 2) return "";
        var week = replay.AtOnce * 7.0 / replay.Days;
        if (week < 1) return "";
        return week >= 14 ? speech.Count("conversation.offer.a_day", (long)Math.Round(week / 7)) : speech.Count("conversation.offer.a_week", (long)Math.Round(week));
    }

    private static string Listed(string title, IEnumerable<string> lines, Speech speech) =>
        speech.Say(title) + string.Concat(lines.Select(line => "\n• " + line));

    private string Missed(NearMiss miss, Speech speech, TimeZoneInfo zone) =>
        Line(miss.Incident, speech, zone) + "\n   " + speech.Say(miss.Missing is Subscribers.Queries.Not ? "conversation.offer.excluded" : "conversation.offer.missing", ("term", TermOf(miss.Missing, speech)));

    private string TermOf(Subscribers.Queries.Query missing, Speech speech) =>
        language.Write(missing is Subscribers.Queries.Not denied ? denied.Part : missing, speech);

    private static string Line(Incident incident, Speech speech, TimeZoneInfo zone)
    {
        var told = Told.Of(incident, []);
        var place = Html.Bold(IncidentPhrase.Place(incident, speech.Wording));
        var what = Html.Escape(IncidentPhrase.Line(incident, told.Report, [], speech.Wording));
        return string.Create(CultureInfo.InvariantCulture, $"{place}: {what} ({SourceText.Outlet(told.Quoted, speech.Wording, zone)})");
    }
}
