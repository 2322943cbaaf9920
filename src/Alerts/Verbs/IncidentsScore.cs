using System.Globalization;
using Alerts.Reading;
using Alerts.Reading.Text;
using Alerts.Situation;
using Alerts.Steps;
using Alerts.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Verbs;

/// <summary>
/// Sends marked articles through the very step that the service reads with, in a store of its own, and compares. A thing that is
/// grouped is what one article says of one family of indicators about one marked incident; what the reader did not find stands alone,
/// and so does what it found and nobody marked.
/// </summary>
internal static class IncidentsScore
{
    private sealed record Item(MarkedArticle Article, string Family, string Marked, IReadOnlyList<int> Incidents)
    {
        public bool IsFound => Incidents.Count > 0;

        public bool IsMarked => !Marked.StartsWith("none ", StringComparison.Ordinal);
    }

    public static async Task<int> RunAsync(string path, bool errors, TextWriter output, CancellationToken cancellation)
    {
        var config = Config.Load(Folders.Find(), out var faults);
        if (faults.Count > 0) return RunVerb.Refuse(faults);
        var (articles, fault) = await MarkedArticle.ReadAsync(path, cancellation);
        if (fault is not null)
        {
            await Console.Error.WriteLineAsync(fault);
            return 1;
        }

        var items = await ItemsAsync(articles, config, cancellation);
        await PrintAsync(items, articles.Count, output);
        if (errors) await PrintErrorsAsync(items, output);
        return 0;
    }

    /// <summary>How far the incidents made agree with those marked.</summary>
    internal static async Task<ClusterAgreement> AgreementAsync(IReadOnlyList<MarkedArticle> articles, Config config, CancellationToken cancellation)
    {
        var items = await ItemsAsync(articles, config, cancellation);
        return ClusterAgreement.Between(Marked(items), Made(items));
    }

    private static async Task<List<Item>> ItemsAsync(IReadOnlyList<MarkedArticle> articles, Config config, CancellationToken cancellation)
    {
        var reports = (await ReadAsync(articles, config, cancellation)).ToLookup(r => r.ArticleId);
        return [.. articles.SelectMany((article, i) => Items(article, [.. reports[i + 1]]))];
    }

    /// <summary>The reports of all articles, the n-th article's with the number n.</summary>
    private static async Task<List<Report>> ReadAsync(IReadOnlyList<MarkedArticle> articles, Config config, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(cancellation);
        var store = new OneStore(connection);
        await using (var db = store.CreateDbContext())
        {
            await db.Database.EnsureCreatedAsync(cancellation);
            await db.Database.ExecuteSqlRawAsync(NewsIndex.Create, cancellation);
            db.AddRange(articles.Select((article, i) => article.ToArticle(i + 1)));
            await db.SaveChangesAsync(cancellation);
        }

        var reader = new Reader(config.Lexicon);
        var step = new ReadArticles(store, TimeProvider.System, (text, published, language) => reader.Read(text, published, language), config.Places, NullLogger<ReadArticles>.Instance);
        while (await step.RunAsync(cancellation)) cancellation.ThrowIfCancellationRequested();
        await using var result = store.CreateDbContext();
        return await result.Reports.AsNoTracking().OrderBy(r => r.Id).ToListAsync(cancellation);
    }

    private static IEnumerable<Item> Items(MarkedArticle article, List<Report> reports)
    {
        var counted = reports.Where(r => r is { Counts: true, IncidentId: not null }).ToList();
        foreach (var family in article.Facts.Select(f => f.Family).Concat(counted.Select(r => Indicators.FamilyOf(r.Indicator))).Distinct())
        {
            var free = counted.Where(r => Indicators.FamilyOf(r.Indicator) == family).ToList();
            foreach (var fact in article.Facts.Where(f => f.Family == family))
            {
                var own = Matching(fact, free, alone: article.Facts.Count(f => f.Family == family) == 1);
                free.RemoveAll(own.Contains);
                yield return new Item(article, family, fact.Incident, [.. own.Select(r => r.IncidentId!.Value).Distinct()]);
            }

            foreach (var incident in free.Select(r => r.IncidentId!.Value).Distinct()) yield return new Item(article, family, $"none {article.Id} {incident}", [incident]);
        }
    }

    /// <summary>Of several marked facts of one family each takes the reports of its place; one alone takes all.</summary>
    private static List<Report> Matching(MarkedFact fact, List<Report> free, bool alone)
    {
        if (alone) return [.. free];
        var here = fact.Place is null ? [] : free.Where(r => Names(r, fact.Place)).ToList();
        var first = here.Count > 0 ? here[0] : free.FirstOrDefault();
        return first is null ? [] : [.. free.Where(r => r.IncidentId == first.IncidentId)];
    }

    private static bool Names(Report report, string place) =>
        new[] { report.PlaceName, report.PlaceNameAr }.Any(name => name is not null && (Folding.Fold(place).Contains(Folding.Fold(name), StringComparison.Ordinal) || Folding.Fold(name).Contains(Folding.Fold(place), StringComparison.Ordinal)))
        || report.Quote.Contains(place, StringComparison.Ordinal);

    private static async Task PrintAsync(List<Item> items, int articles, TextWriter output)
    {
        await output.WriteLineAsync($"{articles} articles, {items.Count} facts, {items.Count(i => !i.IsFound)} of them not found by the reader, {items.Count(i => !i.IsMarked)} found and not marked");
        await output.WriteLineAsync("                    pairs: precision recall    F1   B-cubed: precision recall    F1");
        await RowAsync("all", items, null, output);
        foreach (var family in items.Select(i => i.Family).Distinct().Order(StringComparer.Ordinal)) await RowAsync(family, [.. items.Where(i => i.Family == family)], null, output);
        await RowAsync("across languages", items, (one, other) => one.Article.Language != other.Article.Language, output);
        var found = items.Where(i => i.IsFound && i.IsMarked).ToList();
        await RowAsync("of what was found", found, null, output);
    }

    private static async Task RowAsync(string name, List<Item> items, Func<Item, Item, bool>? counts, TextWriter output)
    {
        var agreement = ClusterAgreement.Between(Marked(items), Made(items), counts is null ? null : (i, j) => counts(items[i], items[j]));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-20}{agreement.PairPrecision,16:0.000}{agreement.PairRecall,7:0.000}{agreement.PairF1,7:0.000}{agreement.BCubedPrecision,19:0.000}{agreement.BCubedRecall,7:0.000}{agreement.BCubedF1,7:0.000}"));
    }

    private static List<int> Marked(List<Item> items) => Numbered(items.Select(i => i.Family + i.Marked));

    // The dead and the wounded of one strike are two incidents of one event: things that share an incident are of one group. What was
    // not found is in nobody's.
    private static List<int> Made(List<Item> items)
    {
        var groupOf = Enumerable.Range(0, items.Count).ToArray();
        var first = new Dictionary<(string, int), int>();
        for (var i = 0; i < items.Count; i++)
            foreach (var incident in items[i].Incidents)
                if (!first.TryAdd((items[i].Family, incident), i)) Join(groupOf, i, first[(items[i].Family, incident)]);
        return [.. groupOf];
    }

    private static void Join(int[] groupOf, int one, int other)
    {
        var (from, to) = (groupOf[one], groupOf[other]);
        for (var i = 0; i < groupOf.Length; i++)
            if (groupOf[i] == from) groupOf[i] = to;
    }

    private static List<int> Numbered(IEnumerable<string> names)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. names.Select(name => numbers.TryGetValue(name, out var number) ? number : numbers[name] = numbers.Count)];
    }

    private static async Task PrintErrorsAsync(List<Item> items, TextWriter output)
    {
        var groups = Made(items);
        for (var i = 0; i < items.Count; i++)
        {
            for (var j = i + 1; j < items.Count; j++)
            {
                var (one, other) = (items[i], items[j]);
                if (one.Family != other.Family) continue;
                var (marked, made) = (one.Marked == other.Marked, groups[i] == groups[j]);
                if (marked != made) await output.WriteLineAsync($"{(marked ? "apart   " : "together")} {one.Family} {one.Article.Id} ({one.Marked}{Unfound(one)}) {other.Article.Id} ({other.Marked}{Unfound(other)})");
            }
        }
    }

    private static string Unfound(Item item) => !item.IsFound ? ", not found" : "";

    /// <summary>One open connection for all contexts: the store is gone with it.</summary>
    private sealed class OneStore(SqliteConnection connection) : IDbContextFactory<AlertsDb>
    {
        public AlertsDb CreateDbContext() => new((DbContextOptions<AlertsDb>)new DbContextOptionsBuilder<AlertsDb>().UseSqlite(connection).Options);
    }
}
