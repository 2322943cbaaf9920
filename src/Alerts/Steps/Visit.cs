using Alerts.Articles;
using Alerts.Sources;

namespace Alerts.Steps;

/// <summary>What one source answered: something found, in the form in which it is kept, or a fault in one sentence.</summary>
internal sealed record Visit(Source Source, Found? Found, FeedException? Fault, IReadOnlyList<Article> Arrivals)
{
    public Visit Failed(FeedException fault) => new(Source, null, fault, []);
}
