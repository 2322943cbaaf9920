using Alerts.Digests;
using Alerts.Steps;
using Alerts.Subscribers.Queries;

namespace Alerts.Conversation;

/// <summary>What was found, each on its line: where, what, the outlet with its day and link; an article that tells no fact by its title.</summary>
public sealed class SearchText(QueryLanguage language)
{
    private const int LongestTitle = 140;

    public string Page(Query query, IReadOnlyList<FoundNews> found, int page, Speech speech, TimeZoneInfo zone)
    {
        var asked = language.Write(query, speech);
        if (found.Count == 0) return speech.Say(page == 0 ? "conversation.search.nothing" : "conversation.search.no_more", ("query", asked));
        return speech.Say("conversation.search.title", ("query", asked)) + string.Concat(found.Select(news => "\n\n• " + Line(news, speech, zone)));
    }

    private static string Line(FoundNews news, Speech speech, TimeZoneInfo zone)
    {
        if (news.Reports.FirstOrDefault(report => report.Incident is not null) is not { } report) return Bare(news, speech, zone);
        var what = IncidentPhrase.Line(report.Incident!, report, [], speech.Wording);
        return $"{Html.Bold(IncidentPhrase.Place(report.Incident!, speech.Wording))}: {Html.Escape(what)}\n{Html.Escape(speech.Wording.Foreign(Html.Cut(news.Article.Title, LongestTitle)))}\n{SourceText.Outlet(report, speech.Wording, zone)}";
    }

    private static string Bare(FoundNews news, Speech speech, TimeZoneInfo zone)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(news.Article.PublishedAt, zone));
        var said = speech.Wording.Say("alerts.published", ("outlet", Html.Cut(news.Article.Outlet, 80)), ("date", speech.Wording.Date(day)));
        return $"{Html.Escape(speech.Wording.Foreign(Html.Cut(news.Article.Title, LongestTitle)))}\n{Html.Link(said, news.Article.Link)}";
    }
}
