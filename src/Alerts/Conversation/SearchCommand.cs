using System.Globalization;
using Alerts.Delivery;
using Alerts.Steps;
using Alerts.Subscribers;
using Alerts.Subscribers.Queries;

namespace Alerts.Conversation;

/// <summary>Looks for what is kept, in the words or the query language of /watch; pages are turned in place.</summary>
public sealed class SearchCommand(SearchNews search, SearchText text, WatchOffers offers, WishReader reader, QueryLanguage language, QueryErrorText errors) : ICommand
{
    private const int OnAPage = 5;

    public string Name => "search";

    public async Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        if (request.Argument.Length == 0) return Reply.Of(request.Speech.Say("conversation.search.ask"));
        if (request.Incoming.TappedMessage is not null) return await TurnAsync(request, cancellation);
        if (await WatchOffers.HasTooManyAsync(request, cancellation)) return Reply.Of(request.Speech.Say("conversation.offer.too_many"));
        var (watches, refusal) = Understood(request);
        return refusal ?? await PageAsync(request, WatchOffers.Make(request, watches), watches, 0, cancellation);
    }

    private (Watch[] Watches, Reply? Refusal) Understood(Request request)
    {
        if (!language.IsQuery(request.Argument, reader)) return ([.. reader.Read(request.Argument).Watches().Take(6)], null);
        var (query, error) = language.Read(request.Argument);
        return error is null ? ([new Watch { Asked = "", Query = query!.ToString() }], null) : ([], Reply.Of(errors.Say(request.Argument, error, request.Speech)));
    }

    private async Task<Reply> TurnAsync(Request request, CancellationToken cancellation)
    {
        var (token, number) = request.Split();
        if (await WatchOffers.FindAsync(request, token, cancellation) is not { } asked) return Reply.Of(request.Speech.Say("conversation.search.gone"));
        var page = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? Math.Clamp(wanted, 0, 200) : 0;
        return (await PageAsync(request, asked, offers.WatchesOf(asked), page, cancellation)).InPlace();
    }

    private async Task<Reply> PageAsync(Request request, WatchOffer asked, Watch[] watches, int page, CancellationToken cancellation)
    {
        var query = Query.Any([.. watches.Select(watch => watch.Asks())]);
        var found = await search.FindAsync(query, page * OnAPage, OnAPage, cancellation);
        var buttons = new List<Button>();
        if (page > 0) buttons.Add(new Button(request.Speech.Plain("conversation.search.newer"), $"search {asked.Token} {page - 1}"));
        if (found.Count > OnAPage) buttons.Add(new Button(request.Speech.Plain("conversation.search.older"), $"search {asked.Token} {page + 1}"));
        return Reply.Of(text.Page(query, [.. found.Take(OnAPage)], page, request.Speech, request.Subscriber is { } subscriber ? DigestSchedule.ZoneOf(subscriber) : TimeZoneInfo.Utc), [buttons]);
    }
}
