using Alerts.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Tests;

public sealed class SourceWatchTests : IDisposable
{
    private const string Row = "\n    kind: rss\n    reliability: outlet\n    independence: one\n    address: https://one.example/rss\n";
    private readonly OwnFolder folder = new($"sources:\n  - name: One{Row}");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void AChangeIsTakenOverWhenTheFileRestsAndAFaultyOneIsNot()
    {
        var folders = new Folders(folder.Root);
        var options = new AlertsOptions();
        var (first, _) = ListedSources.Load(folders, options);
        var watch = new SourceWatch(folders, options, first, NullLogger<SourceWatch>.Instance);
        Assert.Same(first, watch.Current());

        Write($"sources:\n  - name: Second of its name{Row}");
        Assert.Same(first, watch.Current());
        var second = watch.Current();
        Assert.Equal(["Second of its name", "inbox"], second.Select(source => source.Name));

        Write("sources:\n  - name: Without an address\n");
        watch.Current();
        Assert.Same(second, watch.Current());
    }

    [Fact]
    public void WhatIsPushedHasItsPlaceOnceThereIsAToken() =>
        Assert.Equal(["One", "inbox", "push"], ListedSources.Load(new Folders(folder.Root), new AlertsOptions { PushToken = "a token long enough" }).Sources.Select(source => source.Name));

    private void Write(string list) => File.WriteAllText(Path.Combine(folder.Root, "config", "sources.yaml"), list);
}
