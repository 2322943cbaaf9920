using Alerts.Delivery;
using Alerts.Digests;
using Alerts.Reading;
using Alerts.Steps;
using Alerts.Subscribers;
using Alerts.Tests.Support;

namespace Alerts.Tests.Digests;

/// <summary>Whole digests in both languages, compared with approved texts.</summary>
public sealed class DigestTextTests : IDisposable
{
    private readonly Belt belt = new();

    public void Dispose() => belt.Dispose();

    [Fact]
    public async Task ADayWithAllItsSections()
    {
        await YesterdayAsync();
        belt.Clock.Advance(TimeSpan.FromHours(21));
        await TodayAsync();

        await ApproveAsync("day", TimeSpan.FromHours(20));
    }

    [Fact]
    public async Task ADayWithoutNewsOnWhichASiegeGoesOn()
    {
        await YesterdayAsync();
        belt.Clock.Advance(TimeSpan.FromDays(9));

        await ApproveAsync("quiet", TimeSpan.FromHours(24));
    }

    [Fact]
    public async Task WhereThereIsMoreThanAPersonReadsTheRestIsFolded()
    {
        for (var i = 0; i < 9; i++)
        {
            var town = new PlaceMention($"sy-{i}", $"Town {i}", $"بلدة {i}", "", "SY", null, null);
            await belt.ArrivesAsync(belt.Article("Example News"), Some.Claim(figure: Some.Figure(20 - i, 20 - i), place: town, quote: $"Town {i}."));
        }

        await ApproveAsync("folded", TimeSpan.FromHours(24));
    }

    [Fact]
    public void ALateDigestSaysWhenItWasDue()
    {
        var due = new DateTime(2016, 10, 4, 5, 0, 0, DateTimeKind.Utc);
        var occasion = new Occasion(new DateOnly(2016, 10, 4), TimeZoneInfo.FindSystemTimeZoneById("Asia/Damascus"), due, LateSince: due);

        Approved.Equal("late.en", DigestText.For(new Digest([]), occasion, Belt.Wordings.For("en"))[0].Html);
        Approved.Equal("late.fr", DigestText.For(new Digest([]), occasion, Belt.Wordings.For("fr"))[0].Html);
        Approved.Equal("late.ar", DigestText.For(new Digest([]), occasion, Belt.Wordings.For("ar"))[0].Html);
    }

    [Fact]
    public async Task AWeekInWhichSourcesDifferASiegeGetsAidAndSomethingWasHeld()
    {
        await WeekAsync();

        foreach (var reader in belt.Store.Ask(db => db.Subscribers.OrderBy(s => s.Id).ToList()))
            Approved.Equal($"digest-week.{reader.Language}", belt.Messages.Single(m => m.ChatId == reader.ChatId).Html);
    }

    [Fact]
    public async Task OfYesterdayAndOfAPlace()
    {
        await YesterdayAsync();
        belt.Clock.Advance(TimeSpan.FromHours(21));
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Damascus");
        var midnight = new DateTime(2016, 10, 4, 21, 0, 0, DateTimeKind.Utc);
        foreach (var language in new[] { "en", "ar" })
        {
            var wording = Belt.Wordings.For(language);
            var yesterday = await belt.DigestPreview.WriteAsync([Some.Watch()], new DigestSpan(midnight.AddDays(-1), midnight), zone, wording, null, default);
            var place = await belt.DigestPreview.WriteAsync(
                [Some.Watch(place: "ps-rafah")], new DigestSpan(midnight.AddDays(-6)), zone, wording, IncidentPhrase.Place("Rafah", "رفح", "PS", "ps-rafah", wording), default);
            Approved.Equal($"digest-yesterday.{language}", Assert.Single(yesterday).Html);
            Approved.Equal($"digest-place.{language}", Assert.Single(place).Html);
        }
    }

    [Fact]
    public async Task WhatTheNightHeldIsOneMessageAndTellsItAsItIsNow()
    {
        belt.Clock.SetUtcNow(new DateTimeOffset(2016, 10, 4, 19, 0, 0, TimeSpan.Zero));
        foreach (var language in new[] { "en", "ar" })
        {
            var reader = Some.Subscriber(language == "en" ? 1 : 2, language, watches: Some.Watch());
            (reader.QuietFrom, reader.QuietUntil) = (22, 7);
            belt.Given(reader);
        }

        await ToldAsync("Example News", 31, Some.Rafah, "31 were killed.");
        belt.Clock.Advance(TimeSpan.FromHours(2));
        await belt.ArrivesAsync(belt.Article("Other News"), Some.Claim("siege.area", ClaimStatus.Started, place: Some.Homs, severity: Severity.Extreme, quote: "They laid siege to the city."));
        await belt.RaiseAlerts.RunAsync(default);
        belt.Clock.Advance(TimeSpan.FromHours(1));
        await ToldAsync("Example News", 28, Some.Rafah, "The toll was 28, not 31.");
        belt.Clock.SetUtcNow(new DateTimeOffset(2016, 10, 5, 4, 0, 0, TimeSpan.Zero));
        await belt.TellHeldAlerts.RunAsync(default);

        Assert.Equal(2, belt.Messages.Count);
        Approved.Equal("held-night.en", belt.Messages[0].Html);
        Approved.Equal("held-night.ar", belt.Messages[1].Html);
    }

    [Fact]
    public async Task WhatIsTooMuchForAnHourIsOneLine()
    {
        belt.MostAlertsAnHour = 1;
        belt.Given(Some.Subscriber(1, "en", watches: Some.Watch()));
        belt.Given(Some.Subscriber(2, "ar", watches: Some.Watch()));
        for (var i = 0; i < 13; i++) await ToldAsync("Example News", 20 + i, Some.Rafah with { Id = $"ps-{i}", Name = $"Town {i}", NameAr = $"بلدة {i}" }, $"{20 + i} were killed.");
        await belt.TellHeldAlerts.RunAsync(default);

        Approved.Equal("more.en", belt.Messages.Single(m => m is { ChatId: 1, Lane: MessageLane.Digest }).Html);
        Approved.Equal("more.ar", belt.Messages.Single(m => m is { ChatId: 2, Lane: MessageLane.Digest }).Html);
    }

    // From Tuesday to Sunday, for who wants a digest on Sundays.
    private async Task WeekAsync()
    {
        foreach (var language in new[] { "en", "ar" })
        {
            var reader = Some.Subscriber(language == "en" ? 1 : 2, language, watches: Some.Watch());
            (reader.DigestDays, reader.MonthNames, reader.EasternDigits, reader.QuietFrom, reader.QuietUntil) = (Weekdays.Sunday, language == "ar" ? "levant" : null, language == "ar", 0, 23);
            belt.Given(reader);
        }

        await YesterdayAsync();
        belt.Clock.Advance(TimeSpan.FromDays(1));
        await ToldAsync("Example News", 12, Some.KhanYounis, "Twelve died.");
        await ToldAsync("Other News", 15, Some.KhanYounis, "Fifteen died.");
        await belt.ArrivesAsync(belt.Article("Other News"), Some.Claim("access.delivered", place: Some.EasternAleppo, severity: Severity.Minor, quote: "A convoy entered.") with { Items = ["medicine"] });
        await belt.ArrivesAsync(belt.Article("Other News"), Some.Claim("access.constraint", ClaimStatus.Ongoing, place: Some.Homs, severity: Severity.Severe, quote: "Trucks were refused entry.") with { Items = ["fuel"] });
        await belt.RaiseAlerts.RunAsync(default);
        belt.Clock.SetUtcNow(new DateTimeOffset(2016, 10, 9, 5, 0, 0, TimeSpan.Zero));
        await belt.WriteDigests.RunAsync(default);
    }

    private async Task ToldAsync(string outlet, long toll, PlaceMention place, string quote)
    {
        await belt.ArrivesAsync(belt.Article(outlet), Some.Claim(figure: Some.Figure(toll, toll), place: place, quote: quote));
        await belt.RaiseAlerts.RunAsync(default);
    }

    private async Task YesterdayAsync()
    {
        await belt.ArrivesAsync(belt.Article("وكالة ضفاف", language: "ar"), Some.Claim(
            "siege.area", ClaimStatus.Started, place: Some.EasternAleppo, severity: Severity.Extreme, quote: "بدأ الحصار.") with
        { Date = new DateOnly(2016, 9, 1) });
        await belt.ArrivesAsync(belt.Article("Example News"), Some.Claim(
            "siege.area", ClaimStatus.Ongoing, Some.Figure(300_000, 300_000, FigureKind.AtRisk, FigureQualifier.About), Some.EasternAleppo, "It goes on.", Severity.Extreme) with
        { Victims = ["civilian"] });
        await belt.ArrivesAsync(belt.Article("Example News"), Some.Claim(
            "siege.blockade", ClaimStatus.Ongoing, place: Some.GazaStrip, severity: Severity.Extreme, quote: "The blockade goes on.") with
        { Duration = ">P9Y" });
        await belt.ArrivesAsync(belt.Article("Example News"), Some.Claim(figure: Some.Figure(140, 140), place: Some.Rafah, severity: Severity.Extreme, quote: "140 were killed."));
        await belt.ArrivesAsync(belt.Article("Example News"), Some.Claim("access.crossing", place: Some.KhanYounis, severity: Severity.Moderate, quote: "It opened.") with { State = "open" });
    }

    private async Task TodayAsync()
    {
        var yesterday = new DateOnly(2016, 10, 4);
        await belt.ArrivesAsync(belt.Article("Other News"), Some.Claim(
            figure: Some.Figure(171, 171, cumulative: true), place: Some.Rafah, severity: Severity.Extreme, quote: "The toll rose to 171."));
        await belt.ArrivesAsync(belt.Article("وكالة ضفاف", language: "ar"), Some.Claim(
            figure: Some.Figure(12, null, qualifier: FigureQualifier.AtLeast), place: Some.Aleppo, quote: "مقتل ما لا يقل عن 12 مدنيا.") with
        { Victims = ["civilian"], Date = yesterday, Weapon = "shelling" });
        await belt.ArrivesAsync(belt.Article("Other News"), Some.Claim(
            "access.delivered", figure: Some.Figure(48, 48, FigureKind.Vehicles), place: Some.KhanYounis, severity: Severity.Unknown, quote: "48 trucks came in.") with
        { Items = ["food", "fuel"] });
        await belt.ArrivesAsync(belt.Article("Other News"), Some.Claim("access.crossing", place: Some.KhanYounis, severity: Severity.Severe, quote: "It closed.") with { State = "closed" });
        await belt.ArrivesAsync(belt.Article("Other News"), Some.Claim("siege.area", ClaimStatus.Threatened, place: Some.Homs, severity: Severity.Moderate, quote: "They vowed to lay siege."));
        await belt.ArrivesAsync(belt.Article("Other News"), Some.Claim(figure: Some.Figure(1, 1), place: Some.Homs, severity: Severity.Minor, quote: "One was killed."));
    }

    private async Task ApproveAsync(string name, TimeSpan back)
    {
        foreach (var language in new[] { "en", "ar", "fr" })
        {
            var span = new DigestSpan(belt.Clock.GetUtcNow().UtcDateTime - back);
            var pages = await belt.DigestPreview.WriteAsync([Some.Watch()], span, TimeZoneInfo.FindSystemTimeZoneById("Asia/Damascus"), Belt.Wordings.For(language), null, default);
            Approved.Equal($"digest-{name}.{language}", string.Join("\n\n=====\n\n", pages.Select(page => page.Html)));
        }
    }
}
