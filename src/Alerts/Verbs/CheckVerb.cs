using System.CommandLine;
using Alerts.Reading;
using Alerts.Reading.Knowledge;

namespace Alerts.Verbs;

/// <summary>Reads everything in <c>config/</c> and runs the examples of every card. Each fault: file, line, mend.</summary>
internal static class CheckVerb
{
    public static void AddTo(RootCommand root)
    {
        var verb = new Verb(
            "check",
            "Checks everything in config/ and runs the examples of every indicator card.",
            "alerts check                  # after you changed a word, a place, a source or a setting\nalerts check && git commit    # exit status 1 when anything is wrong");
        verb.SetAction(_ => Run(Folders.Find()));
        root.Subcommands.Add(verb);
    }

    private static int Run(Folders folders)
    {
        var lexicon = Config.Load(folders, out var found).Lexicon;
        List<Fault> faults = [.. found, .. Examples(lexicon)];
        foreach (var fault in faults.OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)) Console.WriteLine(fault);
        var examples = lexicon.Indicators.Sum(card => card.Examples.Count);
        Console.WriteLine(faults.Count switch
        {
            0 => $"All is well: {lexicon.Indicators.Count} cards with {examples} examples.",
            1 => "1 fault.",
            _ => $"{faults.Count} faults.",
        });
        return faults.Count == 0 ? 0 : 1;
    }

    /// <summary>Where a card's own examples are not read as it says.</summary>
    internal static IEnumerable<Fault> Examples(Lexicon lexicon)
    {
        var reader = new Reader(lexicon);
        return lexicon.Indicators.SelectMany(card => card.Examples.SelectMany(example => Faults(reader, lexicon.Gazetteer, card, example)));
    }

    private static IEnumerable<Fault> Faults(Reader reader, Gazetteer places, Indicator card, CardExample example)
    {
        List<Expectation> expected = [];
        foreach (var line in example.Reads)
            if (Expectation.Parse(line, out var problem) is not { } one) yield return new Fault(card.File, example.Line, problem, "write it like casualty.killed occurred at least 12 @ ps-rafah");
            else if (one.Place is { } place && places.ById(place) is null) yield return new Fault(card.File, example.Line, $"there is no place '{place}'", Near(places, place));
            else expected.Add(one);
        if (expected.Count < example.Reads.Count) yield break;

        foreach (var difference in Expectation.Differences(expected, reader.Read(example.Text, language: example.Language).Claims))
            yield return new Fault(card.File, example.Line, difference, "mend the words of the card, or the example");
    }

    private static string Near(Gazetteer places, string id)
    {
        var end = id[(id.IndexOf('-', StringComparison.Ordinal) + 1)..];
        var near = places.Places.Where(place => place.Id.EndsWith(end, StringComparison.Ordinal) || place.Id.StartsWith(id, StringComparison.Ordinal)).Take(3).Select(place => place.Id).ToList();
        return near.Count > 0 ? $"write {string.Join(" or ", near)}" : "take an id from config/places, or add the place there";
    }
}
