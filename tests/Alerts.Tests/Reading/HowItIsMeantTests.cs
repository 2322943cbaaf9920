using Alerts.Reading;
using Alerts.Tests.Support;

namespace Alerts.Tests.Reading;

/// <summary>Whether something is told to have happened, or asked for, awaited, or not come about.</summary>
public sealed class HowItIsMeantTests
{
    [Theory]
    [InlineData("The talks in Juba ended without a ceasefire.", "ceasefire.status", ClaimStatus.Negated)]
    [InlineData("لم يتم رفع الحصار عن حمص.", "siege.area", ClaimStatus.Ongoing)]
    [InlineData("هدمت القوات ثلاثة منازل في سلفيت بحجة البناء دون ترخيص، ما شرد 19 فردا.", "displacement.flow", ClaimStatus.Occurred)]
    public void ANegationReachesWhatItNegatesAndNothingElse(string text, string indicator, ClaimStatus status) => Assert.Equal(status, Read(text, indicator));

    [Theory]
    [InlineData("The siege of Homs was not lifted.")]
    [InlineData("The siege of Homs has still not been lifted.")]
    [InlineData("The army refused to lift the siege of Homs.")]
    [InlineData("لم ينته الحصار على حمص.")]
    [InlineData("الحصار على حمص لم يرفع.")]
    [InlineData("رفض النظام رفع الحصار عن حمص.")]
    public void ASiegeThatWasNotLiftedGoesOn(string text) => Assert.Equal(ClaimStatus.Ongoing, Read(text, "siege.area"));

    [Theory]
    [InlineData("يشترط المسلحون رفع الحصار عن مدينة الفاشر.", "siege.area", ClaimStatus.Demanded)]
    [InlineData("ستدخل قوافل الإغاثة كادوغلي إذا سمحت الظروف.", "access.delivered", ClaimStatus.Planned)]
    [InlineData("ستصل قافلة مساعدات إلى حمص غدا.", "access.delivered", ClaimStatus.Planned)]
    [InlineData("سيتم إدخال مساعدات إلى حمص غدا.", "access.delivered", ClaimStatus.Planned)]
    public void AConditionAndADepartureToComeAreNoNewsOfTheThing(string text, string indicator, ClaimStatus status) => Assert.Equal(status, Read(text, indicator));

    [Theory]
    [InlineData("A convoy arrived in Djibo, the first to break through the blockade since April.", "siege.blockade", ClaimStatus.Ongoing)]
    [InlineData("The worst-case scenario of famine is currently playing out in the Gaza Strip.", "hunger.famine", ClaimStatus.Ongoing)]
    [InlineData("قال الطبيب إن الطاقم يعمل على ضوء الهواتف وأن الأدوية نفدت في الفاشر.", "shortage.supply", ClaimStatus.Ongoing)]
    [InlineData("تجاوز عدد الخروقات لاتفاق وقف إطلاق النار 4500 خرق في لبنان.", "ceasefire.status", ClaimStatus.Occurred)]
    public void WhatIsOnlyWordedLikeAnAimIsNone(string text, string indicator, ClaimStatus status) => Assert.Equal(status, Read(text, indicator));

    [Theory]
    [InlineData("تحركت قافلة مساعدات إلى حمص أمس.")]
    [InlineData("ستتحرك قوافل الإغاثة إلى كادوغلي إذا سمحت الظروف.")]
    [InlineData("نهب مسلحون شاحنات إغاثة قرب الجنينة.")]
    [InlineData("Trucks carrying medical supplies were held for nine days at Adre crossing.")]
    public void AidThatSetsOutOrIsStoppedHasNotArrived(string text) => Assert.DoesNotContain(Shipped.Reader.Read(text).Claims, c => c.Indicator == "access.delivered");

    [Theory]
    [InlineData("توقفت المولدات في مستشفى الشفاء لنفاد الوقود.")]
    [InlineData("The pumps stopped because of a fuel shortage in Gaza.")]
    public void WhatStopsForWantOfFuelDoesNotEndTheShortage(string text) => Assert.Equal(ClaimStatus.Ongoing, Read(text, "shortage.supply"));

    [Fact]
    public void AVerbHasNoArticle() => Assert.Empty(Shipped.Reader.Read("تتناول السيرة مساعدة المحتاجين في المدينة.").Claims);

    private static ClaimStatus Read(string text, string indicator) => Shipped.Reader.Read(text).Claims.First(c => c.Indicator == indicator).Status;
}
