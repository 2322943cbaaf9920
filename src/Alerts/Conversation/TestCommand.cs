using Alerts.Articles;
using Alerts.Reading;
using Alerts.Situation;
using Alerts.Subscribers;
using Alerts.Subscribers.Queries;

namespace Alerts.Conversation;

/// <summary>
/// Reads a text as if it were an article, and shows what would be told of it: each watch that finds it and the terms that it found. Nothing of the
/// text is kept.
/// </summary>
public sealed class TestCommand(Func<string, DateOnly?, string?, ArticleReading> read, WatchText text, QueryLanguage language, PlaceTree places) : ICommand
{
    private const int MostFacts = 6;

    public string Name => "test";

    public Task<Reply> ReplyAsync(Request request, CancellationToken cancellation) => Task.FromResult(Answer(request));

    private Reply Answer(Request request)
    {
        var speech = request.Speech;
        if (request.Argument.Length == 0) return Reply.Of(speech.Say("conversation.test.ask"));
        if (request.Subscriber is not { Watches.Count: > 0 } subscriber) return Reply.Of(speech.Say("conversation.list.empty"));
        var incidents = IncidentsOf(request);
        if (incidents.Count == 0) return Reply.Of(speech.Say("conversation.test.no_fact"));
        var lines = UnwatchCommand.InOrder(subscriber).Select(watch => Line(watch, incidents, speech)).OfType<string>().ToArray();
        var facts = speech.Say("conversation.test.read", ("facts", string.Join(speech.Plain("conversation.watch.comma"), incidents.Take(MostFacts).Select(incident => FactOf(incident, speech)))));
        var found = lines.Length == 0 ? speech.Say("conversation.test.nothing") : $"{speech.Count("conversation.test.found", lines.Length)}\n{string.Join('\n', lines)}";
        return Reply.Of($"{facts}\n\n{found}");
    }

    /// <summary>As the belt would make them of an article that says this today.</summary>
    private List<Incident> IncidentsOf(Request request)
    {
        var reading = read(request.Argument, DateOnly.FromDateTime(request.Now), null);
        var article = new Article
        {
            SourceName = "", Outlet = "", Independence = "", SourceItemId = "", Title = request.Argument.Split('\n')[0], Text = request.Argument, PublishedAt = request.Now, ArrivedAt = request.Now, Fingerprint = "",
        };
        return [.. SituationUpdate.Apply([], Reported.By(article, reading), places, request.Now).Incidents];
    }

    private string? Line(Watch watch, List<Incident> incidents, Speech speech)
    {
        var query = watch.Asks();
        var terms = incidents.Select(incident => Subject.Of(incident, incident.Reports)).Where(subject => Finds(query, subject))
            .SelectMany(subject => query.Terms().Where(term => Finds(term, subject))).Distinct().Select(term => language.Write(term, speech)).ToArray();
        return terms.Length == 0 ? null : speech.Say("conversation.test.line", ("what", text.Short(watch, speech)), ("terms", string.Join(speech.Plain("conversation.watch.comma"), terms)));
    }

    private bool Finds(Query query, Subject subject)
    {
        var index = new Watchlists(places.Around);
        index.Add(0, query);
        return index.Finds(subject);
    }

    private string FactOf(Incident incident, Speech speech) =>
        $"{Topics.Name(incident.Indicator, speech)}{(incident.PlaceId is { } place ? $" ({language.NameOf(Field.Place, place, speech)})" : "")}";
}
