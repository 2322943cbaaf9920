using Alerts.Reading;
using Alerts.Reading.Knowledge;
using Alerts.Tests.Support;
using CsCheck;

namespace Alerts.Tests.Reading;

/// <summary>Whatever stands in an article, it is read to the end and every offset lies inside it.</summary>
public sealed class ReaderFuzzTests
{
    private static readonly Reader Reader = new(Lexicon.Load(Repository.File("config")));

    private static readonly string[] Pieces =
    [
        "قتل", "أصيب", "حصار", "نزح", "حاصرت", "وقف إطلاق النار", "لم", "قد", "في", "حلب", "غزة", "300 ألف", "مدني", "قوات النظام", "من قبل", "قافلة مساعدات", "دخلت", "نفى", "إذا",
        "killed", "at least", "12", "people", "siege of", "Aleppo", "aid", "was blocked", "if", "denied", "called for", "a ceasefire", "hospital", "shelling", "by", "rebels", "fled", "trapped",
        "\u202B", "\u202C", "\u2066", "\u2069", "\uD800", "\uDC00", "\u0000", "😀", "ـ", "ً", ".", "\n", "\r\n", "،", "«", "»", "\"", "(", ")", "99999999999999999999", "١٢٣", "1,2,3,4", "---", "2016-10-04", "GAZA, Jan 3 -",
    ];

    private static readonly Gen<string> Article = Gen.Select(
        Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.String[0, 5]).Array[0, 60],
        Gen.Bool,
        (pieces, spaced) => string.Join(spaced ? " " : "", pieces));

    [Fact]
    public void EveryQuoteIsTheTextAtItsOffsets() => Article.Sample(InsideItsText, iter: 3_000);

    [Fact]
    public void TheSameArticleReadsTheSameTwice() =>
        Article.Sample(text => Told(text) == Told(text), iter: 400);

    [Theory]
    [InlineData('9')]
    [InlineData('و')]
    [InlineData('(')]
    [InlineData('.')]
    [InlineData('\uD800')]
    public void AHundredThousandOfOneSignAreRead(char sign) => InsideItsText(new string(sign, 100_000));

    private static void InsideItsText(string text)
    {
        foreach (var claim in Reader.Read(text, new DateOnly(2024, 5, 1)).Claims)
        {
            foreach (var evidence in claim.Evidence) Assert.Equal(text[evidence.Start..evidence.End], evidence.Text);
            if (claim.Figure is { } figure) Assert.Equal(text[figure.Start..figure.End], figure.Text);
        }
    }

    private static string Told(string text) =>
        string.Join('\n', Reader.Read(text, new DateOnly(2024, 5, 1)).Claims.Select(c => $"{c.Indicator} {c.Status} {c.Figure} {c.Place} {c.Evidence[0]}"));
}
