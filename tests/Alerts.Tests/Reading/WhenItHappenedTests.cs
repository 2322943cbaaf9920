using Alerts.Reading;
using Alerts.Tests.Support;

namespace Alerts.Tests.Reading;

/// <summary>The day of a fact, told in an article of Sunday, 2 March 2025.</summary>
public sealed class WhenItHappenedTests
{
    private static readonly DateOnly Sunday = new(2025, 3, 2);

    [Theory]
    [InlineData("ارتفعت حصيلة قتلى الغارة التي استهدفت أمس السبت سوق سراقب إلى 21 قتيلا بعد وفاة اثنين من الجرحى.", 1)]
    [InlineData("قتل أحد السكان و12 جنديا يوم السبت في سراقب.", 1)]
    [InlineData("قتل خمسة أشخاص في سراقب ليل السبت الأحد.", 2)]
    [InlineData("Five people were killed in Saraqib overnight.", 2)]
    public void TwoAndOneAreNoDaysAndANightIsOfTheMorningAfter(string text, int day) => Assert.Equal(new DateOnly(2025, 3, day), Killed(text).Date);

    [Theory]
    [InlineData("The health ministry in Gaza said on Saturday that 49,700 people had been killed since October 2023.", true)]
    [InlineData("The ministry said on Saturday that 12 people had been killed in Gaza since Friday.", false)]
    public void WhatIsCountedFromAYearOnIsARunningTotal(string text, bool cumulative) => Assert.Equal(cumulative, Killed(text).Figure!.Cumulative);

    private static Claim Killed(string text) => Shipped.Reader.Read(text, Sunday).Claims.First(c => c.Indicator == "casualty.killed" && c.Figure is not null);
}
