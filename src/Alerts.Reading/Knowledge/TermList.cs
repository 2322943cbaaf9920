using Alerts.Reading.Text;

namespace Alerts.Reading.Knowledge;

/// <summary>Enters the words of the data files into the phrase index, in all their forms.</summary>
internal sealed class TermList(Vocabulary vocabulary, PhraseIndex<Term> index)
{
    /// <summary>A verb by its principal parts; what follows <c>+</c> must follow it soon: <c>أودى يودي + بحياة</c>, <c>take took taken + hostage</c>, <c>منع يمنع + دخول|وصول</c>.</summary>
    public void AddVerb(string entry, string language, Func<VerbForm, int[][]?, Term> term)
    {
        var (head, rest) = Split(entry, language);
        foreach (var (form, kind) in (language == "ar" ? ArabicForms.Verb(head) : EnglishForms.Verb(head)).Distinct())
            Add(form, term(kind, rest), language);
    }

    /// <summary>A noun; Arabic plurals that no rule makes follow after <c>|</c>, an English compound inflects in its last word, an Arabic one stands as it is.</summary>
    public void AddNoun(string entry, string language, Func<NounNumber, int[][]?, Term> term)
    {
        var (head, rest) = Split(entry, language);
        if (language == "en" && head.Contains(' ', StringComparison.Ordinal))
        {
            var space = head.LastIndexOf(' ');
            foreach (var (form, number) in EnglishForms.Noun(head[(space + 1)..])) Add($"{head[..space]} {form}", term(number, rest), language);
            return;
        }

        if (language == "ar" && head.Contains(' ', StringComparison.Ordinal) && !head.Contains('|', StringComparison.Ordinal))
        {
            Add(head, term(NounNumber.One, rest), language);
            return;
        }

        foreach (var (form, number) in (language == "ar" ? ArabicForms.Noun(head.Replace('|', ' ')) : EnglishForms.Noun(head)).Distinct())
            Add(form, term(number, rest), language);
    }

    /// <summary>Words just as they stand, and after <c>+</c> words that must follow them soon.</summary>
    public void AddPhrase(string entry, string language, Func<int[][]?, Term> term)
    {
        var (head, rest) = Split(entry, language);
        Add(head, term(rest), language);
    }

    /// <summary>Words just as they stand; in Arabic with or without the article on each.</summary>
    public void Add(string phrase, Term term, string language)
    {
        var words = Words(phrase);
        if (words.Length > 0) index.Add([.. words.Select((w, i) => vocabulary.Add(i == 0 ? Bare(w, language) : Loose(Bare(w, language), language)))], term);
    }

    private (string Head, int[][]? Tail) Split(string entry, string language)
    {
        var plus = entry.Split('+', 2, StringSplitOptions.TrimEntries);
        if (plus.Length == 1) return (entry, null);
        var words = Words(plus[1]);
        return (plus[0], [.. words.Select(w => w.Split('|').SelectMany(one => Alternatives(one, language)).Distinct().ToArray())]);
    }

    /// <summary>In Arabic a word after the verb may carry a pronoun: مصرعهم، حتفها، بحياته; and an adjective its gender.</summary>
    private int[] Alternatives(string word, string language)
    {
        var bare = Loose(Bare(word, language), language);
        return language == "ar" && bare.Length > 2
            ? [.. ArabicForms.WithEndings(bare).Append(bare + "ه").Append(bare + "ين").Distinct().Select(vocabulary.Add)]
            : [vocabulary.Add(bare)];
    }

    /// <summary>
    /// A word inside an Arabic phrase without ب, ل or ك before it, where it is known without: the text's word is cut there too, and one
    /// that is known whole would not be («للقصف» is ل + قصف in every phrase).
    /// </summary>
    private string Loose(string word, string language)
    {
        if (language != "ar" || word.Length < 4 || word[0] is not ('ب' or 'ل' or 'ك') || vocabulary.Find(word) != 0) return word;
        if (word.Length > 4 && (word.AsSpan(1).StartsWith("ال") || word.StartsWith("لل", StringComparison.Ordinal)))
        {
            var behind = word[0] == 'ل' && word[1] == 'ل' ? word[2..] : word[3..];
            if (vocabulary.Find(behind) != 0) return behind;
        }

        return vocabulary.Find(word.AsSpan(1)) != 0 ? word[1..] : word;
    }

    private static string[] Words(string phrase) =>
        Folding.Fold(phrase.Replace('-', ' ')).Replace("'", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The article is taken off on both sides, so that الحصار and حصار are one word.</summary>
    private static string Bare(string word, string language) =>
        language == "ar" && word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) && word is not ("الذي" or "الذين" or "التي" or "اللذين") ? word[2..] : word;
}
