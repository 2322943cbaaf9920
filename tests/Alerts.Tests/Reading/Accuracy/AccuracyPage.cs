using System.Globalization;
using System.Text;
using Alerts.Tests.Support;

namespace Alerts.Tests.Reading.Accuracy;

/// <summary>The two tables of <c>docs/accuracy.md</c> that are written by a run; the words around them are written by hand.</summary>
internal static class AccuracyPage
{
    private static readonly string Path = Repository.File("docs", "accuracy.md");

    private static readonly (string Set, string Language, string Heading)[] Columns =
    [
        ("golden", "all", "golden"), ("golden", "ar", "Arabic"), ("golden", "en", "English"), ("fresh", "all", "fresh"), ("fresh", "ar", "Arabic"), ("fresh", "en", "English"),
    ];

    private static readonly string[] Measures = ["found", "figure", "full", "status", "families"];

    private static readonly string[] Languages = ["all", "ar", "en"];

    private static (string Measure, int Size)[] Sentences =>
    [
        ("figures", SentenceCases.Figures.Count), ("indicators", SentenceCases.Indicators.Count(one => one.Expected.Count > 0)), ("silence", SentenceCases.Indicators.Count(one => one.Expected.Count == 0)),
    ];

    private static readonly string[] Families = ["siege", "casualty", "access", "attack", "displacement", "need", "truce", "detention"];

    private static readonly (string Fault, string Shown)[] Faults =
    [
        (nameof(Fault.Status), "talk told as an event, an event taken for talk, or another status"), (nameof(Fault.Invented), "told, and in no annotation"),
        (nameof(Fault.Missed), "annotated, and not read"), (nameof(Fault.Figure), "another figure"), (nameof(Fault.Place), "another place"),
    ];

    public static string Read() => File.ReadAllText(Path);

    public static void Write(AccuracyRun run, Floors floors) =>
        File.WriteAllText(Path, Replace(Replace(Read(), "figures", Figures(floors)), "mistakes", Mistakes(run)));

    /// <summary>What stands between the marks of a block.</summary>
    public static string Block(string page, string name)
    {
        var (start, end) = Find(page, name);
        return page[start..end];
    }

    public static string Figures(Floors floors)
    {
        var table = new StringBuilder("\n");
        Row(table, "", Columns.Select(column => column.Heading));
        Row(table, "---", Columns.Select(_ => "---:"));
        Row(table, "articles", Columns.Select(column => Count(Articles(column.Set, column.Language).Count())));
        Row(table, "facts, optional ones apart", Columns.Select(column => Count(Articles(column.Set, column.Language).Sum(article => article.Facts.Count(fact => !fact.IsFree)))));
        foreach (var measure in Measures) Row(table, measure, Columns.Select(column => Shown(floors, column.Set, column.Language, measure)));
        foreach (var family in Families) Row(table, $"found: {family}", Columns.Select(column => Shown(floors, column.Set, column.Language, "found " + family)));
        table.Append('\n');
        Row(table, "sentences", ["all", "Arabic", "English", "how many"]);
        Row(table, "---", ["---:", "---:", "---:", "---:"]);
        foreach (var (measure, size) in Sentences) Row(table, measure, Languages.Select(language => Shown(floors, "sentences", language, measure)).Append(Count(size)));
        return table.ToString();
    }

    private static string Mistakes(AccuracyRun run)
    {
        var table = new StringBuilder("\n");
        Row(table, "articles", Families.Append("together"));
        Row(table, "---", Families.Append("").Select(_ => "---:"));
        var found = run.Disagreements.Where(one => one.Set != "sentences").ToList();
        foreach (var (fault, shown) in Faults)
        {
            var ofKind = found.Where(one => one.Fault.ToString() == fault).ToList();
            Row(table, shown, Families.Select(family => Count(ofKind.Count(one => one.Family == family))).Append(Count(ofKind.Count)));
        }

        return table.ToString();
    }

    private static IEnumerable<GoldenArticle> Articles(string set, string language) =>
        (set == "golden" ? GoldenArticles.Golden : GoldenArticles.Fresh).Where(article => language is "all" || article.Language == language);

    private static string Shown(Floors floors, string set, string language, string measure) => floors.Of(set, language, measure)?.ToString("0.000", CultureInfo.InvariantCulture) ?? "";

    private static string Count(int count) => count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture);

    private static void Row(StringBuilder table, string first, IEnumerable<string> cells) => table.Append("| ").Append(first).Append(" | ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Replace(string page, string name, string block)
    {
        var (start, end) = Find(page, name);
        return page[..start] + block + page[end..];
    }

    private static (int Start, int End) Find(string page, string name)
    {
        var opening = $"<!-- {name} -->\n";
        var start = page.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        return (start, page.IndexOf($"<!-- /{name} -->", start, StringComparison.Ordinal));
    }
}
