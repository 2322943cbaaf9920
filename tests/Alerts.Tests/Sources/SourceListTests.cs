using Alerts.Sources;
using Alerts.Tests.Support;

namespace Alerts.Tests.Sources;

public sealed class SourceListTests
{
    private static readonly string[] Kinds = ["rss", "reliefweb", "inbox", "push"];

    [Fact]
    public void TheShippedListIsWhole()
    {
        var (sources, faults) = SourceList.Read(File.ReadAllText(Repository.File("config", "sources.yaml")), "config/sources.yaml", Kinds);

        Assert.Empty(faults);
        Assert.True(sources.Count >= 30);
        Assert.Contains(sources, source => source.Language == "ar");
    }

    [Fact]
    public void AllFaultsAreFoundTogetherByLine()
    {
        const string yaml =
            """
            sources:
              - name: One
                kind: telex
                address: https://one.example/rss
                reliability: outlet
                independence: one
              - name: Two
                kind: rss
                adress: https://two.example/rss
                reliability: gossip
                independence: two
              - name: Three
                kind: rss
                address: three.example/rss
                reliability: outlet
                independence: three
                interval: daily
            """;

        var (sources, faults) = SourceList.Read(yaml, "config/sources.yaml", Kinds);

        Assert.Empty(sources);
        Assert.Equal(
            [
                "config/sources.yaml, line 3: 'telex' is no kind. Write one of rss, reliefweb, inbox, push.",
                "config/sources.yaml, line 9: a source has no 'adress'. Write one of name, kind, language, address, reliability, independence, enabled, full_text, interval, since.",
                "config/sources.yaml, line 7: 'address' is missing. Write 'address: …', where it is read.",
                "config/sources.yaml, line 10: 'gossip' is no reliability. Write one of un, rcrc, ngo, monitor, agency, outlet, party.",
                "config/sources.yaml, line 17: 'daily' is no interval. Write hours:minutes:seconds between 00:01:00 and seven days, such as 00:30:00.",
                "config/sources.yaml, line 14: 'three.example/rss' is no web address. Write it whole, with https:// in front.",
            ],
            faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void ANameOrAnAddressStandsThereOnce()
    {
        const string row = "\n    kind: rss\n    address: https://one.example/rss\n    reliability: outlet\n    independence: one";

        var (sources, faults) = SourceList.Read($"sources:\n  - name: One{row}\n  - name: One{row}\n  - name: Two{row}", "sources.yaml", Kinds);

        Assert.Single(sources);
        Assert.Equal(["the name 'One' stands here twice", "this address is that of 'One' already"], faults.Select(fault => fault.Problem));
    }

    [Theory]
    [InlineData("inbox", "the inbox folder")]
    [InlineData("Push", "POST /articles")]
    public void ANameThatStandsForWhatIsAlwaysThereIsRefused(string name, string taken)
    {
        var (sources, faults) = SourceList.Read($"sources:\n  - name: {name}\n    kind: rss\n    address: https://one.example/rss\n    reliability: outlet\n    independence: one", "sources.yaml", Kinds);

        Assert.Empty(sources);
        Assert.Equal($"sources.yaml, line 2: the name '{name}' is taken: it stands for what comes by {taken}. Give this source another name, such as that of the outlet or partner.", Assert.Single(faults).ToString());
    }

    [Fact]
    public void WhatIsNoYamlIsNamedByItsLine() =>
        Assert.Equal(3, Assert.Single(SourceList.Read("sources:\n  - name: One\n   kind: rss\n", "sources.yaml", Kinds).Faults).Line);
}
