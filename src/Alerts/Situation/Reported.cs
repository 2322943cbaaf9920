using Alerts.Articles;
using Alerts.Reading;

namespace Alerts.Situation;

/// <summary>An article's claims, as kept.</summary>
public static class Reported
{
    public static List<Report> By(Article article, ArticleReading reading) =>
        [.. reading.Claims.Select(claim => By(article, claim, reading.Language))];

    private static Report By(Article article, Claim claim, string language)
    {
        var published = DateOnly.FromDateTime(article.PublishedAt);
        var quote = QuoteOf(claim);
        return new Report
        {
            ArticleId = article.Id,
            Indicator = claim.Indicator,
            Status = claim.Status,
            State = claim.State,
            FigureKind = claim.Figure?.Kind,
            Min = claim.Figure?.Min,
            Max = claim.Figure?.Max,
            Qualifier = claim.Figure?.Qualifier,
            Cumulative = claim.Figure?.Cumulative ?? false,
            Subset = claim.Figure?.Subset ?? false,
            Unit = claim.Figure?.Unit is "person" or "body" ? null : claim.Figure?.Unit,
            PlaceId = claim.Place?.Id,
            PlaceName = claim.Place?.Name,
            PlaceNameAr = claim.Place?.NameAr,
            Country = claim.Place?.Country,
            Quote = quote.Text,
            QuoteStart = quote.Start,
            Severity = claim.Severity,
            Urgency = claim.Urgency,
            Certainty = claim.Certainty,
            Background = claim.Background,
            Weapon = claim.Weapon,
            Facility = claim.Facility,
            Cause = claim.Cause,
            Duration = claim.Duration,
            Actors = string.Join(',', claim.Actors),
            Supporters = string.Join(',', claim.Supporters),
            Victims = string.Join(',', claim.Victims),
            Items = string.Join(',', claim.Items),
            AttributionType = claim.Attribution.Type,
            AttributedTo = claim.Attribution.Text,
            Day = DayOf(claim, published),
            DayStated = claim.Date is not null && !StillRuns(claim),
            Since = SinceWhen(claim, published),
            Language = language,
            Outlet = article.Outlet,
            Independence = article.Independence,
            Link = article.Link,
            Title = article.Title,
            PublishedAt = article.PublishedAt,
            TellNobody = article.TellNobody,
        };
    }

    // The sentence with the figure says most; without one, the sentence that says it first.
    private static Evidence QuoteOf(Claim claim) =>
        claim.Evidence.FirstOrDefault(e => claim.Figure is { } figure && e.Start <= figure.Start && figure.End <= e.End) ?? claim.Evidence[0];

    // What still goes on, and what is counted up to now, is of the day it is told; a date beside it is its beginning.
    private static bool StillRuns(Claim claim) =>
        claim.Status == ClaimStatus.Ongoing || claim.Figure is { Cumulative: true };

    private static DateOnly DayOf(Claim claim, DateOnly published) =>
        StillRuns(claim) ? published : claim.Date ?? published;

    private static DateOnly? SinceWhen(Claim claim, DateOnly published)
    {
        if (claim.Status == ClaimStatus.Started) return claim.Date ?? published;
        if (!StillRuns(claim)) return null;
        return claim.Date ?? Span.Parse(claim.Duration)?.Before(published);
    }
}
