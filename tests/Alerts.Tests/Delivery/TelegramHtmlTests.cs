using Alerts.Delivery;
using CsCheck;

namespace Alerts.Tests.Delivery;

public sealed class TelegramHtmlTests
{
    [Theory]
    [InlineData("<b>a</b> &amp; <i>b</i>", "a & b")]
    [InlineData("<a href=\"https://example.org/?a=1&amp;b=2\">c</a>", "c (\u2068https://example.org/?a=1&b=2\u2069)")]
    [InlineData("<a href=\"https://example.org\">https://example.org</a>", "https://example.org")]
    [InlineData("2 < 3 and 4 > 1", "2 < 3 and 4 > 1")]
    [InlineData("<b>open", "open")]
    [InlineData("<a href=\">x</a>", "x")]
    [InlineData("<blockquote expandable>«حصار»</blockquote>", "«حصار»")]
    public void MarkupGoesAndWordsAndLinksStay(string html, string text) => Assert.Equal(text, TelegramHtml.PlainText(html));

    [Fact]
    public void NoInputMakesItThrowOrInventWords() =>
        Gen.String[Gen.Char["<>/&;\"'=ab حلب\n"], 0, 60].Sample(html => Assert.All(TelegramHtml.PlainText(html), c => Assert.True(html.Contains(c) || c is ' ' or '(' or ')' or '\u2068' or '\u2069')));

    [Fact]
    public void PartsHoldEveryWordWithinTheLimitAndSplitNoCharacter() =>
        Gen.String[Gen.OneOf(Gen.Char["ab \n"], Gen.Const('ح')), 0, 300].Sample(text =>
        {
            var withPairs = text.Replace("a", "🚑", StringComparison.Ordinal);
            var parts = TelegramHtml.Parts(withPairs, most: 40).ToArray();

            Assert.All(parts, part => Assert.InRange(part.Length, 0, 40));
            Assert.All(parts, part => Assert.False(part.Length > 0 && (char.IsLowSurrogate(part[0]) || char.IsHighSurrogate(part[^1]))));
            Assert.Equal(Words(withPairs), Words(string.Concat(parts)));
        });

    private static string Words(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
