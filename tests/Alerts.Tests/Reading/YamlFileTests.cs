using Alerts.Reading.Knowledge;

namespace Alerts.Tests.Reading;

public sealed class YamlFileTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    [Fact]
    public void AWrongIndentIsToldByItsLineAndDoesNotHideTheRest()
    {
        var (file, faults) = Load("words:\n  en: [kill]\n   ar: [قتل]\nexamples: [one]");

        Assert.Equal(("config/a.yaml", 3), (faults.Single().File, faults.Single().Line));
        Assert.Equal(["words", "examples"], file.Pairs(file.Root).Select(pair => pair.Key));
    }

    [Fact]
    public void AFileThatHoldsNoHeadingsIsTold() => Assert.Equal("the file holds no headings", Load("- a\n- b").Faults.Single().Problem);

    [Fact]
    public void AFileThatIsMissingIsTold()
    {
        List<Fault> faults = [];

        Assert.Null(new YamlFile(path + ".none", "config/a.yaml", faults).Root);
        Assert.Equal("config/a.yaml: the file is missing. Copy it from another language or from the repository.", faults.Single().ToString());
    }

    [Fact]
    public void AFileOfNonsenseEndsInOneFault()
    {
        var (file, faults) = Load(string.Concat(Enumerable.Repeat("{[\t%@`\n", 200)));

        Assert.Null(file.Root);
        Assert.Single(faults);
    }

    public void Dispose() => File.Delete(path);

    private (YamlFile File, List<Fault> Faults) Load(string yaml)
    {
        File.WriteAllText(path, yaml);
        List<Fault> faults = [];
        return (new YamlFile(path, "config/a.yaml", faults), faults);
    }
}
