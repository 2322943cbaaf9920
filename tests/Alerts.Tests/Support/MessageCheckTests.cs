namespace Alerts.Tests.Support;

public sealed class MessageCheckTests
{
    [Theory]
    [InlineData("<b>12 killed", "<b> is not closed")]
    [InlineData("<b>12</i>", "</i> closes nothing")]
    [InlineData("<div>12</div>", "<div> is none of Telegram's")]
    [InlineData("12 < 15", "a bare <")]
    [InlineData("Smith & Sons", "a bare &")]
    [InlineData("\u2068Aleppo", "an isolate is not closed")]
    [InlineData("مقتل 12-15 شخصا", "'12-15' is shown in another order")]
    [InlineData("مقتل 12 (BBC News, Aleppo", null)]
    [InlineData("بحسب BBC 24 ثم", null)]
    [InlineData("مقتل \u206812-15\u2069 شخصا", null)]
    [InlineData("الساعة 14:00 بتوقيت", null)]
    [InlineData("<blockquote expandable>12 &amp; <a href=\"https://example.org/?a=1&amp;b=2\">15</a></blockquote>", null)]
    public void WhatIsWrongIsFound(string html, string? fault)
    {
        var faults = MessageCheck.Faults(html).ToArray();

        if (fault is null) Assert.Empty(faults);
        else Assert.Contains(faults, found => found.StartsWith(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void WhatIsTooLongIsFound() => Assert.Contains("4097 characters", MessageCheck.Faults(new string('a', 4097)));
}
