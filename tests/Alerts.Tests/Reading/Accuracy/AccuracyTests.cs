using System.Globalization;
using Alerts.Tests.Support;

namespace Alerts.Tests.Reading.Accuracy;

/// <summary>
/// Holds the reader to what it reached. The floors stand in <c>Examples/accuracy.json</c>. When the reader has changed for the better, run
/// <c>ALERTS_ACCURACY_REPORT=disagreements.txt dotnet test --filter AccuracyTests</c>: it writes the floors, the tables of <c>docs/accuracy.md</c>,
/// and every disagreement, one a line, to that file; then read what git shows.
/// </summary>
public sealed class AccuracyTests
{
    /// <summary>What rounding may take.</summary>
    private const double Slack = 0.005;

    private static readonly Lazy<AccuracyRun> Run = new(ReadEverything);

    [Theory]
    [InlineData("golden", "all")]
    [InlineData("golden", "ar")]
    [InlineData("golden", "en")]
    [InlineData("fresh", "all")]
    [InlineData("fresh", "ar")]
    [InlineData("fresh", "en")]
    [InlineData("sentences", "all")]
    [InlineData("sentences", "ar")]
    [InlineData("sentences", "en")]
    public void TheReaderIsAsRightAsItWas(string set, string language)
    {
        var reached = Floors.Of(Run.Value);
        var fallen = from floor in Floors.Read().Under(set, language)
                     let figure = reached.Of(set, language, floor.Key) ?? 1
                     where figure < floor.Value - Slack
                     select Report(set, language, floor.Key, floor.Value, figure);

        Assert.True(!fallen.Any(), string.Join("\n", fallen));
    }

    [Fact]
    public void EveryMeasureHasAFloor()
    {
        var run = Run.Value;
        var floors = Floors.Read();

        var without = from figure in run.Figures where floors.Of(figure.Set, figure.Language, figure.Measure) is null select $"{figure.Set} {figure.Language} {figure.Measure}";

        Assert.Empty(without);
    }

    [Fact]
    public void ThePageShowsTheFloors()
    {
        _ = Run.Value;

        Assert.Equal(AccuracyPage.Figures(Floors.Read()), AccuracyPage.Block(AccuracyPage.Read(), "figures"));
    }

    private static AccuracyRun ReadEverything()
    {
        var run = AccuracyRun.OfShippedConfig();
        if (Environment.GetEnvironmentVariable("ALERTS_ACCURACY_REPORT") is not { Length: > 0 } path) return run;
        var floors = Floors.Of(run);
        floors.Write();
        AccuracyPage.Write(run, floors);
        File.WriteAllLines(Path.Combine(Repository.Root, path), run.Disagreements.Select(one => one.ToString()));
        return run;
    }

    private static string Report(string set, string language, string measure, double floor, double figure)
    {
        var worst = Run.Value.Disagreements.Where(one => one.Set == set && (language is "all" || one.Language == language) && Lowers(one, measure)).OrderBy(one => one.Fault).Take(5);
        return string.Create(CultureInfo.InvariantCulture, $"{set}, {language}, {measure}: {figure:0.000} is below {floor:0.000}\n  {string.Join("\n  ", worst)}");
    }

    private static bool Lowers(Disagreement one, string measure)
    {
        var words = measure.Split(' ');
        if (words.Length > 1 && one.Family != words[1]) return false;
        return words[0] switch
        {
            "status" => one.Fault == Fault.Status,
            "found" or "families" => one.Fault <= Fault.Missed,
            "figure" => one.Fault <= Fault.Figure,
            "figures" => one.Where.Contains("-FIG-", StringComparison.Ordinal),
            "silence" => one.Fault == Fault.Invented,
            "indicators" => one.Fault == Fault.Missed,
            _ => true,
        };
    }
}
