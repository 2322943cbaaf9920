using Alerts.Delivery;
using Alerts.Subscribers;
using Alerts.Subscribers.Queries;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Conversation;

/// <summary>
/// Watch lists that wait for a yes. One watch is a line: a token as buttons have it (<c>=sy-aleppo/siege</c>, and words behind it), or a query.
/// </summary>
public sealed class WatchOffers(WishReader reader)
{
    private const int MostAnHour = 40;

    public static async Task<bool> HasTooManyAsync(Request request, CancellationToken cancellation) =>
        await request.Db.WatchOffers.CountAsync(o => o.ChatId == request.Incoming.ChatId && o.MadeAt > request.Now.AddHours(-1), cancellation) >= MostAnHour;

    public static WatchOffer Make(Request request, IReadOnlyList<Watch> watches)
    {
        var offer = new WatchOffer
        {
            Token = ButtonToken.New(), Query = string.Join('\n', watches.Select(LineOf)), Name = watches.Count > 0 ? watches[0].Name : null,
            ChatId = request.Incoming.ChatId, ThreadId = request.Incoming.ThreadId, MadeAt = request.Now,
        };
        request.Db.Add(offer);
        return offer;
    }

    /// <summary>For whoever has the link; what has been shared once has one link, whoever shares it again.</summary>
    public static async Task<WatchOffer> SharedAsync(Request request, Watch watch, CancellationToken cancellation)
    {
        var line = LineOf(watch);
        if (await request.Db.WatchOffers.FirstOrDefaultAsync(o => o.ChatId == null && o.Query == line && o.Name == watch.Name, cancellation) is { } known) return known;
        var offer = Make(request, [watch]);
        (offer.ChatId, offer.ThreadId) = (null, null);
        return offer;
    }

    /// <summary>The offer of this token, where this chat may take it.</summary>
    public static async Task<WatchOffer?> FindAsync(Request request, string token, CancellationToken cancellation)
    {
        var offer = await request.Db.WatchOffers.FindAsync([token], cancellation);
        return offer is not null && (offer.ChatId is null || (offer.ChatId == request.Incoming.ChatId && offer.ThreadId == request.Incoming.ThreadId)) ? offer : null;
    }

    public Watch[] WatchesOf(WatchOffer offer) => [.. offer.Query.Split('\n').Select(line => Read(line, offer.Name))];

    private Watch Read(string line, string? name)
    {
        if (!line.StartsWith('=')) return QueryParser.ReadStored(line) is Everything ? new Watch { Asked = "", Name = name } : new Watch { Asked = line, Query = line, Name = name };
        var parts = line.Split(' ', 2);
        var words = parts.Length > 1 ? parts[1] : null;
        var named = reader.Read(parts[0]).Watches().First();
        return new Watch { Asked = words ?? "", PlaceId = named.PlaceId, Indicator = named.Indicator, Words = words, Name = name };
    }

    private static string LineOf(Watch watch) => watch.Query ?? (WishReader.Token(watch.PlaceId, watch.Indicator) + (watch.Words is { } words ? " " + words : ""));
}
