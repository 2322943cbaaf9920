using Alerts.Reading;
using Alerts.Tests.Support;

namespace Alerts.Tests.Reading;

/// <summary>How wide the place of a fact is when its own sentence names none, or names more than one.</summary>
public sealed class WhereItHappenedTests
{
    [Theory]
    [InlineData("Shells fell on Djibo. About 2.2 million people have been displaced across the country.\n\nBurkina Faso is at war.", "displacement.flow", "bf")]
    [InlineData("قصف على الدلنج في السودان.\n\nنزح 300 شخص في أنحاء البلاد.", "displacement.flow", "sd")]
    [InlineData("Gunmen attacked Djibo in Burkina Faso.\n\nMore than 20,000 Burkinabe have been displaced.", "displacement.flow", "bf")]
    [InlineData("Gunmen attacked Djibo in Burkina Faso.\n\nElsewhere, 12 people were killed by a mine.", "casualty.killed", "bf")]
    public void WhatIsToldOfTheWholeCountryIsNotPinnedToATown(string text, string indicator, string place) => Assert.Equal(place, Place(text, indicator)?.Id);

    [Theory]
    [InlineData("Shells fell on Bahri in Sudan, and Sudan denied it.\n\nThe health ministry said 12 people had died of cholera.", "casualty.killed", "sd")]
    [InlineData("Shells fell on Bahri in Sudan, and Sudan denied it.\n\nResidents said 12 people had died of cholera.", "casualty.killed", "sd-bahri")]
    public void AMinistryCountsForAllItAnswersFor(string text, string indicator, string place) => Assert.Equal(place, Place(text, indicator)?.Id);

    [Theory]
    [InlineData("A drone killed six people in Um Qarnabo on Monday.", "casualty.killed", "Um Qarnabo")]
    [InlineData("An aid convoy reached Qarnabo late on Tuesday in Sudan.", "access.delivered", "Qarnabo")]
    [InlineData("Shells hit the town of Qarnabo in Sudan.\n\nSix people were killed in the town.", "casualty.killed", "Qarnabo")]
    public void ANameOfNoTableIsKeptAndMeantAgainByTheTown(string text, string indicator, string name) => Assert.Equal(name, Place(text, indicator)?.Name);

    [Theory]
    [InlineData("خطف مسلحون 87 تلميذة في ولاية زمفرة شمال غربي نيجيريا.", "detention.held", "ng-zamfara")]
    [InlineData("Food prices in Douma are the highest in the country and residents starve.", "hunger.famine", "sy-douma")]
    [InlineData("وباتت 1200 أسرة بلا مأوى في درنة.", "displacement.flow", "ly-derna")]
    [InlineData("Shells hit Al-Thawra hospital in Taiz on Saturday.", "attack.facility", "ye-taiz")]
    public void WordsThatOnlyTellWhereAPlaceLiesAreNotThePlace(string text, string indicator, string place) => Assert.Equal(place, Place(text, indicator)?.Id);

    [Fact]
    public void AnItemOfAListDoesNotTakeThePlaceOfTheItemBefore() =>
        Assert.Equal("sd", Place("Sudan: what happened this week\n\nA summary of the news.\n\n- In Kadugli a truck was looted.\n\n- Twelve people were killed by mines.", "casualty.killed")?.Id);

    private static PlaceMention? Place(string text, string indicator) => Shipped.Reader.Read(text).Claims.First(c => c.Indicator == indicator).Place;
}
