using Alerts.Reading.Text;

namespace Alerts.Reading.Knowledge;

/// <summary>Everything the reader knows, read at once from the files of <c>config/</c>. All faults are reported together, by file and line.</summary>
public sealed class Lexicon
{
    private static readonly string[] ReadLanguages = ["ar", "en"];

    private Lexicon()
    {
    }

    /// <summary>The indicator cards, by id.</summary>
    public IReadOnlyList<Indicator> Indicators { get; private set; } = [];

    /// <summary>The parties and sources of <c>actors.tsv</c>.</summary>
    public IReadOnlyList<Actor> Actors { get; private set; } = [];

    /// <summary>All places.</summary>
    public Gazetteer Gazetteer { get; private set; } = Gazetteer.Empty;

    internal PlaceWords PlaceWords { get; private set; } = PlaceWords.None;

    internal Vocabulary Vocabulary { get; } = new();

    internal PhraseIndex<Term> Terms { get; } = new();

    internal Concepts Concepts { get; } = new();

    internal Numbers Numbers { get; } = new();

    /// <summary>Reads a folder such as <c>config</c>.</summary>
    /// <param name="folder">The folder that holds <c>indicators</c>, <c>languages</c> and <c>places</c>.</param>
    /// <param name="faults">Everything that is wrong; the lexicon is usable only when there is none.</param>
    public static Lexicon Load(string folder, out IReadOnlyList<Fault> faults)
    {
        List<Fault> found = [];
        var lexicon = new Lexicon();
        var terms = new TermList(lexicon.Vocabulary, lexicon.Terms);
        foreach (var language in ReadLanguages)
        {
            var at = Path.Combine(folder, "languages", language);
            lexicon.EnterConcepts(new YamlFile(Path.Combine(at, "concepts.yaml"), $"config/languages/{language}/concepts.yaml", found), language, terms);
            NumbersFile.Enter(new YamlFile(Path.Combine(at, "numbers.yaml"), $"config/languages/{language}/numbers.yaml", found), language, lexicon.Numbers, lexicon.Vocabulary);
            CalendarFile.Enter(new YamlFile(Path.Combine(at, "calendar.yaml"), $"config/languages/{language}/calendar.yaml", found), language, terms);
            CueFile.Enter(new YamlFile(Path.Combine(at, "reading.yaml"), $"config/languages/{language}/reading.yaml", found), language, terms);
        }

        lexicon.Actors = ActorTable.Enter(Path.Combine(folder, "actors.tsv"), terms, found);
        lexicon.EnterCards(Path.Combine(folder, "indicators"), terms, found);
        lexicon.EnterPlaces(Path.Combine(folder, "places"), found);
        faults = found;
        return lexicon;
    }

    /// <summary>Reads a folder that must be whole.</summary>
    /// <exception cref="InvalidDataException">With every fault, a line each.</exception>
    public static Lexicon Load(string folder)
    {
        var lexicon = Load(folder, out var faults);
        return faults.Count == 0 ? lexicon : throw new InvalidDataException(string.Join(Environment.NewLine, faults));
    }

    private void EnterPlaces(string folder, List<Fault> faults)
    {
        Gazetteer = Gazetteer.Load(folder, out var wrong);
        faults.AddRange(wrong);
        if (Gazetteer.Count > 0) PlaceWords = PlaceWords.Load(folder, Gazetteer, Vocabulary, faults);
    }

    private void EnterConcepts(YamlFile file, string language, TermList terms)
    {
        foreach (var (name, node, list) in file.Pairs(file.Root))
        {
            var bit = Concepts.Add(name);
            if (bit == 0) file.Fault(node, "there are more concepts than the reader can hold (128)", "join some");
            foreach (var (entry, _) in file.Lines(list))
                terms.AddNoun(entry, language, (number, rest) => new Term { Kind = TermKind.Concept, Wording = entry, Concept = bit, Number = number, Rest = rest });
        }
    }

    private void EnterCards(string folder, TermList terms, List<Fault> faults)
    {
        List<Indicator> cards = [];
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            var card = new CardFile(new YamlFile(path, "config/indicators/" + Path.GetFileName(path), faults), Concepts);
            if (card.Read(cards.Count) is not { } indicator) continue;
            cards.Add(indicator);
            card.Enter(indicator, terms);
        }

        Indicators = cards;
    }
}
