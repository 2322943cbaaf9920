using System.Text.Json.Nodes;
using Alerts.Reading;
using Alerts.Reading.Knowledge;
using Alerts.Tests.Support;

namespace Alerts.Tests.Accuracy;

/// <summary>
/// The reader beside a person on the project's own articles. The floors stand in Examples/accuracy.json: raise them when the reader
/// gets better. The fresh articles were never looked at while the reader was made.
/// </summary>
public sealed class AccuracyTests
{
    private const double Tolerance = 0.005;

    private static readonly Reader Reader = new(Lexicon.Load(Repository.File("config")));

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    [InlineData("fresh/ar")]
    [InlineData("fresh/en")]
    public void ReadsNoWorseThanItsFloor(string folder)
    {
        var tally = new Tally();
        foreach (var article in AnnotatedArticle.Load(folder)) tally.Add(article, Reader.Read(article.Text, article.Published).Claims);
        var floor = JsonNode.Parse(File.ReadAllText(Repository.File("tests", "Alerts.Tests", "Examples", "accuracy.json")))![folder]!;
        var measured = $"{folder}: found {tally.Found:F3}, figure {tally.Figure:F3}, full {tally.Full:F3}";
        Assert.True(tally.Found >= (double)floor["found"]! - Tolerance, measured);
        Assert.True(tally.Figure >= (double)floor["figure"]! - Tolerance, measured);
        Assert.True(tally.Full >= (double)floor["full"]! - Tolerance, measured);
    }
}
