using Alerts.Digests;
using Alerts.Reading;
using Alerts.Situation;
using Alerts.Tests.Support;

namespace Alerts.Tests.Digests;

/// <summary>Alerts of many kinds, each in both languages, compared with approved texts.</summary>
public sealed class AlertTextTests : IDisposable
{
    private const string ArabicQuote = "أعلنت فرق الإسعاف انتشال جثامين من تحت الأنقاض في رفح صباح اليوم.";

    private readonly Belt belt = new();

    public void Dispose() => belt.Dispose();

    [Fact]
    public async Task AStrikeWithItsDeadChildrenAndWounded()
    {
        await belt.ArrivesAsync(
            belt.Article("Example News"),
            Killed(31, quote: "An air strike on a market in Rafah killed 31 people, among them 4 children, and wounded at least 60, medics said.") with
            {
                Weapon = "airstrike",
                Actors = ["isr"],
                Attribution = new Attribution("medical", "medics"),
            },
            Killed(4) with { Figure = Some.Figure(4, 4) with { Subset = true }, Victims = ["child"] },
            Some.Claim("casualty.injured", figure: Some.Figure(60, null, FigureKind.Injured, FigureQualifier.AtLeast), place: Some.Rafah, severity: Severity.Severe),
            Some.Claim("attack.facility", place: Some.Rafah, severity: Severity.Moderate) with { Facility = "market", Weapon = "airstrike" });

        Approve("strike");
    }

    [Fact]
    public async Task ATollThatRises()
    {
        await belt.ArrivesAsync(belt.Article("A"), Killed(140, quote: "140 dead."));
        await MarkToldAsync();
        await belt.ArrivesAsync(belt.Article("وكالة ضفاف", language: "ar"), Killed(171, quote: ArabicQuote) with { Figure = Some.Figure(171, 171, cumulative: true) });

        Approve("rising-toll");
    }

    [Fact]
    public async Task SourcesThatDiffer()
    {
        await belt.ArrivesAsync(belt.Article("A"), Killed(12, quote: "Twelve died."));
        await belt.ArrivesAsync(belt.Article("B"), Killed(15, quote: "Fifteen died."));
        await belt.ArrivesAsync(belt.Article("وكالة ضفاف", language: "ar"), Killed(20, quote: ArabicQuote) with { Certainty = Certainty.Possible });

        Approve("sources-differ");
    }

    [Fact]
    public async Task ACorrectionBySameSource()
    {
        await belt.ArrivesAsync(belt.Article("A"), Killed(31, quote: "31 died."));
        await MarkToldAsync();
        belt.Clock.Advance(TimeSpan.FromHours(2));
        await belt.ArrivesAsync(belt.Article("A"), Killed(28, quote: "The toll was 28, not 31, medics said later."));

        Approve("correction");
    }

    [Fact]
    public async Task ADenial()
    {
        await belt.ArrivesAsync(belt.Article("A"), Killed(12, quote: "Twelve died."));
        await MarkToldAsync();
        await belt.ArrivesAsync(
            belt.Article("B"),
            Some.Claim(status: ClaimStatus.Denied, place: Some.Rafah, quote: "The army denied that anybody had been killed.") with { Attribution = new Attribution("party", "the army") });

        Approve("denial");
    }

    [Fact]
    public async Task TheEndOfASiege()
    {
        await belt.ArrivesAsync(belt.Article("A"), Some.Claim("siege.area", ClaimStatus.Ongoing, place: Some.EasternAleppo, severity: Severity.Extreme, quote: "It goes on."));
        await MarkToldAsync();
        belt.Clock.Advance(TimeSpan.FromDays(3));
        await belt.ArrivesAsync(belt.Article("B"), Some.Claim("siege.area", ClaimStatus.Ended, place: Some.EasternAleppo, severity: Severity.Minor, quote: "Troops broke the siege on Friday."));

        Approve("siege-lifted");
    }

    [Fact]
    public async Task APlaceThatTheGazetteerDoesNotKnowAndAnArticleThatIsHostile()
    {
        var nowhere = new PlaceMention(null, "<b>Nowhere</b>", null, "x", null, null, null);
        await belt.ArrivesAsync(
            belt.Article("News & <i>Views</i>"),
            Some.Claim(figure: Some.Figure(50, 50), place: nowhere, severity: Severity.Extreme, quote: "</blockquote><script>“50” & ⁨more\u202E died</script>\nin the <b>fire</b>"));

        Approve("hostile");
    }

    [Fact]
    public async Task AClaimWithoutAPlace()
    {
        await belt.ArrivesAsync(belt.Article("A"), Some.Claim(figure: Some.Figure(50, 50), quote: "50 people died.") with { Cause = "shipwreck", Victims = ["migrant"] });

        Approve("no-place");
    }

    [Fact]
    public async Task AGraphicQuoteIsCoveredAndItsGlossIsNot()
    {
        await belt.ArrivesAsync(
            belt.Article("وكالة ضفاف", language: "ar"),
            Killed(9, quote: "وقال مسعفون إنهم جمعوا أشلاء تسعة أشخاص من السوق بعد غارة يوم أمس.") with { Weapon = "airstrike", Date = new DateOnly(2016, 10, 3) });

        Approve("graphic");
    }

    [Fact]
    public async Task AnAlertInTheDigitsAndMonthsThatWereChosen()
    {
        await belt.ArrivesAsync(belt.Article("A"), Killed(800, quote: "800 dead."));
        await MarkToldAsync();
        await belt.ArrivesAsync(belt.Article("وكالة ضفاف", language: "ar"), Killed(1_171, quote: ArabicQuote) with { Figure = Some.Figure(1_171, 1_171, cumulative: true) });
        var reader = Some.Subscriber(language: "ar", watches: Some.Watch());
        (reader.EasternDigits, reader.MonthNames) = (true, "levant");
        belt.Given(reader);

        await belt.RaiseAlerts.RunAsync(default);

        Approved.Equal("alert-chosen.ar", belt.Messages[0].Html);
    }

    [Fact]
    public async Task AnArticleThatSaysAHundredThingsOfAPlaceIsStillOneMessage()
    {
        var nowhere = new PlaceMention(null, new string('x', 5000), null, "x", null, null, null);
        await belt.ArrivesAsync(belt.Article(new string('y', 5000)), [.. Enumerable.Range(0, 100).Select(i => Some.Claim(figure: Some.Figure(10 + i, 10 + i), place: nowhere, quote: $"Number {i}."))]);

        var html = Texts().English;

        Assert.InRange(Html.Length(html), 1, Pages.Limit);
        Assert.Contains("92 more", html);
    }

    [Fact]
    public async Task ALongQuoteIsCutAtAWordWithinThreeHundredCharacters()
    {
        await belt.ArrivesAsync(belt.Article("A"), Killed(12, quote: string.Join(' ', Enumerable.Repeat("sentence", 80))));

        var quote = Texts().English.Split("<blockquote>")[1].Split("</blockquote>")[0];

        Assert.InRange(quote.Length, 250, 304);
        Assert.EndsWith("sentence…”\u2069", quote);
    }

    [Theory]
    [InlineData("access.crossing", ClaimStatus.Occurred, "closed", "Crossing closed", "المعبر مغلق")]
    [InlineData("access.crossing", ClaimStatus.Planned, "open", "Crossing to open", "فتح مزمع للمعبر")]
    [InlineData("ceasefire.status", ClaimStatus.Occurred, "talks_suspended", "Ceasefire talks suspended", "تعليق محادثات الهدنة")]
    [InlineData("ceasefire.status", ClaimStatus.Ended, null, "Ceasefire over", "انتهاء الهدنة")]
    [InlineData("siege.area", ClaimStatus.Started, null, "Siege imposed", "فرض حصار")]
    [InlineData("siege.blockade", ClaimStatus.Resumed, null, "Blockade, begun again", "حصار شامل تجدد")]
    [InlineData("access.constraint", ClaimStatus.Ongoing, null, "Aid access obstructed, ongoing", "عرقلة وصول المساعدات مستمرة")]
    [InlineData("casualty.killed", ClaimStatus.Warned, null, "Deaths feared", "خشية من سقوط قتلى")]
    [InlineData("displacement.order", ClaimStatus.Occurred, null, "Order to leave", "أمر بالإخلاء")]
    [InlineData("hunger.famine", ClaimStatus.Ongoing, null, "Hunger", "جوع")]
    [InlineData("access.delivered", ClaimStatus.Demanded, null, "Aid delivered, demanded", "وصول مساعدات مطلوب")]
    public void WhatIsToldOfAnIncidentWithoutAFigure(string indicator, ClaimStatus status, string? state, string english, string arabic)
    {
        var report = Reported.By(Some.Article(), new ArticleReading("en", [Some.Claim(indicator, status) with { State = state }], []))[0];
        var incident = new Incident
        {
            Indicator = indicator,
            Status = status,
            State = state,
            Severity = Severity.Moderate,
            Day = report.Day,
            FirstReportedAt = Some.Noon,
            LastReportedAt = Some.Noon,
        };

        Assert.Equal(english, IncidentPhrase.What(incident, report, Belt.Wordings.For("en")));
        Assert.Equal(arabic, IncidentPhrase.What(incident, report, Belt.Wordings.For("ar")));
    }

    private void Approve(string name)
    {
        var texts = Texts();
        Approved.Equal($"alert-{name}.en", texts.English);
        Approved.Equal($"alert-{name}.ar", texts.Arabic);
        Approved.Equal($"alert-{name}.fr", texts.French);
    }

    private static Claim Killed(long killed, string quote = "Some died.") =>
        Some.Claim(figure: Some.Figure(killed, killed), place: Some.Rafah, quote: quote, severity: killed >= 50 ? Severity.Extreme : Severity.Severe);

    private async Task MarkToldAsync() => await belt.RaiseAlerts.RunAsync(default);

    // The alert as the step writes it, to one reader of each language.
    private (string English, string Arabic, string French) Texts()
    {
        belt.Given(Some.Subscriber(chat: 1, language: "en", watches: Some.Watch()));
        belt.Given(Some.Subscriber(chat: 2, language: "ar", watches: Some.Watch()));
        belt.Given(Some.Subscriber(chat: 3, language: "fr", watches: Some.Watch()));
        belt.RaiseAlerts.RunAsync(default).GetAwaiter().GetResult();
        return (belt.Messages[0].Html, belt.Messages[1].Html, belt.Messages[2].Html);
    }
}
