namespace Alerts.Tests.Reading.Accuracy;

/// <summary>The tallies of one set, by measure, language and family; what is counted once is counted under "all" too.</summary>
internal sealed class Scoreboard
{
    private readonly Dictionary<(string Measure, string Language, string Family), Tally> _tallies = [];

    public const string All = "all";

    /// <summary>Measures, each also by family: <c>found</c>, <c>found siege</c>…</summary>
    public IEnumerable<(string Language, string Measure, Tally Tally)> Tallies =>
        _tallies.Select(pair => (pair.Key.Language, pair.Key.Family == All ? pair.Key.Measure : $"{pair.Key.Measure} {pair.Key.Family}", pair.Value));

    public Tally this[string measure, string language, string family = All] => _tallies.GetValueOrDefault((measure, language, family)) ?? new Tally();

    public void Count(string measure, string language, string family, int expected, int said, int right)
    {
        foreach (var key in new HashSet<(string, string, string)> { (measure, language, family), (measure, language, All), (measure, All, family), (measure, All, All) })
        {
            if (!_tallies.TryGetValue(key, out var tally)) _tallies[key] = tally = new Tally();
            tally.Expected += expected;
            tally.Said += said;
            tally.Right += right;
        }
    }
}
