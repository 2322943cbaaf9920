using Alerts.Articles;
using Alerts.Sources;

namespace Alerts.Steps;

/// <summary>What one source answered: something found, in the form in which it is kept, or a fault in one sentence.</summary>
/// <param name="Found">Without its articles: in two forms they would take twice the room while they wait.</param>
/// <param name="Dates">When they were published, as far as they say.</param>
internal sealed record Visit(Source Source, Found? Found, FeedException? Fault, IReadOnlyList<Article> Arrivals, IReadOnlyList<DateTime> Dates)
{
    public static Visit Failed(Source source, FeedException fault) => new(source, null, fault, [], []);
}
