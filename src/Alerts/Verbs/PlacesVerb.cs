using System.CommandLine;
using Alerts.Reading.Knowledge;

namespace Alerts.Verbs;

/// <summary><c>alerts places import</c>: a country's places from a GeoNames dump, as a table of <c>config/places</c>.</summary>
internal static class PlacesVerb
{
    private const string Examples =
        """
        alerts places import YE.txt                                  Yemen, from the dump of geonames.org
        alerts places import YE.txt --names alternateNamesV2.txt     with its names by language: more of them, and surer
        alerts places import MM.txt --least 20000 --to config/places/myanmar-more.tsv
        """;

    public static void AddTo(RootCommand root)
    {
        var places = new Verb("places", "Adds places to those that the reader knows.", Examples);
        places.Subcommands.Add(BuildImport());
        root.Subcommands.Add(places);
    }

    private static Verb BuildImport()
    {
        var dump = new Argument<FileInfo>("DUMP") { Description = "A dump of geonames.org: nineteen columns, separated by tabs; of any country." };
        Option<FileInfo> names = new("--names") { Description = "GeoNames' alternateNames file, which says in which language a name is." };
        var least = new Option<long>("--least") { Description = "The least population; seats of government, camps and crossings are taken whatever theirs.", DefaultValueFactory = _ => 1000 };
        var to = new Option<FileInfo?>("--to") { Description = "The table to write; config/places/geonames-NAME.tsv otherwise." };
        dump.AcceptExistingOnly();
        names.AcceptExistingOnly();
        var import = new Verb("import", "Writes a table of places from a GeoNames dump.", Examples) { dump, names, least, to };
        import.SetAction(parsed => Run(parsed.GetValue(dump)!, parsed.GetValue(names), parsed.GetValue(least), parsed.GetValue(to), Folders.Find(), parsed.InvocationConfiguration.Output));
        return import;
    }

    internal static int Run(FileInfo dump, FileInfo? names, long least, FileInfo? to, Folders folders, TextWriter output)
    {
        var table = to?.FullName ?? Path.Combine(folders.Places, $"geonames-{Path.GetFileNameWithoutExtension(dump.Name).ToLowerInvariant()}.tsv");
        if (File.Exists(table))
        {
            output.WriteLine($"{folders.Shown(table)} is there already. Remove it, or name another with --to.");
            return 1;
        }

        var import = PlacesImport.Read(File.ReadLines(dump.FullName), names is null ? [] : File.ReadLines(names.FullName), Gazetteer.Load(folders.Places, out _), least);
        if (import.Places.Count > 0) File.WriteAllText(table, import.Table());
        Tell(import, least, names is null, dump, folders.Shown(table), output);
        return import.Unreadable.Count == 0 && import.Places.Count > 0 ? 0 : 1;
    }

    private static void Tell(PlacesImport import, long least, bool guessed, FileInfo dump, string table, TextWriter output)
    {
        output.WriteLine(import.Places.Count switch
        {
            0 => "Nothing was imported.",
            1 => $"1 place is in {table}. Look it over, then run alerts check.",
            var count => $"{count} places are in {table}. Look it over, then run alerts check.",
        });
        if (import.Known > 0) output.WriteLine($"{import.Known} were known already and are left as they are.");
        if (import.Small > 0) output.WriteLine($"{import.Small} have fewer than {least} people.");
        if (import.WithoutArabic > 0)
            output.WriteLine($"{import.WithoutArabic} have no Arabic name and are left out{(guessed ? ": --names with GeoNames' alternateNames file brings more" : "")}.");
        foreach (var line in import.Unreadable.Take(5)) output.WriteLine($"{dump.Name}, line {line}: this is no line of a GeoNames dump, which has {GeoNamesRow.Columns} columns. It is passed over.");
        if (import.Unreadable.Count > 5) output.WriteLine($"… and {import.Unreadable.Count - 5} more such lines.");
    }
}
