using Alerts.Tests.Support;

namespace Alerts.Tests.Reading;

/// <summary>Arabic and English are read; other languages are named and left alone, those in Arabic letters too.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("قتل 12 شخصا على الأقل في قصف على إدلب.", "ar")]
    [InlineData("At least 12 people were killed in shelling of Idlib.", "en")]
    [InlineData("Thousands pour across border after shelling", "en")]
    [InlineData("حلب", "ar")]
    [InlineData("نیروهای دولتی شهر را محاصره کردند و دستکم ۱۲ نفر کشته شدند.", "fa")]
    [InlineData("شہر کا محاصرہ کیا گیا اور کم از کم 12 افراد ہلاک ہوئے ہیں۔", "ur")]
    [InlineData("هێزەکان شارەکەیان گەمارۆ دا و ١٢ کەس کوژران", "ckb")]
    [InlineData("Au moins 12 personnes ont été tuées dans un bombardement à Alep, selon des secouristes.", "fr")]
    [InlineData("Al menos 12 personas murieron en un ataque en Alepo.", "es")]
    [InlineData("Kuşatma altındaki Halep'te en az 12 kişi öldü.", "tr")]
    [InlineData("Щонайменше 12 людей загинули внаслідок обстрілу, їх поховали.", "uk")]
    public void ALanguageIsNamed(string text, string language) => Assert.Equal(language, Shipped.Reader.Read(text).Language);

    [Theory]
    [InlineData("نیروهای دولتی شهر را محاصره کردند و دستکم ۱۲ نفر کشته شدند.")]
    [InlineData("Au moins 12 personnes ont été tuées dans un bombardement à Alep, selon des secouristes.")]
    public void WhatIsNotReadIsSaidAndNothingIsTold(string text)
    {
        var reading = Shipped.Reader.Read(text);
        Assert.Empty(reading.Claims);
        Assert.Contains("is not read", Assert.Single(reading.Notes), StringComparison.Ordinal);
    }
}
