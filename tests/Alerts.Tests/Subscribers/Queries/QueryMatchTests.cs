using Alerts.Reading;
using Alerts.Subscribers;
using Alerts.Subscribers.Queries;
using Alerts.Tests.Support;

namespace Alerts.Tests.Subscribers.Queries;

/// <summary>What a query finds: by the index and by the slow reference matcher alike.</summary>
public sealed class QueryMatchTests
{
    [Theory]
    // Folding
    [InlineData("حصار", "يعيش السكان بالحصار منذ شهر", true)]
    [InlineData("حصار", "والحصارُ مستمر", true)]
    [InlineData("حصار", "وللحصار ثمن", true)]
    [InlineData("الحصار", "فرض حصار على المدينة", true)]
    [InlineData("حصار", "انحصار المياه", false)]
    [InlineData("مدرسه", "قصفت مدرسة", true)]
    [InlineData("حصار", "تواجه حصارا خانقا", true)]
    [InlineData("حصار", "وحصارها مستمر", true)]
    [InlineData("مدينة", "في مدينتهم المدمرة", true)]
    [InlineData("مدينة", "ومدينتنا بلا ماء", true)]
    [InlineData("\"حصار خانق\"", "تواجه حصارا خانقا", true)]
    [InlineData("سوري", "عاد إلى سوريا", false)]
    [InlineData("مدرس", "قصفت مدرسة", false)]
    [InlineData("ماء", "بحثا عن الماء", true)]
    [InlineData("بل", "جاء بها وبلها", false)]
    [InlineData("ادلب", "في إدلب", true)]
    [InlineData("حِصار", "حصـــار", true)]
    [InlineData("\"الجزيرة\"", "قالت الجزيرة", true)]
    [InlineData("\"الجزيرة\"", "قالت للجزيرة", true)]
    [InlineData("\"الجزيرة\"", "في جزيرة", false)]
    [InlineData("الجزيرة", "في جزيرة", true)]
    [InlineData("لد", "ولد صغير", false)]
    [InlineData("١٢", "killed 12 people", true)]
    [InlineData("12", "مقتل ١٢ شخصا", true)]
    [InlineData("Zoë", "zoe spoke", true)]
    [InlineData("war", "The war's end", true)]
    [InlineData("war", "warm weather", false)]
    [InlineData("hospital", "Two HOSPITALS were hit", true)]
    [InlineData("clash", "Clashes went on", true)]
    [InlineData("city", "cities fell", true)]
    [InlineData("sanaa", "in Sana'a", true)]
    [InlineData("un", "a U.N. convoy", true)]
    [InlineData("300000", "for 300,000 people", true)]
    // Words, phrases, beginnings
    [InlineData("siege Aleppo", "Aleppo under siege", true)]
    [InlineData("siege Aleppo", "Homs under siege", false)]
    [InlineData("\"aid convoy\"", "an aid convoy left", true)]
    [InlineData("\"aid convoy\"", "a convoy with aid left", false)]
    [InlineData("\"aid convoy\"", "aid\nconvoy", false)]
    [InlineData("\"aid convoy\"", "aid aid convoy", true)]
    [InlineData("\"حصار حلب\"", "في حصار حلب", true)]
    [InlineData("\"حصار حلب\"", "بحصار حلب", true)]
    [InlineData("\"حصار حلب\"", "حصار وحلب", false)]
    [InlineData("\"حصار مدينة\"", "حصار المدينة", true)]
    [InlineData("displac*", "thousands displaced", true)]
    [InlineData("displac*", "a place", false)]
    [InlineData("محاصر*", "والمحاصرون جياع", true)]
    // Operators
    [InlineData("siege OR blockade", "the blockade goes on", true)]
    [InlineData("siege NOT football", "a siege", true)]
    [InlineData("siege NOT football", "a siege of football fans", false)]
    [InlineData("siege OR war football", "a siege", true)]
    [InlineData("(siege OR war) football", "a siege", false)]
    [InlineData("siege NOT (football OR cup)", "siege of the cup", false)]
    [InlineData("حصار ليس كرة", "حصار المرمى في الكرة", false)]
    [InlineData("*", "anything", true)]
    // NEAR
    [InlineData("siege NEAR/3 Aleppo", "siege of the Aleppo", true)]
    [InlineData("siege NEAR/2 Aleppo", "siege of the Aleppo", false)]
    [InlineData("siege NEAR/3 Aleppo", "Aleppo is under siege", true)]
    [InlineData("siege NEAR/1 siege", "a siege", false)]
    [InlineData("siege NEAR/1 siege", "siege siege", true)]
    [InlineData("\"aid convoy\" NEAR/2 attack*", "an aid convoy was attacked", true)]
    [InlineData("\"aid convoy\" NEAR/2 attack*", "they attacked the small aid convoy", false)]
    [InlineData("siege NEAR/50 Aleppo", "siege\nAleppo", false)]
    [InlineData("حصار قرب/٢ حلب", "الحصار على حلب", true)]
    public void WordsAreFound(string query, string text, bool found) => AssertFinds(query, new Subject([new Fact(null, null)], text), found);

    [Theory]
    [InlineData("place:Syria", true)]
    [InlineData("مكان:سوريا", true)]
    [InlineData("place:Aleppo", true)]
    [InlineData("place:\"East Aleppo\"", true)]
    [InlineData("place:Homs", false)]
    [InlineData("place:Syria NOT place:Aleppo", false)]
    [InlineData("place:Syria NOT place:Homs", true)]
    [InlineData("indicator:siege", true)]
    [InlineData("مؤشر:حصار", true)]
    [InlineData("indicator:siege.area", true)]
    [InlineData("indicator:casualty", false)]
    [InlineData("severity:severe", true)]
    [InlineData("severity:>=moderate", true)]
    [InlineData("severity:extreme", false)]
    [InlineData("status:ongoing", true)]
    [InlineData("status:ended", false)]
    [InlineData("figure:>=275000", true)]
    [InlineData("figure:>275000", false)]
    [InlineData("figure:<=300000", true)]
    [InlineData("figure:280000", true)]
    [InlineData("figure:300001..400000", false)]
    [InlineData("victims:civilian", true)]
    [InlineData("victims:child", false)]
    [InlineData("source:enab", true)]
    [InlineData("source:\"enab baladi\"", true)]
    [InlineData("source:baladi_enab", false)]
    [InlineData("lang:ar", true)]
    [InlineData("lang:en", false)]
    [InlineData("place:Aleppo indicator:siege طحين", true)]
    [InlineData("place:Aleppo indicator:siege خبز", false)]
    [InlineData("indicator:casualty OR place:Aleppo", true)]
    public void AFactIsFoundByItsFields(string query, bool found) => AssertFinds(query, new Subject([Siege], "نفد الطحين"), found);

    [Theory]
    [InlineData("place:Aleppo indicator:siege", true)]
    [InlineData("place:Gaza indicator:siege", false)]
    [InlineData("place:\"Gaza Strip\" indicator:casualty", true)]
    [InlineData("place:\"Gaza Strip\" NOT indicator:siege", true)]
    [InlineData("place:Aleppo NOT indicator:siege", false)]
    [InlineData("figure:>=275000 indicator:casualty", false)]
    public void AllFieldsSpeakOfOneFact(string query, bool found) =>
        AssertFinds(query, new Subject([Siege, new Fact("ps-rafah", "casualty.killed") { Min = 12, Max = 12 }], ""), found);

    [Fact]
    public void MoreThan64FactsAreAllTried()
    {
        var facts = Enumerable.Range(0, 150).Select(n => new Fact(n == 149 ? "sy-aleppo" : "ps-rafah", "casualty.killed") { Min = n }).ToArray();

        AssertFinds("place:Aleppo figure:149", new Subject(facts, ""), true);
        AssertFinds("place:Aleppo figure:148", new Subject(facts, ""), false);
        AssertFinds("indicator:casualty", new Subject(facts, ""), true);
    }

    private static readonly Fact Siege = new("sy-aleppo-east", "siege.area")
    {
        Severity = Severity.Severe, Status = ClaimStatus.Ongoing, Min = 275_000, Max = 300_000, Victims = ["civilian"], Outlets = ["Enab Baladi"], Languages = ["ar"],
    };

    private static void AssertFinds(string written, Subject subject, bool expected)
    {
        var query = Some.QueryLanguage.Read(written).Query ?? throw new ArgumentException(written);
        var index = new Watchlists(Around);
        index.Add(1, query);

        Assert.Equal((expected, expected), (index.Finds(subject), new ReferenceMatcher(Around).Finds(query, subject)));
    }

    private static IEnumerable<string> Around(string place) => Shipped.Lexicon.Gazetteer.Ancestors(place).Select(other => other.Id);
}
