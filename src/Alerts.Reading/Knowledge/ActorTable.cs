namespace Alerts.Reading.Knowledge;

/// <summary>Reads <c>config/actors.tsv</c>: a line an actor, several names of one language between slashes.</summary>
internal static class ActorTable
{
    private const int Columns = 9;

    public static IReadOnlyList<Actor> Enter(string path, TermList terms, List<Fault> faults)
    {
        List<Actor> actors = [];
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (number == 1 || line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells.Length < Columns - 1)
            {
                faults.Add(new Fault("config/actors.tsv", number, $"the line has {cells.Length} columns", $"write {Columns} columns between tabs"));
                continue;
            }

            var actor = new Actor(cells[0], cells[1], Bare(cells[3]), cells[5]);
            if (actors.Exists(a => a.Id == actor.Id)) faults.Add(new Fault("config/actors.tsv", number, $"'{actor.Id}' is there already", "give every actor an id of its own"));
            actors.Add(actor);
            if (!actor.Class.StartsWith("src_", StringComparison.Ordinal)) EnterNames(actor, cells, terms);
        }

        return actors;
    }

    private static void EnterNames(Actor actor, string[] cells, TermList terms)
    {
        foreach (var name in Names(actor.NameEn, cells[4])) Add(name, "en");
        foreach (var name in Names(actor.NameAr, cells[6], cells[7])) Add(name, "ar");

        void Add(string name, string language) =>
            terms.Add(name, new Term { Kind = TermKind.Actor, Wording = name, Actor = actor }, language);
    }

    private static IEnumerable<string> Names(params string[] cells) =>
        cells.SelectMany(c => c.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(Bare).Where(n => n.Length > 2).Distinct(StringComparer.Ordinal);

    /// <summary>"Syrian government forces (to Dec 2024)" is found without what stands in brackets.</summary>
    private static string Bare(string name) => name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? name[..at] : name;
}
