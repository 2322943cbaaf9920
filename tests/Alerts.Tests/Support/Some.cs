using Alerts.Articles;
using Alerts.Conversation;
using Alerts.Reading;
using Alerts.Situation;
using Alerts.Subscribers;

namespace Alerts.Tests.Support;

/// <summary>Whatever a test does not care about.</summary>
public static class Some
{
    /// <summary>The seed's day, at noon in UTC.</summary>
    public static readonly DateTime Noon = new(2016, 10, 4, 12, 0, 0, DateTimeKind.Utc);

    private static int made;

    public static Article Article(
        string text = "Nothing of note.", DateTime? published = null, string outlet = "Example News", string? independence = null,
        string? title = null, bool tellNobody = false, string? link = "https://example.org/news/1", string? language = "en") => new()
        {
            SourceName = outlet,
            Outlet = outlet,
            Independence = independence ?? outlet,
            SourceItemId = $"item-{Interlocked.Increment(ref made)}",
            Link = link,
            Title = title ?? "",
            Text = text,
            Language = language,
            PublishedAt = published ?? Noon,
            ArrivedAt = published ?? Noon,
            Fingerprint = $"print-{made}",
            TellNobody = tellNobody,
        };

    public static Claim Claim(
        string indicator = "casualty.killed", ClaimStatus status = ClaimStatus.Occurred, Figure? figure = null, PlaceMention? place = null,
        string quote = "Something happened.", Severity severity = Severity.Severe) => new()
        {
            Indicator = indicator,
            Status = status,
            Figure = figure,
            Place = place,
            Evidence = [new Evidence(0, quote.Length, quote)],
            Severity = severity,
        };

    public static Figure Figure(
        long? min, long? max, FigureKind kind = FigureKind.Killed, FigureQualifier? qualifier = null, bool cumulative = false) =>
        new(kind, min, max, qualifier, cumulative, 0, 2, $"{min}-{max}");

    private static readonly Dictionary<string, string[]> Above = new()
    {
        ["sy-aleppo"] = ["sy"],
        ["sy-aleppo-east"] = ["sy-aleppo", "sy"],
        ["sy-homs"] = ["sy"],
        ["ps-gaza-strip"] = ["ps"],
        ["ps-rafah"] = ["ps-gaza-strip", "ps"],
        ["ps-khan-younis"] = ["ps-gaza-strip", "ps"],
    };

    /// <summary>A gazetteer of a handful of places.</summary>
    public static PlaceTree Places { get; } = new(
        (place, ancestor) => Above.TryGetValue(place, out var above) && above.Contains(ancestor),
        place => place is "sy" or "ps" or "ps-gaza-strip",
        place => Above.GetValueOrDefault(place, []));

    public static PlaceMention Rafah { get; } = new("ps-rafah", "Rafah", "رفح", "Rafah", "PS", 31.29, 34.25);

    public static PlaceMention KhanYounis { get; } = new("ps-khan-younis", "Khan Younis", "خان يونس", "Khan Younis", "PS", 31.35, 34.30);

    public static PlaceMention GazaStrip { get; } = new("ps-gaza-strip", "Gaza Strip", "قطاع غزة", "Gaza", "PS", 31.42, 34.37);

    public static PlaceMention Aleppo { get; } = new("sy-aleppo", "Aleppo", "حلب", "حلب", "SY", 36.20, 37.16);

    public static PlaceMention EasternAleppo { get; } =
        new("sy-aleppo-east", "Eastern Aleppo", "حلب الشرقية", "أحياء حلب الشرقية", "SY", 36.20, 37.18);

    public static PlaceMention Homs { get; } = new("sy-homs", "Homs", "حمص", "Homs", "SY", 34.73, 36.72);

    public static PlaceMention Syria { get; } = new("sy", "Syria", "سوريا", "سوريا", "SY", 35.0, 38.5);

    public static Subscriber Subscriber(long chat = 1, string language = "en", string zone = "Asia/Damascus", params Watch[] watches) => new()
    {
        ChatId = chat,
        Language = language,
        TimeZone = zone,
        SubscribedAt = Noon,
        Watches = [.. watches],
    };

    public static Watch Watch(string? place = null, string? indicator = null, string? words = null) =>
        new() { Asked = place ?? indicator ?? words ?? "everything", PlaceId = place, Indicator = indicator, Words = words };

    public static Watch QueryWatch(string query) => new() { Asked = query, Query = query };

    private static readonly Lazy<(Languages Languages, PlaceNames Places)> Spoken =
        new(() => (new Languages(Talk.Shipped.Wordings, "en"), new PlaceNames(Talk.Shipped.Lexicon.Gazetteer, new Languages(Talk.Shipped.Wordings, "en").All)));

    private static readonly Lazy<QueryLanguage> Queries =
        new(() => new QueryLanguage(Spoken.Value.Places, new Topics(Spoken.Value.Languages.All), Spoken.Value.Languages));

    /// <summary>The query language with the shipped words, places and topics.</summary>
    public static QueryLanguage QueryLanguage => Queries.Value;

    public static QueryErrorText QueryErrors => new(QueryLanguage, Spoken.Value.Places);

    public static Speech Speech(string language) => Spoken.Value.Languages.For(language);
}
