using Alerts.Conversation;
using Alerts.Subscribers.Queries;
using Alerts.Tests.Support;

namespace Alerts.Tests.Subscribers.Queries;

public sealed class QueryParserTests
{
    private static readonly QueryLanguage Language = Some.QueryLanguage;

    [Theory]
    // Words, phrases, beginnings
    [InlineData("siege", "siege")]
    [InlineData("siege Aleppo", "siege Aleppo")]
    [InlineData("حصار حلب", "حصار حلب")]
    [InlineData("\"aid convoy\"", "\"aid convoy\"")]
    [InlineData("“aid convoy”", "\"aid convoy\"")]
    [InlineData("«قافلة مساعدات»", "\"قافلة مساعدات\"")]
    [InlineData("\"الجزيرة\"", "\"الجزيرة\"")]
    [InlineData("displac*", "displac*")]
    [InlineData("محاصر*", "محاصر*")]
    [InlineData("rebel-held", "\"rebel held\"")]
    [InlineData("Sana'a", "Sana'a")]
    [InlineData("U.N. convoy", "U.N. convoy")]
    [InlineData("300,000", "300,000")]
    [InlineData("flour, fuel; water", "flour fuel water")]
    [InlineData("طحين، وقود", "طحين وقود")]
    [InlineData("*", "*")]
    // Operators
    [InlineData("siege AND Aleppo", "siege Aleppo")]
    [InlineData("siege and Aleppo", "siege Aleppo")]
    [InlineData("حصار و حلب", "حصار حلب")]
    [InlineData("siege OR blockade", "siege OR blockade")]
    [InlineData("حصار أو إغلاق", "حصار OR إغلاق")]
    [InlineData("حصار او إغلاق", "حصار OR إغلاق")]
    [InlineData("siege NOT football", "siege NOT football")]
    [InlineData("siege -football", "siege NOT football")]
    [InlineData("siege -\"cup final\"", "siege NOT \"cup final\"")]
    [InlineData("حصار ليس كرة", "حصار NOT كرة")]
    [InlineData("حصار وليس كرة", "حصار NOT كرة")]
    [InlineData("حصار و ليس كرة", "حصار NOT كرة")]
    [InlineData("\"and\" siege", "\"and\" siege")]
    // Precedence
    [InlineData("a1 OR b2 c3", "a1 OR b2 c3")]
    [InlineData("(a1 OR b2) c3", "(a1 OR b2) c3")]
    [InlineData("a1 b2 OR c3 d4", "a1 b2 OR c3 d4")]
    [InlineData("a1 AND (b2 AND c3)", "a1 b2 c3")]
    [InlineData("a1 OR (b2 OR c3)", "a1 OR b2 OR c3")]
    [InlineData("a1 NOT (b2 OR c3)", "a1 NOT (b2 OR c3)")]
    [InlineData("a1 NOT b2 OR c3", "a1 NOT b2 OR c3")]
    [InlineData("a1 NOT NOT b2", "a1 b2")]
    [InlineData("NOT a1 b2", "NOT a1 b2")]
    [InlineData("((a1))", "a1")]
    [InlineData("(حصار أو جوع) و ليس كرة", "(حصار OR جوع) NOT كرة")]
    // NEAR
    [InlineData("siege NEAR/5 Aleppo", "siege NEAR/5 Aleppo")]
    [InlineData("siege near/3 Aleppo", "siege NEAR/3 Aleppo")]
    [InlineData("siege NEAR Aleppo", "siege NEAR/5 Aleppo")]
    [InlineData("حصار قرب/٥ حلب", "حصار NEAR/5 حلب")]
    [InlineData("قصف قرب حلب", "قصف قرب حلب")]
    [InlineData("the town near Aleppo", "the town near Aleppo")]
    [InlineData("\"aid convoy\" NEAR/4 attack*", "\"aid convoy\" NEAR/4 attack*")]
    [InlineData("(siege OR blockade) NEAR/5 Aleppo", "siege NEAR/5 Aleppo OR blockade NEAR/5 Aleppo")]
    [InlineData("a1 NEAR/2 b2 NEAR/3 c3", "a1 NEAR/2 b2 b2 NEAR/3 c3")]
    [InlineData("NOT a1 NEAR/2 b2 c3", "NOT a1 NEAR/2 b2 c3")]
    // Fields
    [InlineData("place:Aleppo", "place:sy-aleppo")]
    [InlineData("place:aleppo", "place:sy-aleppo")]
    [InlineData("مكان:حلب", "place:sy-aleppo")]
    [InlineData("مكان: حلب", "place:sy-aleppo")]
    [InlineData("place:حلب", "place:sy-aleppo")]
    [InlineData("مكان:Aleppo", "place:sy-aleppo")]
    [InlineData("place:\"East Aleppo\"", "place:sy-aleppo-east")]
    [InlineData("place:East_Aleppo", "place:sy-aleppo-east")]
    [InlineData("مكان:«حلب الشرقية»", "place:sy-aleppo-east")]
    [InlineData("place:sy-aleppo-east", "place:sy-aleppo-east")]
    [InlineData("place:\"Rafah, Egypt\"", "place:eg-rafah-egypt")]
    [InlineData("مكان:\"رفح، فلسطين\"", "place:ps-rafah")]
    [InlineData("place:(Aleppo OR Idlib)", "place:sy-aleppo OR place:sy-idlib")]
    [InlineData("مكان:(حلب أو إدلب) مؤشر:حصار", "(place:sy-aleppo OR place:sy-idlib) indicator:siege")]
    [InlineData("مكان:حلب ومكان:إدلب", "place:sy-aleppo place:sy-idlib")]
    [InlineData("place:Syria NOT place:Aleppo", "place:sy NOT place:sy-aleppo")]
    [InlineData("indicator:siege", "indicator:siege")]
    [InlineData("indicator:siege.area", "indicator:siege.area")]
    [InlineData("مؤشر:حصار", "indicator:siege")]
    [InlineData("مؤشر:الحصار", "indicator:siege")]
    [InlineData("topic:killed", "indicator:casualty.killed")]
    [InlineData("severity:severe", "severity:severe")]
    [InlineData("severity:>=severe", "severity:severe OR severity:extreme")]
    [InlineData("خطورة:>=شديدة", "severity:severe OR severity:extreme")]
    [InlineData("severity:<moderate", "severity:minor")]
    [InlineData("status:denied", "status:denied")]
    [InlineData("حالة:نفي", "status:denied")]
    [InlineData("figure:>=10", "figure:>=10")]
    [InlineData("figure: >= 10", null)]
    [InlineData("عدد:>=١٠", "figure:>=10")]
    [InlineData("عدد:≥١٬٠٠٠", "figure:>=1000")]
    [InlineData("figure:>10", "figure:>=11")]
    [InlineData("figure:<10", "figure:<=9")]
    [InlineData("figure:12", "figure:12")]
    [InlineData("figure:10..50", "figure:10..50")]
    [InlineData("victims:children", "victims:child")]
    [InlineData("ضحايا:أطفال", "victims:child")]
    [InlineData("victims:\"aid workers\"", "victims:\"aid_worker\"")]
    [InlineData("source:BBC", "source:BBC")]
    [InlineData("source:\"Enab Baladi\"", "source:\"Enab Baladi\"")]
    [InlineData("مصدر:\"عنب بلدي\"", "source:\"عنب بلدي\"")]
    [InlineData("lang:ar", "lang:ar")]
    [InlineData("lang:Arabic", "lang:ar")]
    [InlineData("لغة:الإنجليزية", "lang:en")]
    [InlineData("lang:fr", "lang:fr")]
    [InlineData("\u2068مكان:حلب\u2069 حصار", "place:sy-aleppo حصار")]
    public void AQueryIsReadInEitherLanguage(string written, string? stored)
    {
        var reading = Language.Read(written);

        if (stored is null) Assert.NotNull(reading.Error);
        else Assert.Equal(stored, reading.Query?.ToString() ?? reading.Error!.ToString());
    }

    [Theory]
    [InlineData("place:Aleppo indicator:siege NOT \"cup final\"", "place:Aleppo indicator:siege NOT \"cup final\"", "مكان:حلب مؤشر:حصار ليس \"cup final\"")]
    [InlineData("(place:Rafah_ OR victims:child) figure:>=10", null, null)]
    [InlineData("place:\"Rafah, Egypt\" status:ongoing", "place:\"Rafah, Egypt\" status:ongoing", "مكان:\"رفح المصرية\" حالة:مستمر")]
    [InlineData("siege NEAR/5 Aleppo OR severity:severe", "siege NEAR/5 Aleppo OR severity:severe", "siege قرب/5 Aleppo أو خطورة:شديدة")]
    public void AQueryIsShownInThePersonsWords(string written, string? english, string? arabic)
    {
        var reading = Language.Read(written);

        Assert.Equal(english, reading.Query is null ? null : Language.Write(reading.Query, Some.Speech("en")));
        Assert.Equal(arabic, reading.Query is null ? null : Language.Write(reading.Query, Some.Speech("ar")));
    }

    [Fact]
    public void AStoredQueryKeepsAPlaceThatHasLeftTheTables() =>
        Assert.Equal(new FieldIs(Field.Place, "zz-atlantis"), QueryParser.ReadStored("place:zz-atlantis"));
}
