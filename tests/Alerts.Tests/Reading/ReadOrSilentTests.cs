using System.Globalization;
using Alerts.Reading;
using Alerts.Tests.Support;

namespace Alerts.Tests.Reading;

/// <summary>Sentences that once were read wrongly, and what they say.</summary>
public sealed class ReadOrSilentTests
{
    [Theory]
    [InlineData("The death toll from the strike on a displacement camp near El Fasher has risen to 41.", "attack.facility occurred; casualty.killed occurred 41")]
    [InlineData("A convoy of 18 trucks carrying food and medicine entered Dilling on Monday.", "access.delivered occurred")]
    [InlineData("The two sides agreed to a 72-hour humanitarian pause.", "ceasefire.status occurred")]
    [InlineData("Fourteen abducted students were freed on Thursday.", "detention.released occurred 14")]
    [InlineData("No casualties were reported in the shelling of Kharkiv.", "attack.facility occurred; casualty.combined unreported")]
    [InlineData("UNICEF said 9,000 children had been treated for acute malnutrition in May alone.", "hunger.famine ongoing 9000")]
    [InlineData("Flour is no longer available in the markets of Zamzam camp.", "shortage.supply ongoing")]
    [InlineData("Electricity and water have been cut off from the city for 10 days.", "shortage.supply ongoing")]
    [InlineData("The army said it killed 30 Houthi fighters in an ambush in Marib.", "casualty.killed occurred 30")]
    [InlineData("A bus crash killed 12 people on the highway near Cairo.", "")]
    [InlineData("Dozens were injured in a stampede at the aid distribution site.", "casualty.injured occurred 24")]
    [InlineData("A boy was killed and 15 others, including women and children, were injured.", "casualty.injured occurred 15; casualty.killed occurred 1")]
    [InlineData("The siege of Sarajevo lasted 1,425 days.", "siege.area historical")]
    [InlineData("The siege has lasted 60 days.", "siege.area ongoing")]
    [InlineData("Twelve people died and more than 30 were hurt.", "casualty.injured occurred 30; casualty.killed occurred 12")]
    [InlineData("More than half of the 2.3 million residents have fled.", "displacement.flow occurred 1150000")]
    [InlineData("Of the 52 patients in the ward, 12 died.", "casualty.killed occurred 12")]
    [InlineData("Distributions of food in Gwoza had been put on hold.", "access.constraint occurred")]
    [InlineData("At least 58 people died and hundreds more are feared missing.", "casualty.killed occurred 58; casualty.missing warned 200")]
    [InlineData("Four people remain missing under a building that collapsed.", "casualty.missing ongoing 4")]
    [InlineData("Surgical supplies will be exhausted within ten days.", "shortage.supply warned")]
    public void InEnglish(string text, string readings) => Assert.Equal(readings, Words(text));

    [Theory]
    [InlineData("خطف مسلحون 15 تلميذة من مدرسة داخلية في ولاية كيبي.", "detention.held occurred 15")]
    [InlineData("لم يسفر القصف على خاركيف عن وقوع إصابات.", "attack.facility occurred; casualty.injured negated 0")]
    [InlineData("لم يعد الطحين متوفرا في أسواق مخيم زمزم.", "shortage.supply ongoing")]
    [InlineData("انتشال جثث 10 أشخاص من تحت الأنقاض ولا يزال 30 آخرون مفقودين.", "casualty.killed occurred 10; casualty.missing ongoing 30")]
    [InlineData("ارتفع عدد الشهداء منذ بدء العدوان إلى 54,321 شهيدا.", "casualty.killed occurred 54321")]
    [InlineData("تبادل طرفا النزاع 150 أسيرا في تعز.", "detention.released occurred 150")]
    [InlineData("عثر على مقبرة جماعية تضم رفات 45 شخصا قرب الموصل.", "casualty.killed occurred 45")]
    [InlineData("وقتل المهاجمون سبعة أشخاص على الأقل وأصابوا نحو 50 آخرين في واغادوغو.", "casualty.injured occurred 50; casualty.killed occurred 7")]
    [InlineData("مصرع 12 شخصا في حادث سير قرب القاهرة.", "")]
    [InlineData("مصرع تسعة لاجئين سوريين في حادث سير في تركيا.", "casualty.killed occurred 9")]
    [InlineData("تعرضت البلدة للقصف فقد قتل 3 مدنيين.", "attack.facility occurred; casualty.killed occurred 3")]
    [InlineData("فقد 12 مهاجرا قبالة سواحل ليبيا.", "casualty.missing occurred 12")]
    [InlineData("توفي أحد الجرحى متأثرا بإصابته.", "casualty.killed occurred 1")]
    [InlineData("فقتل سائقها وأصيب رجلان كانا خلفه.", "casualty.injured occurred 2; casualty.killed occurred 1")]
    public void InArabic(string text, string readings) => Assert.Equal(readings, Words(text));

    [Theory]
    [InlineData("Two thirds of the 9000000000000000000 people fled.")]
    [InlineData("Three quarters of 8999999999999999999 people were killed.")]
    [InlineData("9223372036854775808999999 people are besieged in Homs.")]
    [InlineData("مقتل 9000000000000000000 شخص في كل من حمص وحماة وإدلب.")]
    public void NoNumberIsTooLargeToBeRead(string text) => Assert.All(Shipped.Reader.Read(text).Claims, claim => Assert.True((claim.Figure?.Min ?? 0) >= 0));

    [Fact]
    public void WhereOnlyAMinistryIsNamedItsRegionIsThePlace() =>
        Assert.Equal("ps-gaza-strip", Shipped.Reader.Read("أعلنت وزارة الصحة في غزة مقتل 52 شخصا.").Claims.Single().Place?.Id);

    /// <summary>Aid that is kept out, asked for, feared for or needed must never be told as aid that came.</summary>
    [Theory]
    [InlineData("Israel blocked the entry of fuel into Gaza for the 30th day.")]
    [InlineData("The army halted the delivery of flour to Kadugli.")]
    [InlineData("More than 25 million people in Sudan need humanitarian assistance.")]
    [InlineData("Militants threatened to attack any convoy entering the town.")]
    [InlineData("The UN called for food convoys to be let into Taiz.")]
    [InlineData("Aid groups warned that food deliveries to Gaza could stop.")]
    [InlineData("No aid convoy has reached Dilling since March.")]
    [InlineData("عرقلة دخول شاحنات الغذاء إلى مضايا.")]
    [InlineData("توقف دخول شاحنات الطحين إلى غزة.")]
    [InlineData("دعت الأمم المتحدة إلى السماح بدخول قوافل المساعدات إلى تعز.")]
    [InlineData("لم تدخل أي قافلة مساعدات إلى الدلنج منذ مارس.")]
    [InlineData("حلب الشرقية تدخل شهرها الثاني تحت الحصار ودعوات إلى إدخال الإغاثة.")]
    [InlineData("The aim is a weekly pause that would allow convoys to reach Aleppo.")]
    [InlineData("منع الجيش إدخال المساعدات إلى داريا.")]
    public void AidThatDoesNotComeIsNotToldAsComing(string text) =>
        Assert.DoesNotContain(Shipped.Reader.Read(text).Claims, c => c is { Indicator: "access.delivered", Background: false } && c.Status.IsAsserted());

    [Theory]
    [InlineData("We mourn two of our colleagues, a nurse and a driver, who were killed.", "2")]
    [InlineData("Three people, a woman and her two sons, were killed.", "3")]
    [InlineData("A woman and her two sons were killed.", "1 2")]
    public void WhoIsOnlyNamedAgainIsNotCountedAgain(string text, string tolls) =>
        Assert.Equal(tolls, string.Join(' ', Shipped.Reader.Read(text).Claims.Where(c => c is { Indicator: "casualty.killed", Background: false }).Select(c => c.Figure!.Min)));

    [Theory]
    [InlineData("Rockets killed 11 in Sumy and four in Odesa.", "Sumy 11, Odesa 4")]
    [InlineData("مقتل 11 شخصا في سومي و5 في أوديسا.", "Sumy 11, Odesa 5")]
    public void EachNumberHasThePlaceThatStandsBehindIt(string text, string tolls) =>
        Assert.Equal(tolls, string.Join(", ", Shipped.Reader.Read(text).Claims.Where(c => c.Figure is not null).Select(c => $"{c.Place?.Name} {c.Figure!.Min}")));

    [Theory]
    [InlineData("The town has been under siege for two months.", Severity.Severe)]
    [InlineData("The town has been under siege for more than a year.", Severity.Extreme)]
    [InlineData("The town is under siege.", Severity.Moderate)]
    public void ASiegeIsTheGraverTheLongerItLasts(string text, Severity severity) => Assert.Equal(severity, Shipped.Reader.Read(text).Claims.Single().Severity);

    private static string Words(string text) => string.Join("; ", Shipped.Reader.Read(text, new DateOnly(2025, 6, 10)).Claims.OrderBy(c => c.Indicator, StringComparer.Ordinal).Select(Words));

    private static string Words(Claim claim) =>
        string.Join(' ', new[] { claim.Indicator, claim.Status.ToString().ToLowerInvariant(), (claim.Figure?.Min ?? claim.Figure?.Max)?.ToString(CultureInfo.InvariantCulture) }.Where(w => w is not null));
}
