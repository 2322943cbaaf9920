using System.Globalization;
using Alerts.Tests.Support;
using CsCheck;
using Humanizer;

namespace Alerts.Tests.Reading;

/// <summary>Number words read back: Humanizer writes them, we read them.</summary>
public sealed class NumbersTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly CultureInfo Arabic = CultureInfo.GetCultureInfo("ar");

    private static readonly Gen<long> Large = Gen.OneOf(Gen.Long[10_000, 1_000_000_000], Gen.Long[1, 999].Select(n => n * 1_000_000), Gen.Long[1, 999_999].Select(n => n * 1000));

    [Fact]
    public void EnglishWordsBelowTenThousandReadBack() => Assert.Empty(Misread(n => n.ToWords(English)));

    [Fact]
    public void TheOracleWritesArabicAndDoesNotFallBackToEnglish() => Assert.StartsWith("خمسة", 25.ToWords(GrammaticalGender.Masculine, Arabic), StringComparison.Ordinal);

    [Fact]
    public void ArabicMasculineWordsBelowTenThousandReadBack() => Assert.Empty(Misread(n => n.ToWords(GrammaticalGender.Masculine, Arabic)));

    [Fact]
    public void ArabicFeminineWordsBelowTenThousandReadBack() => Assert.Empty(Misread(n => n.ToWords(GrammaticalGender.Feminine, Arabic)));

    [Fact]
    public void ArabicWordsReadBackWithTheConjunctionJoinedAsPeopleWriteIt() =>
        Assert.Empty(Misread(n => n.ToWords(GrammaticalGender.Masculine, Arabic).Replace(" و ", " و", StringComparison.Ordinal)));

    [Fact]
    public void LargeEnglishNumbersReadBack() => Large.Sample(n => Quantities.Number(n.ToWords(English)) == n, iter: 2_000);

    [Fact]
    public void LargeArabicNumbersReadBack() => Large.Sample(n => Quantities.Number(n.ToWords(GrammaticalGender.Masculine, Arabic)) == n, iter: 2_000);

    [Theory]
    [InlineData("ثلاثمئة ألف", 300_000)]
    [InlineData("ثلاث مئة ألف", 300_000)]
    [InlineData("ثمنمئة وخمسين الف", 850_000)]
    [InlineData("ثلثمائة", 300)]
    [InlineData("مليونين ونصف المليون", 2_500_000)]
    [InlineData("خمسة وعشرين ألفا و306", 25_306)]
    [InlineData("أحد عشر ألفا", 11_000)]
    [InlineData("إحدى وثلاثين", 31)]
    [InlineData("مئة ألف مليون", 100_000_000_000)]
    [InlineData("two hundred thousand", 200_000)]
    [InlineData("one and a half million", 1_500_000)]
    [InlineData("1.2 million", 1_200_000)]
    [InlineData("7.737 مليون", 7_737_000)]
    [InlineData("4ر646 مليار", 646_400_000_000)]
    [InlineData("two dozen", 24)]
    [InlineData("1 500", 1_500)]
    public void CompoundsReadAsOneNumber(string text, long value) => Assert.Equal(value, Quantities.Number(text));

    [Theory]
    [InlineData("ثلاثة وأربعة")]
    [InlineData("عشرين وثلاثين")]
    [InlineData("ألف وألفين")]
    [InlineData("two hundred and two hundred")]
    [InlineData("five and six")]
    [InlineData("20 و30")]
    public void WhatIsNotSmallerIsNotJoined(string text) => Assert.Null(Quantities.Number(text));

    private static List<string> Misread(Func<int, string> write) =>
        [.. from n in Enumerable.Range(0, 10_000) let words = write(n) let read = Quantities.Number(words) where read != n select $"{n}: {words} → {read}"];
}
