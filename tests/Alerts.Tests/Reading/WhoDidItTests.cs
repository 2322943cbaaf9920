using Alerts.Reading;
using Alerts.Tests.Support;

namespace Alerts.Tests.Reading;

/// <summary>Whom a claim names as the one who did it and as the one who helped, and whom it does not.</summary>
public sealed class WhoDidItTests
{
    [Theory]
    [InlineData("قصفت قوات الدعم السريع مدينة الفاشر.", "sdn-rsf")]
    [InlineData("تعاني أحياء حلب الشرقية حصارا من قبل قوات النظام السوري ومليشياته.", "syr-gov syr-militia")]
    [InlineData("Houthi movement fighters shelled Taiz.", "yem-houthi")]
    [InlineData("Israeli forces shelled Khan Younis.", "isr")]
    [InlineData("Shelling by the Sudanese army hit El Fasher.", "sdn-saf")]
    public void WhoeverTheWordsMakeTheDoerIsNamed(string text, string actors) => Assert.Equal(actors, string.Join(' ', Only(text).Actors));

    [Theory]
    [InlineData("Government forces shelled Idlib.", "syr-gov")]
    [InlineData("Government forces shelled Taiz.", "")]
    [InlineData("قصفت القوات الحكومية مدينة إدلب.", "syr-gov")]
    [InlineData("قصفت القوات الحكومية مدينة تعز.", "")]
    [InlineData("Rebels shelled Goma.", "")]
    [InlineData("The coalition bombed Sanaa.", "yem-coal")]
    [InlineData("Rebels shelled Laayoune in Western Sahara.", "")]
    public void ANameOfManyPartiesMeansTheOneOfTheCountry(string text, string actors) => Assert.Equal(actors, string.Join(' ', Only(text).Actors));

    [Theory]
    [InlineData("تعاني أحياء حلب الشرقية حصارا من قبل قوات النظام السوري بدعم جوي روسي.", "rus:air")]
    [InlineData("قصفت قوات النظام السوري مدينة إدلب بدعم من القوات الروسية.", "rus")]
    [InlineData("The Syrian army backed by Russian warplanes bombed Idlib.", "rus:air")]
    [InlineData("The Syrian army bombed Idlib with Russian air support.", "rus:air")]
    [InlineData("Saudi-backed Yemeni government forces shelled Taiz.", "yem-coal")]
    [InlineData("Israeli forces shelled Khan Younis.", "")]
    public void WhoHelpsIsNamedBesideTheDoerWithTheMeans(string text, string supporters) => Assert.Equal(supporters, string.Join(' ', Only(text).Supporters));

    [Fact]
    public void EachWeaponOfConcernIsAClaimOfItsOwn() =>
        Assert.Equal(["barrel_bomb", "chemical"], Shipped.Reader.Read("استخدم الجيش غاز الكلور والبراميل المتفجرة في حلب.").Claims.Where(c => c.Indicator == "weapon.use").Select(c => c.Weapon).Order());

    [Theory]
    [InlineData("تعاني أحياء حلب الشرقية حصارا، ما يهدد حياة نحو 300 ألف مدني.", FigureKind.AtRisk)]
    [InlineData("يعيش نحو 300 ألف مدني تحت الحصار في حلب الشرقية.", FigureKind.Besieged)]
    [InlineData("Eastern Aleppo is under siege, threatening the lives of about 300,000 civilians.", FigureKind.AtRisk)]
    public void PeopleUnderASiegeAreCountedAsTheWordsHaveThem(string text, FigureKind kind) =>
        Assert.Equal((kind, 300_000L), Shipped.Reader.Read(text).Claims.Where(c => c.Indicator == "siege.area").Select(c => (c.Figure!.Kind, c.Figure.Min!.Value)).Single());

    private static Claim Only(string text) => Shipped.Reader.Read(text).Claims.First(c => c.Indicator is "attack.facility" or "siege.area");
}
