namespace Alerts.Reading.Text;

/// <summary>
/// The written forms of an Arabic word, folded (ة is ه, ى is ي). Broken plurals and irregular forms are given in the data;
/// what is regular is made here, so that no list holds clitics or endings word by word.
/// </summary>
internal static class ArabicForms
{
    private static readonly string[] Pronouns = ["ه", "ها", "هم", "هن", "هما", "نا", "كم"];
    private static readonly string[] ThirdPersons = ["ه", "ها", "هم", "هن", "هما"];

    /// <summary>Forms of a verb from <c>perfect imperfect [more forms]</c>, third persons and the forms with an object pronoun.</summary>
    public static IEnumerable<(string Form, VerbForm Is)> Verb(string stems)
    {
        var parts = Folding.Fold(stems).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var form in Perfect(parts[0])) yield return (form, VerbForm.Past);
        if (parts.Length > 1)
            foreach (var form in Imperfect(parts[1])) yield return (form, VerbForm.Present);
        foreach (var form in parts.Skip(2)) yield return (form, form[0] is 'ي' or 'ت' ? VerbForm.Present : VerbForm.Past);
    }

    /// <summary>Forms of a noun from <c>singular [broken plural …]</c>.</summary>
    public static IEnumerable<(string Form, NounNumber Is)> Noun(string words, bool person = false)
    {
        var parts = Folding.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var singular = parts[0];
        var hasBrokenPlural = parts.Length > 1;
        foreach (var form in WithEndings(singular)) yield return (form, NounNumber.One);
        foreach (var plural in parts.Skip(1))
            foreach (var form in WithEndings(plural)) yield return (form, NounNumber.Many);
        foreach (var form in Duals(singular, person && !hasBrokenPlural)) yield return form;
        if (singular.EndsWith('ه')) yield return (singular[..^1] + "ات", NounNumber.Many);
        if (!person || hasBrokenPlural) yield break;
        yield return (singular + "ون", NounNumber.Many);
        yield return (singular + "و", NounNumber.Many);
        yield return (singular + "ات", NounNumber.Many);
    }

    /// <summary>A singular or plural with the accusative ا and the possessive pronouns.</summary>
    public static IEnumerable<string> WithEndings(string noun)
    {
        yield return noun;
        var feminine = noun.EndsWith('ه');
        if (!feminine && !noun.EndsWith('ا') && !noun.EndsWith('ء')) yield return noun + "ا";
        var stem = feminine ? noun[..^1] + "ت" : noun.EndsWith('ي') && noun.Length > 3 ? noun[..^1] + "ا" : noun;
        foreach (var pronoun in Pronouns)
        {
            yield return stem + pronoun;
            if (stem[^1] == 'ا' && noun.EndsWith('ي')) yield return noun + pronoun;
        }
    }

    /// <summary>Forms of a countable noun with what they stand for, and whether they carry a pronoun of the third person.</summary>
    public static IEnumerable<(string Form, NounNumber Is, bool Possessed)> Counted(string singular, IReadOnlyList<string> plurals, bool person)
    {
        var sound = person && plurals.Count == 0 && !singular.EndsWith('ه');
        foreach (var form in Declined(singular, sound)) yield return (form.Form, NounNumber.One, form.Possessed);
        foreach (var plural in plurals)
            foreach (var form in Declined(plural, sound: false)) yield return (form.Form, NounNumber.Many, form.Possessed);
        foreach (var form in CountedDuals(singular, sound)) yield return form;
        if (sound)
            foreach (var form in SoundPlural(singular)) yield return form;
        else if (plurals.Count == 0) yield return ((singular.EndsWith('ه') ? singular[..^1] : singular) + "ات", NounNumber.Many, false);
    }

    private static IEnumerable<(string Form, bool Possessed)> Declined(string noun, bool sound)
    {
        yield return (noun, false);
        if (noun.Length > 1 && (noun[^1] is not ('ه' or 'ا' or 'ء' or 'ي') || (noun.EndsWith('ي') && noun.Length > 3))) yield return (noun + "ا", false);
        if (noun.EndsWith('ي')) yield break;
        foreach (var pronoun in ThirdPersons)
        {
            // مقاتل + ه is written like the feminine مقاتلة, which is far more often meant.
            if (sound && pronoun == "ه") continue;
            if (noun.EndsWith("اء", StringComparison.Ordinal))
            {
                yield return (noun[..^1] + "ئ" + pronoun, true);
                yield return (noun[..^1] + "ؤ" + pronoun, true);
            }

            yield return ((noun.EndsWith('ه') ? noun[..^1] + "ت" : noun) + pronoun, true);
        }
    }

    private static IEnumerable<(string Form, NounNumber Is, bool Possessed)> CountedDuals(string singular, bool sound)
    {
        var stem = singular.EndsWith('ه') ? singular[..^1] + "ت" : singular;
        yield return (stem + "ان", NounNumber.Two, false);
        yield return (stem + "ين", sound ? NounNumber.TwoOrMany : NounNumber.Two, false);
        if (singular.EndsWith('ي')) yield break;
        foreach (var pronoun in ThirdPersons)
        {
            yield return (stem + "ي" + pronoun, sound ? NounNumber.TwoOrMany : NounNumber.Two, true);
            yield return (stem + "ا" + pronoun, NounNumber.Two, true);
        }
    }

    private static IEnumerable<(string Form, NounNumber Is, bool Possessed)> SoundPlural(string singular)
    {
        foreach (var ending in (string[])["ون", "و", "ي", "ات"]) yield return (singular + ending, NounNumber.Many, false);
        foreach (var pronoun in ThirdPersons) yield return (singular + "و" + pronoun, NounNumber.Many, true);
    }

    private static IEnumerable<(string Form, NounNumber Is)> Duals(string singular, bool soundPlural)
    {
        var stem = singular.EndsWith('ه') ? singular[..^1] + "ت" : singular.EndsWith("اء", StringComparison.Ordinal) ? singular : singular;
        yield return (stem + "ان", NounNumber.Two);
        yield return (stem + "ين", soundPlural && !singular.EndsWith('ه') ? NounNumber.TwoOrMany : NounNumber.Two);
        if (!soundPlural) yield break;
        yield return (stem + "ي", NounNumber.Many);
    }

    private static IEnumerable<string> Perfect(string verb)
    {
        yield return verb;
        foreach (var p in Pronouns.Take(5)) yield return verb + p;
        if (verb.EndsWith('ي') || verb.EndsWith('ا'))
        {
            var shortened = verb[..^1];
            yield return shortened + "ت";
            yield return shortened + "وا";
            yield return (verb.EndsWith('ي') ? verb : shortened + "و") + "ا";
            yield break;
        }

        yield return verb + "ت";
        foreach (var p in Pronouns.Take(5)) yield return verb + "ت" + p;
        yield return verb + "ا";
        yield return verb + "تا";
        yield return verb + "وا";
        foreach (var p in Pronouns.Take(5)) yield return verb + "و" + p;
        yield return verb + "نا";
    }

    private static IEnumerable<string> Imperfect(string verb)
    {
        var rest = verb[1..];
        foreach (var person in "يتن")
        {
            yield return person + rest;
            foreach (var p in Pronouns.Take(5)) yield return person + rest + p;
        }

        var open = rest.EndsWith('ي') || rest.EndsWith('و') || rest.EndsWith('ا') ? rest[..^1] : rest;
        foreach (var person in "يت")
        {
            yield return person + open + "ون";
            yield return person + open + "وا";
            yield return person + rest + "ان";
            yield return person + rest + "ا";
            yield return person + rest + "ن";
        }
    }
}
