using Alerts.Reading.Text;

namespace Alerts.Reading.Knowledge;

/// <summary>Enters the words of the data files into the phrase index, in all their forms.</summary>
internal sealed class TermList(Vocabulary vocabulary, PhraseIndex<Term> index)
{
    /// <summary>A verb by its principal parts; what follows <c>+</c> must follow the verb: <c>أودى يودي + بحياة</c>.</summary>
    public void AddVerb(string entry, string language, Func<VerbForm, Term> term)
    {
        var plus = entry.Split('+', 2, StringSplitOptions.TrimEntries);
        var forms = language == "ar" ? ArabicForms.Verb(plus[0]) : EnglishForms.Verb(plus[0]);
        foreach (var (form, kind) in forms.Distinct())
            Add(plus.Length > 1 ? $"{form} {plus[1]}" : form, term(kind), language, inflectLast: plus.Length > 1);
    }

    /// <summary>A noun by singular and plural; several words inflect in the last for English, in the first for Arabic.</summary>
    public void AddNoun(string entry, string language, Func<NounNumber, Term> term)
    {
        var plus = entry.Split('+', 2, StringSplitOptions.TrimEntries);
        if (plus.Length == 1 && plus[0].Contains(' ', StringComparison.Ordinal) && language == "en")
        {
            AddEnglishCompound(plus[0], term);
            return;
        }

        var forms = language == "ar" ? ArabicForms.Noun(plus[0]) : EnglishForms.Noun(plus[0]);
        foreach (var (form, number) in forms.Distinct())
            Add(plus.Length > 1 ? $"{form} {plus[1]}" : form, term(number), language, inflectLast: false);
    }

    /// <summary>Words just as they stand; in Arabic with or without the article on each.</summary>
    public void Add(string phrase, Term term, string language, bool inflectLast = false)
    {
        var words = Folding.Fold(phrase.Replace('-', ' ')).Replace("'", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return;
        if (inflectLast && language == "ar")
        {
            foreach (var ending in ArabicForms.WithEndings(Bare(words[^1], language)).Distinct())
                index.Add([.. words[..^1].Select(w => Form(w, language)), vocabulary.Add(ending)], term);
            return;
        }

        index.Add([.. words.Select(w => Form(w, language))], term);
    }

    private void AddEnglishCompound(string words, Func<NounNumber, Term> term)
    {
        var space = words.LastIndexOf(' ');
        foreach (var (form, number) in EnglishForms.Noun(words[(space + 1)..]))
            Add($"{words[..space]} {form}", term(number), "en");
    }

    private int Form(string word, string language) => vocabulary.Add(Bare(word, language));

    /// <summary>The article is taken off on both sides, so that الحصار and حصار are one word.</summary>
    private static string Bare(string word, string language) =>
        language == "ar" && word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) && word is not ("الذي" or "الذين" or "التي" or "اللذين") ? word[2..] : word;
}
