using Alerts.Digests;
using Alerts.Tests.Support;

namespace Alerts.Tests.Digests;

public sealed class PersonalFormTests
{
    [Theory]
    [InlineData("مقتل 12 شخصا", "مقتل ١٢ شخصا")]
    [InlineData("<b>140</b> ← 171", "<b>١٤٠</b> ← ١٧١")]
    [InlineData("<blockquote>12 killed</blockquote> 12", "<blockquote>12 killed</blockquote> ١٢")]
    [InlineData("<a href=\"https://example.org/2016/10\">4 تشرين الأول/أكتوبر</a>", "<a href=\"https://example.org/2016/10\">٤ تشرين الأول/أكتوبر</a>")]
    [InlineData("<code>/watch عدد:12</code> &#39;", "<code>/watch عدد:12</code> &#39;")]
    [InlineData("<blockquote expandable>12</blockquote>", "<blockquote expandable>١٢</blockquote>")]
    public void DigitsAreEasternButForQuotesAddressesAndWhatIsCopied(string html, string shown)
    {
        var subscriber = Some.Subscriber(language: "ar");
        subscriber.EasternDigits = true;

        Assert.Equal(shown, PersonalForm.Of(html, subscriber, Belt.Wordings.For("ar")));
        Assert.Equal(html, PersonalForm.Of(html, subscriber, Belt.Wordings.For("en")));
    }

    [Theory]
    [InlineData("levant", "4 تشرين الأول 2016")]
    [InlineData("egypt", "4 أكتوبر 2016")]
    [InlineData(null, "4 تشرين الأول/أكتوبر 2016")]
    public void MonthsHaveTheNamesOfTheRegion(string? names, string shown)
    {
        var subscriber = Some.Subscriber(language: "ar");
        subscriber.MonthNames = names;

        Assert.Equal(shown, PersonalForm.Of("4 تشرين الأول/أكتوبر 2016", subscriber, Belt.Wordings.For("ar")));
    }
}
