namespace Alerts.Tests.Support;

/// <summary>The checker is checked: lines of which everybody knows how they look.</summary>
public sealed class VisualOrderTests
{
    [Theory]
    [InlineData("abc 12-15", "abc 12-15")]
    [InlineData("אבג", "גבא")]
    [InlineData("אבג 12", "12 גבא")]
    [InlineData("אבג 12-15", "12-15 גבא")]
    [InlineData("ابج 12-15", "15-12 جبا")]
    [InlineData("ابج \u206812-15\u2069", "12-15 جبا")]
    [InlineData("ابج abc def ده", "هد abc def جبا")]
    [InlineData("abc אבג def", "abc גבא def")]
    [InlineData("ابج \u2068abc, 12\u2069 ده", "هد abc, 12 جبا")]
    [InlineData("ابج: \u2068140\u2069 ← \u2068171\u2069", "171 ← 140 :جبا")]
    [InlineData("אבג 10%", "10% גבא")]
    public void ALineIsShownAsItIsShown(string line, string shown) => Assert.Equal(shown, VisualOrder.Of(line));
}
