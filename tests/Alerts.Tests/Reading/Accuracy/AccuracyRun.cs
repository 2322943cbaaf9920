using Alerts.Reading;
using Alerts.Tests.Support;

namespace Alerts.Tests.Reading.Accuracy;

/// <summary>One reading of every golden article and every example sentence, scored.</summary>
internal sealed class AccuracyRun
{
    /// <summary>The day on which the sentences, which carry no date, are taken to have been published.</summary>
    private static readonly DateOnly Today = new(2026, 11, 1);

    private readonly Dictionary<string, Scoreboard> _boards = [];

    private AccuracyRun(Reader reader)
    {
        AddArticles(reader, "golden", GoldenArticles.Golden);
        AddArticles(reader, "fresh", GoldenArticles.Fresh);
        AddSentences(reader);
    }

    /// <summary>The reader with what the repository's <c>config</c> knows.</summary>
    public static AccuracyRun OfShippedConfig() => new(Shipped.Reader);

    public List<Disagreement> Disagreements { get; } = [];

    /// <summary>Every figure that has a floor: each measure, and found by family.</summary>
    public IEnumerable<(string Set, string Language, string Measure, double Figure)> Figures =>
        from board in _boards
        from tally in board.Value.Tallies
        where !tally.Measure.Contains(' ', StringComparison.Ordinal) || tally.Measure.StartsWith("found ", StringComparison.Ordinal)
        select (board.Key, tally.Language, tally.Measure, tally.Tally.F1);

    private void AddArticles(Reader reader, string set, IReadOnlyList<GoldenArticle> articles)
    {
        var score = new ArticleScore(set);
        foreach (var article in articles) score.Add(article, reader.Read(article.Text, article.Published, article.Language).Claims);
        _boards[set] = score.Board;
        Disagreements.AddRange(score.Disagreements);
    }

    private void AddSentences(Reader reader)
    {
        var score = new SentenceScore();
        foreach (var sentence in SentenceCases.Figures) score.Add(sentence, reader.Read(sentence.Text, Today, sentence.Language).Claims);
        foreach (var sentence in SentenceCases.Indicators) score.Add(sentence, reader.Read(sentence.Text, Today, sentence.Language).Claims);
        _boards["sentences"] = score.Board;
        Disagreements.AddRange(score.Disagreements);
    }
}
