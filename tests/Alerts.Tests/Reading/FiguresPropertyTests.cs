using Alerts.Reading.Finding;
using Alerts.Tests.Support;
using CsCheck;

namespace Alerts.Tests.Reading;

/// <summary>Whatever stands in a text, the quantities lie inside it and keep their bounds in order.</summary>
public sealed class FiguresPropertyTests
{
    private static readonly string[] Words =
    [
        "12", "1,482", "2.5", "300,000", "5ر2", "٣٠٠٬٠٠٠", "20", "30", "2016", "10:30", "7/10", "999999999999999999", "1.2.3.4", "12,", "(", ")", "-", "–", "%", "$", ",", "،", ".", "/", "+", "\"",
        "at", "least", "more", "than", "between", "from", "to", "and", "or", "a", "an", "the", "one", "two", "three", "hundred", "thousand", "million", "half", "dozen", "dozens", "of", "them", "people", "children",
        "killed", "wounded", "others", "including", "no", "any", "year", "old", "family", "five", "third", "each", "percent", "May", "Ahmed", "F-16", "soldiers", "said", "rose", "m", "k",
        "ما", "لا", "يقل", "عن", "أكثر", "من", "نحو", "بين", "إلى", "أو", "و", "ثلاثة", "عشر", "وعشرين", "مئة", "مئتي", "ألف", "ألفا", "آلاف", "مليون", "ونصف", "المليون", "عشرات", "الآلاف", "بضع", "عدة",
        "شخصا", "أطفال", "مدنيين", "قتيلا", "وجريح", "آخرين", "بينهم", "نصفهم", "أحدهما", "الـ12", "و25", "15فلسطينيا", "عاما", "عائلة", "سبعة", "على", "الأقل", "ونيف", "في", "كل", "وأحد", "واحد", "الأحد", "يوم", "ارتفع", "دون", "إصابات",
    ];

    private static readonly Gen<string> Text =
        Gen.OneOf(Gen.Int[0, Words.Length - 1].Select(i => Words[i]), Gen.String[0, 6]).Array[0, 40].Select(words => string.Join(' ', words));

    [Fact]
    public void EveryQuantityLiesInsideItsText() =>
        Text.Sample(
            text =>
            {
                var quantities = Quantities.Of(text);
                foreach (var quantity in quantities.Found) Inside(quantity, quantities.Stream.Count);
            },
            iter: 5_000);

    [Fact]
    public void TheSameTextCountsTheSameTwice() =>
        Text.Sample(text => Quantities.Of(text).Notation().SequenceEqual(Quantities.Of(text).Notation()), iter: 500);

    private static void Inside(Quantity quantity, int tokens)
    {
        Assert.InRange(quantity.First, 0, tokens - 1);
        Assert.InRange(quantity.End, quantity.First + 1, tokens);
        if (quantity.NumberFirst >= 0) Assert.InRange(quantity.NumberEnd, quantity.NumberFirst + 1, tokens);
        if (quantity.NounFirst >= 0) Assert.InRange(quantity.NounEnd, quantity.NounFirst + 1, tokens);
        if (quantity is { Min: { } min, Max: { } max }) Assert.InRange(min, 0, max);
        Assert.NotNull(quantity.Unit);
    }
}
