using Alerts.Articles;

namespace Alerts.Tests.Articles;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("<p>One.</p><p>Two <b>and</b> three.</p>", "One.\n\nTwo and three.")]
    [InlineData("One<br/>two<br>three", "One\ntwo\nthree")]
    [InlineData("<ul><li>food</li><li>water</li></ul>", "food\nwater")]
    [InlineData("plain\n\ntext", "plain\n\ntext")]
    [InlineData("a &lt; b &amp; c&nbsp;d &eacute;", "a < b & c d é")]
    [InlineData("<p>5 < 10 and 3 > 2</p>", "5 < 10 and 3 > 2")]
    [InlineData("<p>kept</p><script>if (a<b) alert('x')</script><style>p{}</style><p>too</p>", "kept\n\ntoo")]
    [InlineData("<nav>Home</nav><p>Text.</p><aside>More</aside><footer>©</footer>", "Text.")]
    [InlineData("<p>Text.</p><div class='share-buttons'><div>Tweet</div></div><p>End.</p>", "Text.\n\nEnd.")]
    [InlineData("<figure><img src=x><figcaption>Photo</figcaption></figure><p>Text.</p>", "Text.")]
    [InlineData("<nav>never closed <p>Text.</p>", "never closed\n\nText.")]
    [InlineData("<p>Text.<!-- <p>not this</p> --></p>", "Text.")]
    [InlineData("<p>«مقتل 12»\u202E شخصا\u2066</p>", "«مقتل 12» شخصا")]
    public void IsWhatAPersonWouldRead(string html, string text) => Assert.Equal(text, PlainText.Of(html));

    [Fact]
    public void NestingCostsNoMoreThanLength()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 200_000)) + "bottom";

        Assert.Equal("bottom", PlainText.Of(deep));
    }
}
