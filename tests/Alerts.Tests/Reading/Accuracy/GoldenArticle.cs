namespace Alerts.Tests.Reading.Accuracy;

/// <summary>An article written for the project, with every fact it tells.</summary>
/// <param name="Name">Its path from the folder of the articles: <c>ar/rain-on-the-tents</c>.</param>
internal sealed record GoldenArticle(string Name, string Language, DateOnly Published, string Text, IReadOnlyList<GoldenFact> Facts);
