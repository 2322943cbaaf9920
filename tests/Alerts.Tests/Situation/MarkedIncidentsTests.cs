using Alerts.Tests.Support;
using Alerts.Verbs;

namespace Alerts.Tests.Situation;

/// <summary>Reports of sixty incidents in two languages, marked by a person, read and joined by the service's own step.</summary>
public sealed class MarkedIncidentsTests
{
    private static readonly string Path = Repository.File("tests/Alerts.Tests/Examples/incidents/marked.jsonl");

    [Fact]
    public async Task ReportsOfOneIncidentFindEachOtherAsWellAsTheyDid()
    {
        var (articles, fault) = await MarkedArticle.ReadAsync(Path, CancellationToken.None);
        var config = Config.Load(new Folders(Repository.Root), out _);

        var agreement = await IncidentsScore.AgreementAsync(articles, config, CancellationToken.None);

        Assert.Null(fault);
        Assert.InRange(articles.Count, 150, int.MaxValue);
        Assert.InRange(agreement.PairF1, 0.915, 1);
        Assert.InRange(agreement.BCubedF1, 0.955, 1);
    }

    [Fact]
    public async Task ALineThatIsNoArticleIsNamed()
    {
        var file = System.IO.Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "{\"id\": \"a\"}\n");

        var (_, fault) = await MarkedArticle.ReadAsync(file, CancellationToken.None);

        Assert.Contains("line 1", fault);
        File.Delete(file);
    }
}
