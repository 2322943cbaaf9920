using Alerts.Conversation;
using Alerts.Subscribers.Queries;
using Alerts.Tests.Support;

namespace Alerts.Tests.Subscribers.Queries;

public sealed class QueryErrorTests
{
    [Theory]
    [InlineData("", QueryErrorKind.Empty, 1)]
    [InlineData("   ", QueryErrorKind.Empty, 1)]
    [InlineData("siege \"aid convoy", QueryErrorKind.UnclosedQuote, 7)]
    [InlineData("حصار «قافلة", QueryErrorKind.UnclosedQuote, 6)]
    [InlineData("siege (Aleppo OR Homs", QueryErrorKind.UnclosedParenthesis, 7)]
    [InlineData("حصار (حلب أو حمص", QueryErrorKind.UnclosedParenthesis, 6)]
    [InlineData("siege (", QueryErrorKind.UnclosedParenthesis, 7)]
    [InlineData("siege) Aleppo", QueryErrorKind.StrayParenthesis, 6)]
    [InlineData("حصار) حلب", QueryErrorKind.StrayParenthesis, 5)]
    [InlineData("siege ()", QueryErrorKind.EmptyParentheses, 7)]
    [InlineData("AND siege", QueryErrorKind.NothingBefore, 1)]
    [InlineData("أو حصار", QueryErrorKind.NothingBefore, 1)]
    [InlineData("siege (OR Aleppo)", QueryErrorKind.NothingBefore, 8)]
    [InlineData("siege OR", QueryErrorKind.NothingAfter, 7)]
    [InlineData("حصار أو", QueryErrorKind.NothingAfter, 6)]
    [InlineData("siege AND OR Aleppo", QueryErrorKind.NothingAfter, 7)]
    [InlineData("(siege NOT) Aleppo", QueryErrorKind.NothingAfter, 8)]
    [InlineData("siege NEAR/5", QueryErrorKind.NothingAfter, 7)]
    [InlineData("siege colour:red", QueryErrorKind.UnknownField, 7)]
    [InlineData("حصار لون:أحمر", QueryErrorKind.UnknownField, 6)]
    [InlineData("siege place:", QueryErrorKind.NoValue, 7)]
    [InlineData("مكان: ", QueryErrorKind.NoValue, 1)]
    [InlineData("place:Atlantis", QueryErrorKind.UnknownValue, 7)]
    [InlineData("حصار مكان:أطلانطس", QueryErrorKind.UnknownValue, 11)]
    [InlineData("place:(Aleppo OR Atlantis)", QueryErrorKind.UnknownValue, 18)]
    [InlineData("place:Rafah siege", QueryErrorKind.AmbiguousPlace, 7)]
    [InlineData("مكان:رفح", QueryErrorKind.AmbiguousPlace, 6)]
    [InlineData("indicator:football", QueryErrorKind.UnknownValue, 11)]
    [InlineData("مؤشر:كرة", QueryErrorKind.UnknownValue, 6)]
    [InlineData("severity:huge", QueryErrorKind.UnknownValue, 10)]
    [InlineData("severity:>extreme", QueryErrorKind.UnknownValue, 10)]
    [InlineData("status:maybe", QueryErrorKind.UnknownValue, 8)]
    [InlineData("victims:aliens", QueryErrorKind.UnknownValue, 9)]
    [InlineData("lang:Klingon", QueryErrorKind.UnknownValue, 6)]
    [InlineData("figure:many", QueryErrorKind.BadFigure, 8)]
    [InlineData("عدد:كثير", QueryErrorKind.BadFigure, 5)]
    [InlineData("figure:50..10", QueryErrorKind.BadFigure, 8)]
    [InlineData("figure:<0", QueryErrorKind.BadFigure, 8)]
    [InlineData("si*", QueryErrorKind.ShortPrefix, 1)]
    [InlineData("حصار قت*", QueryErrorKind.ShortPrefix, 6)]
    [InlineData("dis*ced", QueryErrorKind.StrayStar, 4)]
    [InlineData("*ced", QueryErrorKind.StrayStar, 1)]
    [InlineData("* NOT football", QueryErrorKind.EverythingAndMore, 1)]
    [InlineData("siege NEAR/0 Aleppo", QueryErrorKind.NearDistance, 12)]
    [InlineData("siege NEAR/x Aleppo", QueryErrorKind.NearDistance, 12)]
    [InlineData("حصار قرب/٩٩ حلب", QueryErrorKind.NearDistance, 10)]
    [InlineData("siege NEAR/5 place:Aleppo", QueryErrorKind.NearOperand, 14)]
    [InlineData("(siege war) NEAR/5 Aleppo", QueryErrorKind.NearOperand, 1)]
    [InlineData("siege ...", QueryErrorKind.NoLetters, 7)]
    [InlineData("\"!!\"", QueryErrorKind.NoLetters, 1)]
    [InlineData("NOT football", QueryErrorKind.OnlyExclusion, 1)]
    [InlineData("ليس كرة", QueryErrorKind.OnlyExclusion, 1)]
    [InlineData("siege OR NOT football", QueryErrorKind.OnlyExclusion, 10)]
    [InlineData("siege /si.*ge/", QueryErrorKind.RegularExpression, 7)]
    public void AnErrorCarriesItsColumn(string written, QueryErrorKind kind, int column)
    {
        var error = Some.QueryLanguage.Read(written).Error;

        Assert.Equal((kind, column), (error?.Kind, error?.Column));
    }

    [Theory]
    [InlineData("place:East Aleppo", "place:\"East Aleppo\"")]
    [InlineData("place:Rafah", "place:\"Rafah, Egypt\"")]
    [InlineData("colour:red", "place, indicator, severity")]
    [InlineData("severity:huge", "extreme")]
    [InlineData("siege \"aid", "column 7")]
    [InlineData("siege \"aid", "siege 👉\"aid")]
    public void TheMendIsSaid(string written, string mend) => Assert.Contains(mend, Said(written, "en"), StringComparison.Ordinal);

    [Theory]
    [InlineData("مكان:رفح", "مكان:\"رفح المصرية\"")]
    [InlineData("لون:أحمر", "مكان، مؤشر، خطورة")]
    [InlineData("حصار أو", "العمود 6")]
    public void TheMendIsSaidInArabic(string written, string mend) => Assert.Contains(mend, Said(written, "ar"), StringComparison.Ordinal);

    [Fact]
    public void EveryErrorHasItsWordsInEveryLanguage() =>
        Assert.Empty(from language in (string[])["en", "ar"]
                     from kind in Enum.GetValues<QueryErrorKind>()
                     where !Some.Speech(language).Wording.Keys.Contains($"query.errors.{kind.ToString().ToLowerInvariant()}")
                     select $"{language} lacks {kind}");

    [Fact]
    public void AQueryIsBounded()
    {
        Assert.Equal(QueryErrorKind.TooLong, Read(new string('a', 1001)));
        Assert.Equal(QueryErrorKind.TooManyTerms, Read(string.Join(' ', Enumerable.Range(0, 51).Select(n => $"w{n}"))));
        Assert.Equal(QueryErrorKind.TooManyTerms, Read("(a1 OR a2 OR a3 OR a4 OR a5 OR a6) NEAR/5 (b1 OR b2 OR b3 OR b4 OR b5 OR b6 OR b7)"));
        Assert.Equal(QueryErrorKind.TooDeep, Read(new string('(', 11) + "siege" + new string(')', 11)));
        Assert.Equal(QueryErrorKind.LongPhrase, Read('"' + string.Join(' ', Enumerable.Range(0, 11)) + '"'));
        Assert.Equal(QueryErrorKind.LongWord, Read(new string('a', 51)));
        Assert.Null(Read(string.Join(' ', Enumerable.Range(0, 50).Select(n => $"w{n}"))));
        Assert.Null(Read(new string('(', 10) + "siege" + new string(')', 10)));
    }

    private static QueryErrorKind? Read(string written) => Some.QueryLanguage.Read(written).Error?.Kind;

    private static string Said(string written, string language)
    {
        var said = Some.QueryErrors.Say(written, Some.QueryLanguage.Read(written).Error!, Some.Speech(language));
        return Alerts.Delivery.TelegramHtml.PlainText(said).Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);
    }
}
