using Alerts.Reading.Knowledge;
using Alerts.Tests.Support;

namespace Alerts.Tests.Reading;

public class GazetteerTests
{
    private static Gazetteer Places => PlaceReading.Gazetteer;

    [Theory]
    [InlineData("حلب", "sy-aleppo")]
    [InlineData("قامشلي", "sy-qamishli")]
    [InlineData("القامشلي", "sy-qamishli")]
    [InlineData("ادلب", "sy-idlib")]
    [InlineData("Al-Qamishli", "sy-qamishli")]
    [InlineData("deir ez zor", "sy-deir-ez-zor")]
    [InlineData("Port au Prince", "ht-port-au-prince")]
    [InlineData("Maarat al-Nu'man", "sy-maarat")]
    [InlineData("Sudan", "sd")]
    [InlineData("Chad", "td")]
    public void APersonFindsAPlaceAsSheWritesIt(string name, string id) => Assert.Equal(id, Places.Find(name)[0].Id);

    [Fact]
    public void ANameOfTwoPlacesGivesBoth() => Assert.Equal(["lb-tripoli", "ly-tripoli"], Places.Find("Tripoli").Select(p => p.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void AnUnknownNameGivesNone() => Assert.Empty(Places.Find("Nowhere at all"));

    [Theory]
    [InlineData("sy-sukkari", "sy-aleppo", true)]
    [InlineData("sy-sukkari", "sy", true)]
    [InlineData("sd-zamzam", "sd-darfur", true)]
    [InlineData("sy", "sy", true)]
    [InlineData("sy", "sy-aleppo", false)]
    [InlineData("lb-tripoli", "ly", false)]
    [InlineData("nowhere", "sy", false)]
    public void PlacesLieWithinPlaces(string id, string around, bool within) => Assert.Equal(within, Places.Within(id, around));

    [Fact]
    public void AncestorsAreNamedFromTheInsideOut() =>
        Assert.Equal(["ps-gaza-city", "ps-gaza-strip", "ps"], Places.Ancestors("ps-shujaiya").Select(p => p.Id));

    [Theory]
    [InlineData("sy-aleppo", "SY02")]
    [InlineData("sd-zamzam", "SD02")]
    [InlineData("ps-rafah", "PS0275")]
    [InlineData("fr-paris", null)]
    public void APCodeIsThatOfTheNearestPlaceThatHasOne(string id, string? pcode) => Assert.Equal(pcode, Places.PCode(id));

    [Fact]
    public void ACountryIsKnownByItsCode() => Assert.Equal("SS", Places.Country("ss-malakal"));

    [Fact]
    public void TheShippedTablesAreWhole()
    {
        Gazetteer.Load(Repository.File("config", "places"), out var faults);

        Assert.Empty(faults);
        Assert.True(Places.Places.Count >= 3000, $"{Places.Places.Count} places");
        Assert.True(Places.Places.GroupBy(p => p.Country).Count(g => g.Key is not null && g.Count() >= 15) >= 25, "fewer than 25 countries in depth");
    }

    [Fact]
    public void EveryPlaceButSeasAndRegionsLiesInItsCountry() =>
        Assert.Empty(Places.Places.Where(p => p.Country is not null && p.Kind != PlaceKind.Country && Places.Ancestors(p.Id).All(a => a.Kind != PlaceKind.Country || a.Country != p.Country)).Select(p => p.Id));

    [Fact]
    public void PlacesOfOneNameInOneCountrySayWhichIsWhich() =>
        Assert.Empty(
            from name in Places.Places.SelectMany(p => p.English.Take(1).Select(n => (p.Country, Name: Gazetteer.Key(n), Place: p)))
            group name.Place by (name.Country, name.Name) into same
            where same.Count() > 1 && same.All(p => p.Note is null)
            select string.Join(' ', same.Select(p => p.Id)));
}
