using Alerts.Digests;
using Alerts.Tests.Support;

namespace Alerts.Tests.Digests;

/// <summary>Digits and months as a person chose them, and what is covered before it is read.</summary>
public sealed class ChosenFormTests
{
    private static readonly DateOnly Day = new(2016, 10, 4);

    [Theory]
    [InlineData("levant", "⁨4⁩ تشرين الأول ⁨2016⁩")]
    [InlineData("egypt", "⁨4⁩ أكتوبر ⁨2016⁩")]
    [InlineData("maghreb", "⁨4⁩ أكتوبر ⁨2016⁩")]
    [InlineData(null, "⁨4⁩ تشرين الأول/أكتوبر ⁨2016⁩")]
    [InlineData("mars", "⁨4⁩ تشرين الأول/أكتوبر ⁨2016⁩")]
    public void TheMonthHasTheNameOfTheRegion(string? names, string shown) => Assert.Equal(shown, Arabic(false, names).Date(Day));

    [Fact]
    public void TheMaghrebHasMonthsOfItsOwn() => Assert.Equal("⁨4⁩ جويلية ⁨2016⁩", Arabic(false, "maghreb").Date(new DateOnly(2016, 7, 4)));

    [Theory]
    [InlineData(999, "٩٩٩")]
    [InlineData(12_450, "١٢٬٤٥٠")]
    [InlineData(300_000, "⁨٣٠٠⁩ ألف")]
    [InlineData(4_800_000, "⁨٤٫٨⁩ مليون")]
    public void NumbersHaveEasternDigitsAndSeparators(long number, string shown) => Assert.Equal(shown, Arabic(true, null).Number(number));

    [Fact]
    public void DatesAndTimesHaveEasternDigitsToo()
    {
        Assert.Equal("⁨٤⁩ تشرين الأول ⁨٢٠١٦⁩", Arabic(true, "levant").Date(Day));
        Assert.Equal("١٥:٠٧", Arabic(true, null).Time(new DateTime(2016, 10, 4, 15, 7, 0)));
    }

    [Fact]
    public void EnglishHasNoEasternDigits() => Assert.Equal("12,450", Belt.Wordings.For("en").As(true, "levant").Number(12_450));

    [Theory]
    [InlineData("The bodies were badly charred, a medic said.")]
    [InlineData("Fighters beheaded two men in the square.")]
    [InlineData("Residents collected body parts from the street.")]
    [InlineData("Survivors said women were raped at the checkpoint.")]
    [InlineData("وجمع الأهالي الأشلاء من تحت الأنقاض.")]
    [InlineData("وعثر على جثث متفحمة في المكان.")]
    [InlineData("وقد ذبحوا ثلاثة رجال أمام عائلاتهم.")]
    [InlineData("تحدثت ناجيات عن حالات اغتصاب جماعي.")]
    public void AGraphicSentenceIsKnown(string quote) => Assert.True(Belt.Wordings.For("en").IsGraphic(quote));

    [Theory]
    [InlineData("An air strike killed 31 people in Rafah, medics said.")]
    [InlineData("Bodies were recovered from under the rubble.")]
    [InlineData("Rapeseed prices rose and therapy continued.")]
    [InlineData("قتل 31 شخصا في غارة على رفح.")]
    [InlineData("انتشلت فرق الإسعاف جثامين من تحت الأنقاض.")]
    public void ThatPeopleDiedIsNotGraphicByItself(string quote) => Assert.False(Belt.Wordings.For("ar").IsGraphic(quote));

    private static Wording Arabic(bool eastern, string? months) => Belt.Wordings.For("ar").As(eastern, months);
}
