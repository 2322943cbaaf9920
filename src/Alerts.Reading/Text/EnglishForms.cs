namespace Alerts.Reading.Text;

/// <summary>The written forms of an English word. Irregular forms are given in the data after the base: <c>shoot shot shot</c>.</summary>
internal static class EnglishForms
{
    /// <summary>All forms of a verb from <c>base [past [participle]]</c>.</summary>
    public static IEnumerable<(string Form, VerbForm Is)> Verb(string principalParts)
    {
        var parts = principalParts.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var infinitive = parts[0];
        yield return (infinitive, VerbForm.Base);
        yield return (infinitive is "go" or "do" || infinitive.EndsWith("rgo", StringComparison.Ordinal) ? infinitive + "es" : WithS(infinitive), VerbForm.Present);
        yield return (WithIng(infinitive), VerbForm.Gerund);
        var past = parts.Length > 1 ? parts[1] : WithEd(infinitive);
        var participle = parts.Length > 2 ? parts[2] : past;
        if (past == participle) yield return (past, past == infinitive ? VerbForm.Past : VerbForm.PastOrParticiple);
        else
        {
            yield return (past, VerbForm.Past);
            yield return (participle, VerbForm.Participle);
        }
    }

    /// <summary>Singular and plural of a noun from <c>singular [plural]</c>.</summary>
    public static IEnumerable<(string Form, NounNumber Is)> Noun(string singularAndPlural)
    {
        var parts = singularAndPlural.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        yield return (parts[0], NounNumber.One);
        yield return (parts.Length > 1 ? parts[1] : WithS(parts[0]), NounNumber.Many);
    }

    /// <summary>The regular plural; peoples in -ese have none of their own.</summary>
    public static string Plural(string word) => word.EndsWith("ese", StringComparison.Ordinal) ? word : WithS(word);

    private static string WithS(string word)
    {
        if (word.EndsWith('y') && !EndsInVowelAndLetter(word)) return word[..^1] + "ies";
        return word.EndsWith('s') || word.EndsWith('x') || word.EndsWith('z') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal)
            ? word + "es"
            : word + "s";
    }

    private static string WithEd(string word)
    {
        if (word.EndsWith('e')) return word + "d";
        if (word.EndsWith('y') && !EndsInVowelAndLetter(word)) return word[..^1] + "ied";
        return (Doubles(word) ? word + word[^1] : word) + "ed";
    }

    private static string WithIng(string word)
    {
        if (word.EndsWith("ie", StringComparison.Ordinal)) return word[..^2] + "ying";
        if (word.EndsWith('e') && !word.EndsWith("ee", StringComparison.Ordinal)) return word[..^1] + "ing";
        return (Doubles(word) ? word + word[^1] : word) + "ing";
    }

    private static bool EndsInVowelAndLetter(string word) => word.Length > 1 && IsVowel(word[^2]);

    /// <summary>One syllable, one vowel, one consonant (stab, trap); longer words are given with their forms where they double.</summary>
    private static bool Doubles(string word) =>
        word.Length is >= 3 and <= 4 && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'y') && IsVowel(word[^2]) && !IsVowel(word[^3]) &&
        word.Count(IsVowel) == 1;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
