using Alerts.Reading.Text;

namespace Alerts.Reading.Knowledge;

/// <summary>Enters the lines of the noun lists with all their forms.</summary>
internal sealed class CountedNouns(Numbers numbers, NumberWordForms forms, bool arabic)
{
    /// <summary>Folded singulars that say nothing without a numeral.</summary>
    public required HashSet<string> CountedOnly { get; init; }

    /// <summary>Folded singulars that can be adjectives too.</summary>
    public required HashSet<string> AlsoAdjectives { get; init; }

    /// <summary>Folded forms that the rules make and that are other words (طالبان).</summary>
    public required HashSet<string> OtherWords { get; init; }

    /// <summary>Folded singulars that often stand before another noun.</summary>
    public required HashSet<string> AlsoModifiers { get; init; }

    /// <summary>Enters "singular" or "singular | plural | plural"; each may have several words.</summary>
    public void Add(string line, CountedNoun what)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var singular = Folding.Fold(parts[0]);
        var adjectival = what.People || AlsoAdjectives.Contains(singular) || (arabic && what.IsPeople && singular.EndsWith('ي') && singular.Length > 3 && !singular.Contains(' '));
        var noun = what with { CountedOnly = CountedOnly.Contains(singular), Adjectival = adjectival, Modifies = what.People || AlsoModifiers.Contains(singular) };
        if (arabic) AddArabic(parts, noun);
        else AddEnglish(parts, noun);
    }

    private void AddEnglish(string[] parts, CountedNoun noun)
    {
        var words = Words(parts[0]);
        var plurals = parts.Length > 1 ? parts[1..].Select(Words).ToArray() : [[.. words[..^1], EnglishForms.Plural(words[^1])]];
        foreach (var plural in plurals)
            Enter(plural, noun with { Number = plural.SequenceEqual(words) && !noun.People ? NounNumber.TwoOrMany : plural.SequenceEqual(words) ? NounNumber.One : NounNumber.Many });
        Enter(words, noun with { Number = NounNumber.One });
    }

    private void AddArabic(string[] parts, CountedNoun noun)
    {
        var words = Words(parts[0]);
        var plurals = parts[1..].Select(Words).ToArray();
        var isPerson = noun.Class == QuantityClass.Person;
        foreach (var (form, number, possessed) in ArabicForms.Counted(words[0], plurals.Select(plural => plural[0]).ToArray(), isPerson))
        {
            if (possessed && (words.Length > 1 || !(noun.IsPeople || noun.Class == QuantityClass.Duration))) continue;
            string[] rest = number == NounNumber.Many && plurals.Length > 0 ? plurals[0][1..] : words[1..];
            // سوري + ا is written like سوريا, so it counts only after a number.
            var accusative = noun.People && form.Length == words[0].Length + 1 && form.EndsWith('ا');
            Enter([form, .. rest], noun with { Number = number, Possessed = possessed, CountedOnly = noun.CountedOnly || accusative });
        }

        if (words.Length < 2) return;
        Enter([words[0] + "ا", .. words[1..]], noun with { Number = NounNumber.Two });
        Enter([words[0] + "ي", .. words[1..]], noun with { Number = NounNumber.Two });
    }

    private void Enter(string[] words, CountedNoun noun)
    {
        if (words.Length == 1 && OtherWords.Contains(words[0])) return;
        if (words.Length == 1) numbers.AddNoun(forms.Form(words[0]), noun);
        else numbers.AddPhrase(words.Select(forms.Form).ToArray(), new NumberPhrase(NumberPhraseRole.Noun) { Noun = noun });
    }

    private string[] Words(string phrase) =>
        phrase.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(forms.Word).Where(word => word.Length > 0).ToArray();
}
