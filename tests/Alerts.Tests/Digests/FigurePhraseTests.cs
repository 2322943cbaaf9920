using Alerts.Digests;
using Alerts.Reading;
using Alerts.Situation;
using Alerts.Tests.Support;

namespace Alerts.Tests.Digests;

/// <summary>A figure keeps its hedge in both languages. Isolates are left out here: other tests look at them.</summary>
public sealed class FigurePhraseTests
{
    [Theory]
    [InlineData(1L, 1L, null, "one person killed", "قتيل واحد")]
    [InlineData(2L, 2L, null, "2 people killed", "قتيلان")]
    [InlineData(3L, 3L, null, "3 people killed", "3 قتلى")]
    [InlineData(10L, 10L, null, "10 people killed", "10 قتلى")]
    [InlineData(11L, 11L, null, "11 people killed", "11 قتيلا")]
    [InlineData(99L, 99L, null, "99 people killed", "99 قتيلا")]
    [InlineData(100L, 100L, null, "100 people killed", "100 قتيل")]
    [InlineData(105L, 105L, null, "105 people killed", "105 قتلى")]
    [InlineData(12L, null, FigureQualifier.AtLeast, "at least 12 people killed", "ما لا يقل عن 12 قتيلا")]
    [InlineData(2L, null, FigureQualifier.AtLeast, "at least 2 people killed", "ما لا يقل عن قتيلين")]
    [InlineData(1L, null, FigureQualifier.AtLeast, "at least one person killed", "ما لا يقل عن قتيل واحد")]
    [InlineData(300L, 300L, FigureQualifier.About, "about 300 people killed", "نحو 300 قتيل")]
    [InlineData(90L, 90L, FigureQualifier.Nearly, "nearly 90 people killed", "قرابة 90 قتيلا")]
    [InlineData(140L, null, FigureQualifier.MoreThan, "more than 140 people killed", "أكثر من 140 قتيلا")]
    [InlineData(null, 50L, FigureQualifier.UpTo, "up to 50 people killed", "ما يصل إلى 50 قتيلا")]
    [InlineData(null, 50L, FigureQualifier.LessThan, "fewer than 50 people killed", "أقل من 50 قتيلا")]
    [InlineData(12L, 15L, FigureQualifier.Range, "12 to 15 people killed", "ما بين 12 و15 قتيلا")]
    [InlineData(20L, 99L, FigureQualifier.Vague, "dozens of people (20–99) killed", "عشرات القتلى (20–99)")]
    [InlineData(200L, 999L, FigureQualifier.Vague, "hundreds of people (200–999) killed", "مئات القتلى (200–999)")]
    [InlineData(2L, null, FigureQualifier.UnspecifiedPlural, "several people (number not given) killed", "عدد من القتلى (العدد غير مذكور)")]
    [InlineData(2L, 2L, FigureQualifier.Implied, "2 people killed", "قتيلان")]
    public void TheDead(long? min, long? max, FigureQualifier? qualifier, string english, string arabic) =>
        Check(ReportOf(FigureKind.Killed, min, max, qualifier), english, arabic);

    [Theory]
    [InlineData(FigureKind.Killed, 31, "civilian", "31 civilians killed", "مقتل 31 مدنيا")]
    [InlineData(FigureKind.Killed, 2, "child", "2 children killed", "مقتل طفلين")]
    [InlineData(FigureKind.Killed, 2, "civilian", "2 civilians killed", "مقتل مدنيين اثنين")]
    [InlineData(FigureKind.Killed, 7, "aid_worker", "7 aid workers killed", "مقتل 7 عمال إغاثة")]
    [InlineData(FigureKind.Killed, 14, "combatant", "14 fighters killed", "مقتل 14 مقاتلا")]
    [InlineData(FigureKind.Killed, 12, "woman,child", "12 people killed", "12 قتيلا")]
    [InlineData(FigureKind.Killed, 12, "unheard_of", "12 people killed", "12 قتيلا")]
    [InlineData(FigureKind.Injured, 25, "", "25 people injured", "25 جريحا")]
    [InlineData(FigureKind.Injured, 5, "journalist", "5 journalists injured", "إصابة 5 صحفيين بجروح")]
    [InlineData(FigureKind.Combined, 40, "civilian", "40 civilians killed or injured", "40 مدنيا بين قتيل وجريح")]
    [InlineData(FigureKind.Missing, 6, "", "6 people missing", "6 مفقودين")]
    [InlineData(FigureKind.Displaced, 12_000, "", "12,000 people displaced", "12 ألف نازح")]
    [InlineData(FigureKind.AtRisk, 300_000, "civilian", "300,000 civilians at risk", "300 ألف مدني معرضون للخطر")]
    [InlineData(FigureKind.Besieged, 42_000, "", "42,000 people besieged", "42 ألف شخص محاصرون")]
    [InlineData(FigureKind.InNeed, 20_700_000, "", "20.7 million people in need of aid", "20.7 مليون شخص بحاجة إلى المساعدة")]
    [InlineData(FigureKind.Abducted, 2, "aid_worker", "2 aid workers abducted", "اختطاف عاملي إغاثة")]
    [InlineData(FigureKind.Vehicles, 48, "", "48 trucks", "48 شاحنة")]
    [InlineData(FigureKind.Weight, 18, "", "18 tonnes of aid", "18 طنا من المساعدات")]
    public void WhoIsCountedAndWhatBecameOfThem(FigureKind kind, long number, string victims, string english, string arabic) =>
        Check(ReportOf(kind, number, number, null, victims), english, arabic);

    [Fact]
    public void FamiliesAreCountedAsFamilies() =>
        Check(ReportOf(FigureKind.Displaced, 40, 40, FigureQualifier.About, unit: "family"), "about 40 families displaced", "نزوح نحو 40 أسرة");

    [Fact]
    public void AReportWithoutAFigureHasNoPhrase() => Assert.Null(FigurePhrase.Of(ReportOf(FigureKind.Killed, null, null, null), Belt.Wordings.For("en")));

    [Theory]
    [InlineData(12L, null, FigureQualifier.AtLeast, "at least 12", "12 على الأقل")]
    [InlineData(12L, 15L, FigureQualifier.Range, "12–15", "12–15")]
    [InlineData(171L, 171L, null, "171", "171")]
    public void AShortFigureKeepsItsHedgeToo(long? min, long? max, FigureQualifier? qualifier, string english, string arabic)
    {
        Assert.Equal(english, Plain(FigurePhrase.Short(min, max, qualifier, Belt.Wordings.For("en"))));
        Assert.Equal(arabic, Plain(FigurePhrase.Short(min, max, qualifier, Belt.Wordings.For("ar"))));
    }

    [Theory]
    [InlineData(">P1M", "more than a month", "أكثر من شهر")]
    [InlineData("P6M", "6 months", "6 أشهر")]
    [InlineData("P2W", "2 weeks", "أسبوعين")]
    [InlineData("P80D", "80 days", "80 يوما")]
    [InlineData("<P3D", "less than 3 days", "أقل من 3 أيام")]
    [InlineData("PT48H", "48 hours", "48 ساعة")]
    [InlineData("a while", null, null)]
    public void ADurationInWords(string duration, string? english, string? arabic)
    {
        Assert.Equal(english, Plain(DurationPhrase.Of(duration, Belt.Wordings.For("en"))));
        Assert.Equal(arabic, Plain(DurationPhrase.Of(duration, Belt.Wordings.For("ar"))));
    }

    private static void Check(Report report, string english, string arabic)
    {
        Assert.Equal(english, Plain(FigurePhrase.Of(report, Belt.Wordings.For("en"))));
        Assert.Equal(arabic, Plain(FigurePhrase.Of(report, Belt.Wordings.For("ar"))));
    }

    private static string? Plain(string? text) => text?.Replace("\u2068", "").Replace("\u2069", "");

    private static Report ReportOf(FigureKind kind, long? min, long? max, FigureQualifier? qualifier, string victims = "", string unit = "person") =>
        Reported.By(Some.Article(), new ArticleReading("en", [Some.Claim() with
        {
            Figure = new Figure(kind, min, max, qualifier, false, 0, 1, "") { Unit = unit },
            Victims = victims.Split(',', StringSplitOptions.RemoveEmptyEntries),
        }], []))[0];
}
