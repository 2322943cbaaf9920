using Alerts.Digests;
using Alerts.Reading;
using Alerts.Steps;
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
