namespace Alerts.Reading.Knowledge;

/// <summary>
/// Reads <c>config/actors.tsv</c>: a line an actor, several names of one language between slashes. A name behind <c>~</c> (rebels,
/// القوات الحكومية) many parties are called by: it means this one only in an article about its country.
/// </summary>
internal static class ActorTable
{
    private const int Columns = 10;

    public static IReadOnlyList<Actor> Enter(string path, TermList terms, List<Fault> faults)
    {
        List<Actor> actors = [];
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (number == 1 || line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells.Length < Columns - 2)
            {
                faults.Add(new Fault("config/actors.tsv", number, $"the line has {cells.Length} columns", $"write {Columns} columns between tabs"));
                continue;
            }

            var actor = new Actor(cells[0], cells[1], Bare(cells[3]), cells[5], cells[2].Length == 2 ? cells[2] : null);
            if (actors.Exists(a => a.Id == actor.Id)) faults.Add(new Fault("config/actors.tsv", number, $"'{actor.Id}' is there already", "give every actor an id of its own"));
            actors.Add(actor);
            if (!actor.Class.StartsWith("src_", StringComparison.Ordinal)) EnterNames(actor, cells, terms);
        }

        return actors;
    }

    private static void EnterNames(Actor actor, string[] cells, TermList terms)
    {
        var shared = Names(cells[4], cells[6], cells[7]).Where(IsShared).Select(Own).ToHashSet(StringComparer.Ordinal);
        foreach (var name in Names(actor.NameEn, cells[4])) Add(name, "en");
        foreach (var name in Names(actor.NameAr, cells[6], cells[7])) Add(name, "ar");
        if (cells.Length < Columns) return;
        foreach (var name in Names(cells[9])) Add(name, name[0] >= 'ء' ? "ar" : "en", isAdjective: true);

        void Add(string name, string language, bool isAdjective = false)
        {
            if (IsShared(name) && Names(actor.NameEn, actor.NameAr).Contains(Own(name))) return;
            terms.Add(Own(name), new Term { Kind = TermKind.Actor, Wording = Own(name), Actor = actor, IsAdjective = isAdjective, IsShared = shared.Contains(Own(name)) }, language);
        }
    }

    private static bool IsShared(string name) => name[0] == '~';

    private static string Own(string name) => name.TrimStart('~');

    private static IEnumerable<string> Names(params string[] cells) =>
        cells.SelectMany(c => c.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(Bare).Where(n => n.Length > 2).Distinct(StringComparer.Ordinal);

    /// <summary>"Syrian government forces (to Dec 2024)" is found without what stands in brackets.</summary>
    private static string Bare(string name) => name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? name[..at] : name;
}
