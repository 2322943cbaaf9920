using Alerts.Verbs;

namespace Alerts.Tests.Verbs;

public sealed class HeadLinesTests
{
    [Fact]
    public void WhatIsSaidAboutATextIsNotReadAndMovesNothing()
    {
        const string Text = "# published: 2016-10-04\n# source: An outlet\nAleppo under siege\n";

        var (blanked, published) = HeadLines.Blank(Text);

        Assert.Equal(new DateOnly(2016, 10, 4), published);
        Assert.Equal(Text.Length, blanked.Length);
        Assert.Equal(Text.IndexOf("Aleppo", StringComparison.Ordinal), blanked.IndexOf("Aleppo", StringComparison.Ordinal));
        Assert.StartsWith("Aleppo", blanked.TrimStart());
    }

    [Theory]
    [InlineData("Aleppo under siege\n# published: 2016-10-04")]
    [InlineData("# a heading: of the text itself")]
    [InlineData("")]
    public void ATextWithoutHeadLinesStaysAsItIs(string text) => Assert.Equal((text, null), HeadLines.Blank(text));
}
