using Alerts.Reading.Text;

namespace Alerts.Reading.Knowledge;

/// <summary>Turns the words of a line into vocabulary ids as the tokenizer will find them: folded, hyphens apart, the Arabic article off.</summary>
internal sealed class NumberWordForms(Vocabulary vocabulary, bool arabic)
{
    private static readonly char[] Separators = [' ', '-', '/'];

    public int[] Phrase(string line)
    {
        var words = line.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(Word).Where(word => word.Length > 0).ToArray();
        return (words.Length > 1 ? words.Where(word => word != "و") : words).Select(vocabulary.Add).ToArray();
    }

    public int Form(string folded) => vocabulary.Add(folded);

    /// <summary>One word, folded.</summary>
    public string Word(string word)
    {
        if (arabic && word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) && !word.StartsWith("الذ", StringComparison.Ordinal) && !word.StartsWith("الت", StringComparison.Ordinal)) word = word[2..];
        return Folding.Fold(word).Replace(".", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Trim('\'', '"', ' ');
    }
}
