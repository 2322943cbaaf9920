using System.Globalization;
using Alerts.Reading.Text;
using YamlDotNet.RepresentationModel;

namespace Alerts.Reading.Knowledge;

/// <summary>Reads one <c>numbers.yaml</c> into the tables. Everything that is wrong is listed by file and line; what is right is kept.</summary>
internal sealed class NumbersFile
{
    private readonly Numbers _numbers;
    private readonly YamlFile _file;
    private readonly NumberWordForms _forms;
    private readonly CountedNouns _nouns;

    private NumbersFile(YamlFile file, string language, Numbers numbers, Vocabulary vocabulary)
    {
        (_file, _numbers) = (file, numbers);
        var arabic = language == "ar";
        _forms = new NumberWordForms(vocabulary, arabic);
        _nouns = new CountedNouns(_numbers, _forms, arabic) { CountedOnly = Words("counted only"), AlsoAdjectives = Words("also adjectives"), AlsoModifiers = Words("also modifiers"), OtherWords = Words("other words") };
    }

    /// <summary>Enters all words of the file.</summary>
    public static void Enter(YamlFile file, string language, Numbers numbers, Vocabulary vocabulary)
    {
        var numbersFile = new NumbersFile(file, language, numbers, vocabulary);
        foreach (var (heading, node, value) in file.Pairs(file.Root)) numbersFile.Heading(heading, node, value);
    }

    private void Heading(string heading, YamlNode key, YamlNode value)
    {
        if (NumberHeadings.Cues.TryGetValue(heading, out var cue)) Cues(value, cue);
        else if (!NumberHeadings.Others.Contains(heading))
            _file.Fault(key, $"there is no heading '{heading}'", "the headings are " + string.Join(", ", NumberHeadings.Cues.Keys.Concat(NumberHeadings.Others)));
        else Other(heading, value);
    }

    private void Other(string heading, YamlNode value)
    {
        switch (heading)
        {
            case "numerals": Valued(value, (form, n) => _numbers.AddNumeral(form, n, dual: false)); break;
            case "duals": Valued(value, (form, n) => _numbers.AddNumeral(form, n, dual: true)); break;
            case "ordinals": Valued(value, (form, n) => _numbers.AddOrdinal(form, (short)n)); break;
            case "scale letters": Valued(value, ScaleLetter); break;
            case "fractions": Phrases(value, key => Fraction(key, NumberPhraseRole.Fraction)); break;
            case "half of them": Phrases(value, key => Fraction(key, NumberPhraseRole.FractionOfThem)); break;
            case "vague": Phrases(value, Vague); break;
            case "vague of people": Phrases(value, key => Vague(key) is { } vague ? vague with { OfPeople = true } : null); break;
            case "twins": Phrases(value, Twins); break;
            case "hedges before": Phrases(value, key => Hedge(key, NumberPhraseRole.HedgeBefore)); break;
            case "hedges after": Phrases(value, key => Hedge(key, NumberPhraseRole.HedgeAfter)); break;
            case "organisations": Phrases(value, Organisation); break;
            case "things": Things(value); break;
            case "people": Nouns(value, People); break;
            case "befallen": Nouns(value, Befallen); break;
            case "families": Entries(value, new CountedNoun(QuantityClass.Family, NounNumber.One) { Unit = "family" }); break;
            case "bodies": Entries(value, new CountedNoun(QuantityClass.Body, NounNumber.One) { Unit = "body", Kind = FigureKind.Killed }); break;
            case "peoples": Entries(value, new CountedNoun(QuantityClass.Person, NounNumber.One) { People = true }); break;
        }
    }

    private void Cues(YamlNode list, NumberCue cue)
    {
        foreach (var line in Lines(list))
        {
            var phrase = _forms.Phrase(line.Value!);
            if (phrase.Length == 1) _numbers.AddCue(phrase[0], cue);
            else if (phrase.Length > 1) _numbers.AddPhrase(phrase, new NumberPhrase(NumberPhraseRole.Cue) { Cue = cue });
        }
    }

    private void ScaleLetter(int form, long value)
    {
        _numbers.AddNumeral(form, value, dual: false);
        _numbers.AddCue(form, NumberCue.ScaleLetter);
    }

    private void Valued(YamlNode node, Action<int, long> add)
    {
        foreach (var (key, list) in Mapping(node))
        {
            if (!long.TryParse(key.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                _file.Fault(key, $"'{key.Value}' is no whole number", "write what the words below are worth in digits");
            else
                foreach (var line in Lines(list)) AddWord(line, value, add);
        }
    }

    private void AddWord(YamlScalarNode line, long value, Action<int, long> add)
    {
        var phrase = _forms.Phrase(line.Value!);
        if (phrase.Length == 1) add(phrase[0], value);
        else _file.Fault(line, $"'{line.Value}' is not one word", "number words of several words are put together by the reader");
    }

    private void Phrases(YamlNode node, Func<YamlScalarNode, NumberPhrase?> what)
    {
        foreach (var (key, list) in Mapping(node))
            if (what(key) is { } phrase)
                foreach (var line in Lines(list)) _numbers.AddPhrase(_forms.Phrase(line.Value!), phrase);
    }

    private NumberPhrase? Fraction(YamlScalarNode key, NumberPhraseRole role)
    {
        var parts = key.Value!.Split('/');
        if (parts.Length == 2 && int.TryParse(parts[0], out var numerator) && int.TryParse(parts[1], out var denominator) && denominator > 0)
            return new NumberPhrase(role) { Numerator = numerator, Denominator = denominator };
        _file.Fault(key, $"'{key.Value}' is no fraction", "write it as 1/2");
        return null;
    }

    private NumberPhrase? Vague(YamlScalarNode key)
    {
        var parts = key.Value!.Split("..");
        if (parts.Length == 2 && long.TryParse(parts[0], out var min) && (parts[1].Length == 0 || long.TryParse(parts[1], out _)))
            return new NumberPhrase(NumberPhraseRole.Vague) { Min = min, Max = parts[1].Length == 0 ? null : long.Parse(parts[1], CultureInfo.InvariantCulture) };
        _file.Fault(key, $"'{key.Value}' are no bounds", "write \"20..99\", or \"2..\" when the upper bound is open");
        return null;
    }

    private NumberPhrase? Twins(YamlScalarNode key)
    {
        if (long.TryParse(key.Value, out var n)) return new NumberPhrase(NumberPhraseRole.Twins) { Min = n, Max = n };
        _file.Fault(key, $"'{key.Value}' is no whole number", "write how many are born together");
        return null;
    }

    private NumberPhrase? Hedge(YamlScalarNode key, NumberPhraseRole role)
    {
        if (TryNamed<FigureQualifier>(key.Value!, out var qualifier)) return new NumberPhrase(role) { Qualifier = qualifier };
        _file.Fault(key, $"'{key.Value}' is no hedge", "write about, nearly, more_than, at_least, up_to or less_than");
        return null;
    }

    private NumberPhrase? Organisation(YamlScalarNode key) =>
        TryGroups(key, out var groups) ? new NumberPhrase(NumberPhraseRole.Organisation) { Groups = groups } : null;

    private CountedNoun? People(YamlScalarNode key)
    {
        if (key.Value == "person") return new CountedNoun(QuantityClass.Person, NounNumber.One);
        return TryGroups(key, out var groups) ? new CountedNoun(QuantityClass.Person, NounNumber.One) { Groups = groups } : null;
    }

    private CountedNoun? Befallen(YamlScalarNode key)
    {
        if (TryNamed<FigureKind>(key.Value!, out var kind)) return new CountedNoun(QuantityClass.Person, NounNumber.One) { Kind = kind };
        _file.Fault(key, $"'{key.Value}' is no kind of figure", "write killed, injured, combined, missing, displaced, abducted or detained");
        return null;
    }

    private void Things(YamlNode node)
    {
        foreach (var (key, units) in Mapping(node))
        {
            if (!TryNamed<QuantityClass>(key.Value!, out var kind)) _file.Fault(key, $"'{key.Value}' is no kind of thing", "write one of " + string.Join(", ", Enum.GetNames<QuantityClass>()).ToLowerInvariant());
            else Nouns(units, unit => new CountedNoun(kind, NounNumber.One) { Unit = unit.Value! });
        }
    }

    private void Nouns(YamlNode node, Func<YamlScalarNode, CountedNoun?> what)
    {
        foreach (var (key, list) in Mapping(node))
            if (what(key) is { } noun) Entries(list, noun);
    }

    private void Entries(YamlNode list, CountedNoun noun)
    {
        foreach (var line in Lines(list)) _nouns.Add(line.Value!, noun);
    }

    private bool TryGroups(YamlScalarNode key, out PersonGroups groups)
    {
        groups = PersonGroups.None;
        foreach (var name in key.Value!.Split('+'))
        {
            if (TryNamed<PersonGroups>(name, out var group)) groups |= group;
            else _file.Fault(key, $"'{name}' is no group of people", "write one of " + string.Join(", ", Enum.GetNames<PersonGroups>()).ToLowerInvariant());
        }

        return groups != PersonGroups.None;
    }

    private static bool TryNamed<T>(string name, out T value)
        where T : struct, Enum =>
        Enum.TryParse(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out value) && !char.IsAsciiDigit(name[0]);

    private HashSet<string> Words(string heading) =>
        _file.Lines(YamlFile.Child(_file.Root, heading)).Select(line => Folding.Fold(line.Text)).ToHashSet();

    private IEnumerable<(YamlScalarNode Key, YamlNode List)> Mapping(YamlNode node) => _file.Pairs(node).Select(pair => ((YamlScalarNode)pair.Node, pair.Value));

    private IEnumerable<YamlScalarNode> Lines(YamlNode node) =>
        _file.Lines(node).Select(line => (YamlScalarNode)line.Node).Where(line => _forms.Phrase(line.Value!).Length > 0);
}
