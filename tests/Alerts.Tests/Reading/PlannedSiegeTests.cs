using Alerts.Reading;
using Alerts.Tests.Support;

namespace Alerts.Tests.Reading;

/// <summary>A plan about a siege: to lay it, to lift it, or only to reach those who are in it.</summary>
public sealed class PlannedSiegeTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData("The army plans to besiege Taiz.", "planned")]
    [InlineData("يعتزم الجيش محاصرة مدينة تعز.", "planned")]
    [InlineData("The siege of Taiz will be lifted on Monday.", "planned lifted, ongoing background")]
    [InlineData("من المقرر رفع الحصار عن مدينة تعز الأسبوع المقبل.", "planned lifted, ongoing background")]
    [InlineData("The deal provides for aid to reach the besieged city of Taiz.", "ongoing background")]
    [InlineData("ينص الاتفاق على إدخال المساعدات إلى المناطق المحاصرة في تعز.", "ongoing background")]
    public void ASiegeThatIsPlannedIsNotOneThatIsToEnd(string text, string readings) =>
        Assert.Equal(readings, string.Join(", ", Shipped.Reader.Read(text).Claims.Where(c => c.Indicator == "siege.area").Select(Words)));

    [Theory]
    [InlineData("On 9 September the parties agreed that aid would enter Taiz.", true)]
    [InlineData("On 23 November the parties agreed that aid would enter Taiz.", false)]
    public void WhatAnAgreementOfWeeksAgoProvidedForIsBackground(string text, bool background) =>
        Assert.Equal(background, Shipped.Reader.Read(text, Today).Claims.Single(c => c.Indicator == "access.delivered").Background);

    private static string Words(Claim claim) => $"{claim.Status.ToString().ToLowerInvariant()} {claim.State}{(claim.Background ? "background" : "")}".TrimEnd();
}
