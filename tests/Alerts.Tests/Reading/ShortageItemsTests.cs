using Alerts.Tests.Support;

namespace Alerts.Tests.Reading;

/// <summary>What a shortage is of.</summary>
public sealed class ShortageItemsTests
{
    [Theory]
    [InlineData("There is an acute shortage of food and medical supplies in eastern Aleppo.", "food medicine")]
    [InlineData("تعاني حلب الشرقية نقصا حادا في الغذاء والمستلزمات الطبية.", "food medicine")]
    [InlineData("The hospital in Taiz was without electricity.", "power")]
    [InlineData("Residents of Taiz face a shortage of food and other goods.", "food goods")]
    public void OfTwoNamesForOneThingTheLongerCounts(string text, string items) =>
        Assert.Equal(items, string.Join(' ', Shipped.Reader.Read(text).Claims.First(c => c.Indicator == "shortage.supply").Items));
}
