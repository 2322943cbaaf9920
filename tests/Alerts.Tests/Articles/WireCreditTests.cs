using Alerts.Articles;
using Alerts.Tests.Support;

namespace Alerts.Tests.Articles;

public sealed class WireCreditTests
{
    private static readonly Agencies Known = Agencies.Read(File.ReadAllText(Repository.File("config", "agencies.yaml")), "agencies.yaml").Agencies;

    [Theory]
    [InlineData(null, "GAZA, Oct 4 (Reuters) - Shells hit a market.", "reuters")]
    [InlineData(null, "القاهرة (رويترز) - قال متحدث إن الطريق مقطوع.", "reuters")]
    [InlineData(null, "دمشق-سانا\nأعلنت الوزارة فتح الطريق.", "sana")]
    [InlineData(null, "رام الله 4-10-2016 وفا- أصيب ثلاثة شبان.", "wafa")]
    [InlineData(null, "غزة - (أ ف ب) - قصف على سوق.", "afp")]
    [InlineData(null, "ISTANBUL (AA) — Aid lorries left today.", "anadolu")]
    [InlineData(null, "قصف على سوق شعبية.\n\n(أ.ف.ب)", "afp")]
    [InlineData(null, "Shells hit a market.\n\nSource: Reuters", "reuters")]
    [InlineData(null, "قصف على سوق.\nالمصدر: وكالات", "agencies")]
    [InlineData("AFP", "Shells hit a market.", "afp")]
    [InlineData("Reuters/AP", "Shells hit a market.", "reuters")]
    public void AnAgencyIsCreditedInBylineDatelineOrLastLine(string? author, string body, string group) =>
        Assert.Equal(group, WireCredit.Find(Known, author, body));

    [Theory]
    [InlineData(null, "A doctor told Reuters that the market was hit.")]
    [InlineData(null, "قال طبيب لرويترز إن السوق قصف.")]
    [InlineData(null, "MENA, a region of many wars, saw another day of shelling.")]
    [InlineData("Sara Petra", "Shells hit a market.")]
    [InlineData("Our correspondent and AFP staff", "Shells hit a market.")]
    [InlineData(null, "")]
    public void AnAgencyThatIsOnlyQuotedIsNot(string? author, string body) => Assert.Null(WireCredit.Find(Known, author, body));

    [Fact]
    public void ACreditBelongsToOneAgency()
    {
        var (_, faults) = Agencies.Read("agencies:\n  one:\n    - Wire\n  two:\n    - WIRE\n", "agencies.yaml");

        Assert.Equal("agencies.yaml, line 5: this credit is that of 'one' already. Take one of the two out.", Assert.Single(faults).ToString());
    }
}
