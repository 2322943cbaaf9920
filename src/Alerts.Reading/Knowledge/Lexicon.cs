using Alerts.Reading.Text;

namespace Alerts.Reading.Knowledge;

/// <summary>Everything the reader knows, read at once from the files of <c>config/</c>. All faults are reported together, by file and line.</summary>
public sealed class Lexicon
{
    private static readonly string[] ReadLanguages = ["ar", "en"];

    // The order matters: numbers and cues may name what the concepts have entered.
    private static readonly string[] LanguageFiles = ["concepts.yaml", "numbers.yaml", "calendar.yaml", "reading.yaml"];

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
        List<Fault> misplaced = [];
        var files = Begin(folder, out var cards);
        var lexicon = new Lexicon();
        var terms = new TermList(lexicon.Vocabulary, lexicon.Terms);
        foreach (var language in ReadLanguages) lexicon.EnterLanguage(language, files, terms);
        lexicon.Actors = ActorTable.Enter(Path.Combine(folder, "actors.tsv"), terms, found);
        lexicon.EnterCards(cards, files, terms);
        lexicon.Gazetteer = Gazetteer.Load(Path.Combine(folder, "places"), misplaced);
        if (lexicon.Gazetteer.Count > 0) lexicon.PlaceWords = PlaceWords.Load(Path.Combine(folder, "places"), lexicon.Gazetteer, lexicon.Vocabulary, misplaced);
        faults = [.. files.Faults, .. found, .. misplaced];
        return lexicon;
    }

    private static ParsedFiles Begin(string folder, out List<string> cards)
    {
        var files = new ParsedFiles();
        cards = [.. Directory.EnumerateFiles(Path.Combine(folder, "indicators"), "*.yaml").Order(StringComparer.Ordinal).Select(path => "config/indicators/" + Path.GetFileName(path))];
        foreach (var language in ReadLanguages)
            foreach (var name in LanguageFiles) files.Add(Path.Combine(folder, "languages", language, name), $"config/languages/{language}/{name}");
        foreach (var card in cards) files.Add(Path.Combine(folder, "indicators", Path.GetFileName(card)), card);
        files.Begin();
        return files;
    }

    private void EnterLanguage(string language, ParsedFiles files, TermList terms)
    {
        YamlFile File(string name) => files.Take($"config/languages/{language}/{name}");
        EnterConcepts(File("concepts.yaml"), language, terms);
        NumbersFile.Enter(File("numbers.yaml"), language, Numbers, Vocabulary);
        CalendarFile.Enter(File("calendar.yaml"), language, terms);
        CueFile.Enter(File("reading.yaml"), language, terms);
    }

    /// <summary>Reads a folder that must be whole.</summary>
    /// <exception cref="InvalidDataException">With every fault, a line each.</exception>
    public static Lexicon Load(string folder)
    {
        var lexicon = Load(folder, out var faults);
        return faults.Count == 0 ? lexicon : throw new InvalidDataException(string.Join(Environment.NewLine, faults));
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

    private void EnterCards(List<string> names, ParsedFiles files, TermList terms)
    {
        List<Indicator> cards = [];
        foreach (var name in names)
        {
            var card = new CardFile(files.Take(name), Concepts);
            if (card.Read(cards.Count) is not { } indicator) continue;
            cards.Add(indicator);
            card.Enter(indicator, terms);
        }

        Indicators = cards;
    }
}
