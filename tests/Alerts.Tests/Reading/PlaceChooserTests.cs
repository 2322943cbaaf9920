using Alerts.Reading.Finding;

namespace Alerts.Tests.Reading;

public class PlaceChooserTests
{
    [Theory]
    [InlineData("استهدف القصف بلدة خان شيخون في ريف إدلب الجنوبي شمال غربي سوريا", "القصف", "sy-khan-shaykhun")]
    [InlineData("Strikes hit the town of Jisreen in Eastern Ghouta, Syria", "Strikes", "sy-jisreen")]
    [InlineData("قتل 4 بانفجار في حي الشجاعية شرق مدينة غزة", "قتل", "ps-shujaiya")]
    [InlineData("In Syria's Idlib province, 12 people were killed in Ariha", "killed", "sy-ariha")]
    public void OfPlacesInsideEachOtherTheInnermostIsMeant(string text, string trigger, string place) => Assert.Equal(place, PlaceReading.Chosen(text, trigger)?.Id);

    [Theory]
    [InlineData("مقتل 5 في حمص وإصابة 9 في درعا", "إصابة", "sy-daraa")]
    [InlineData("مقتل 5 في حمص وإصابة 9 في درعا", "مقتل", "sy-homs")]
    [InlineData("Five people were killed in Homs and nine wounded in Daraa", "wounded", "sy-daraa")]
    public void EachFactTakesThePlaceNearestToIt(string text, string trigger, string place) => Assert.Equal(place, PlaceReading.Chosen(text, trigger)?.Id);

    [Theory]
    [InlineData("Families fled from El Fasher to Tawila", "fled", PlaceSide.From, "sd-el-fasher")]
    [InlineData("Families fled from El Fasher to Tawila", "fled", PlaceSide.Toward, "sd-tawila")]
    [InlineData("نزح الآلاف من الفاشر إلى طويلة", "نزح", PlaceSide.From, "sd-el-fasher")]
    [InlineData("مقتل 12 من مهجري الغوطة الشرقية بقصف على أريحا في محافظة إدلب", "مقتل", PlaceSide.At, "sy-ariha")]
    public void TheSideAskedForDecides(string text, string trigger, object side, string place) => Assert.Equal(place, PlaceReading.Chosen(text, trigger, (PlaceSide)side)?.Id);

    [Theory]
    [InlineData("قصف على سوق في أريحا بريف إدلب\n\nقال مسعفون إن 12 شخصا قتلوا.", "قتلوا", "sy-ariha")]
    [InlineData("Market hit in Nyala, South Darfur\n\nMedics said 12 people died.", "died", "sd-nyala")]
    [InlineData("KADUGLI, Sudan (AP) - Twelve people died, medics said.", "died", "sd-kadugli")]
    [InlineData("السودان: مقتل 30 شخصا", "مقتل", "sd")]
    public void WithoutAPlaceTheLeadOrTheDatelineGivesIt(string text, string trigger, string place) => Assert.Equal(place, PlaceReading.Chosen(text, trigger)?.Id);

    [Theory]
    [InlineData("DUBAI, United Arab Emirates (CNN) - Twelve people died in Nyala, Sudan.\nMedics counted the dead.", "counted", "sd-nyala")]
    [InlineData("BEIRUT (Reuters) - Damascus said twelve people died.", "died", null)]
    [InlineData("أعلنت دمشق مقتل 12 جنديا", "مقتل", null)]
    public void NeitherADeskAbroadNorAGovernmentIsTheScene(string text, string trigger, string? place) => Assert.Equal(place, PlaceReading.Chosen(text, trigger)?.Id);

    [Fact]
    public void AnUnknownPlaceKeepsItsWordingAndItsCountry()
    {
        var place = PlaceReading.Chosen("مقتل ثلاثة في بلدة كفرلوسين بريف إدلب", "مقتل");

        Assert.Null(place!.Id);
        Assert.Equal("كفرلوسين", place.Name);
        Assert.Equal("بلدة كفرلوسين", place.Text);
        Assert.Equal("SY", place.Country);
        Assert.Null(place.Lat);
    }

    [Fact]
    public void ANeighbourhoodIsPinnedAtItsCityAndAGovernorateNowhere()
    {
        var quarter = PlaceReading.Chosen("قتلى بقصف حي السكري في حلب", "قتلى");
        var governorate = PlaceReading.Chosen("قتلى في محافظة حماة", "قتلى");

        Assert.Equal("sy-sukkari", quarter!.Id);
        Assert.Equal(36.20, quarter.Lat!.Value, 1);
        Assert.Equal("sy-hama-governorate", governorate!.Id);
        Assert.Null(governorate.Lat);
    }
}
