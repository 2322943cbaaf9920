using Alerts.Reading.Text;
using Alerts.Subscribers;
using Alerts.Subscribers.Queries;

namespace Alerts.Tests.Subscribers.Queries;

/// <summary>
/// The meaning of a query, written down as plainly as it can be: every term is looked for in the text from its beginning, for one fact after the other. Slow,
/// and without a line of the index.
/// </summary>
public sealed class ReferenceMatcher(Func<string, IEnumerable<string>> around)
{
    private static readonly string[] Pronouns = ["ها", "هم", "هن", "نا", "كم", "هما"];

    private static readonly string[] Joins = ["", "و", "ف"], Prepositions = ["", "ب", "ل", "ك", "س"];

    public bool Finds(Query query, Subject subject) => subject.Facts.Any(fact => IsTrue(query, fact, Lines(subject.Text)));

    private bool IsTrue(Query query, Fact fact, List<string[]> lines) => query switch
    {
        AllOf all => all.Parts.All(part => IsTrue(part, fact, lines)),
        AnyOf any => any.Parts.Any(part => IsTrue(part, fact, lines)),
        Not not => !IsTrue(not.Part, fact, lines),
        Everything => true,
        FigureIs figure => FigureHolds(figure, fact),
        FieldIs field => FieldHolds(field, fact),
        Near near => lines.Any(line => AreNear(near, line)),
        _ => lines.Any(line => Places(query, line).Any()),
    };

    private static bool AreNear(Near near, string[] line) =>
        (from one in Places(near.Left, line)
         from other in Places(near.Right, line)
         let gap = one.First > other.First ? one.First - other.Last : other.First - one.Last
         where gap >= 1 && gap <= near.Distance
         select gap).Any();

    /// <summary>Where a term stands on a line: its first and its last word.</summary>
    private static IEnumerable<(int First, int Last)> Places(Query term, string[] line)
    {
        string[] asked = term switch
        {
            Word word => [WithoutArticle(Fold(word.Text))],
            Prefix prefix => [Fold(prefix.Text)],
            _ => [.. ((Phrase)term).Words.SelectMany(word => Lines(word).SelectMany(words => words))],
        };
        for (var at = 0; at + asked.Length <= line.Length; at++)
            if (asked.Select((word, i) => Is(word, line[at + i], first: i == 0, beginning: term is Prefix)).All(fits => fits)) yield return (at, at + asked.Length - 1);
    }

    private static bool Is(string asked, string written, bool first, bool beginning) =>
        Forms(written).Any(form => (first || !form.Particle) && (beginning ? form.Word.StartsWith(asked, StringComparison.Ordinal) && !form.Made : form.Word == asked));

    /// <summary>Every way to take a written word: Arabic with its particles and endings off, English in the singular.</summary>
    public static IEnumerable<(string Word, bool Particle, bool Made)> Forms(string written) =>
        FormsAsItEnds(written).Concat(from stem in Stems(written) from form in FormsAsItEnds(stem) where form.Word.Length >= 3 && !(form.Made && form.Word.StartsWith("ال", StringComparison.Ordinal)) select (form.Word, form.Particle, true));

    private static IEnumerable<string> Stems(string written)
    {
        if (written.Length < 4 || written[0] is < 'ء' or > 'ي') yield break;
        if (written.EndsWith('ا') && !written.EndsWith("يا", StringComparison.Ordinal)) yield return written[..^1];
        foreach (var pronoun in Pronouns)
        {
            if (!written.EndsWith(pronoun, StringComparison.Ordinal) || written.Length - pronoun.Length < 3) continue;
            var stem = written[..^pronoun.Length];
            yield return stem;
            if (stem.EndsWith('ت')) yield return stem[..^1] + "ه";
        }
    }

    private static IEnumerable<(string Word, bool Particle, bool Made)> FormsAsItEnds(string written)
    {
        yield return (written, false, false);
        if (written[0] is >= 'ء' and <= 'ي')
        {
            foreach (var join in Joins)
                foreach (var preposition in Prepositions)
                {
                    var joined = join + preposition;
                    if (!written.StartsWith(joined, StringComparison.Ordinal)) continue;
                    var rest = written[joined.Length..];
                    if (joined.Length > 0 && rest.Length >= 3) yield return (rest, true, false);
                    if (rest.StartsWith("ال", StringComparison.Ordinal) && rest.Length >= 4) yield return (rest[2..], joined.Length > 0, false);
                    if (preposition != "ل" || !rest.StartsWith('ل') || rest.Length < 3) continue;
                    yield return (rest[1..], true, false);
                    yield return ("ال" + rest[1..], true, true);
                }

            yield break;
        }

        if (written[0] >= 'ء') yield break;
        if (written.Length >= 4 && written.EndsWith('s')) yield return (written[..^1], false, true);
        if (written.Length >= 5 && written.EndsWith("es", StringComparison.Ordinal)) yield return (written[..^2], false, true);
        if (written.Length >= 5 && written.EndsWith("ies", StringComparison.Ordinal)) yield return (written[..^3] + "y", false, true);
    }

    private bool FieldHolds(FieldIs field, Fact fact) => field.Field switch
    {
        Field.Place => fact.PlaceId is { } place && (place == field.Value || around(place).Contains(field.Value)),
        Field.Indicator => fact.Indicator == field.Value || fact.Indicator?.Split('.')[0] == field.Value,
        Field.Severity => fact.Severity?.ToString().Equals(field.Value, StringComparison.OrdinalIgnoreCase) == true,
        Field.Status => fact.Status?.ToString().Equals(field.Value, StringComparison.OrdinalIgnoreCase) == true,
        Field.Victims => fact.Victims.Contains(field.Value),
        Field.Lang => fact.Languages.Contains(field.Value),
        _ => fact.Outlets.Any(outlet => $" {Fold(outlet)} ".Contains($" {Fold(field.Value)} ", StringComparison.Ordinal)),
    };

    private static bool FigureHolds(FigureIs figure, Fact fact)
    {
        if (fact.Min is null && fact.Max is null) return false;
        var (low, high) = (fact.Min ?? fact.Max!.Value, fact.Max ?? fact.Min!.Value);
        if (figure.Least is null) return high <= figure.Most;
        return figure.Most is null ? low >= figure.Least : low <= figure.Most && high >= figure.Least;
    }

    private static string Fold(string text) => string.Join(' ', Lines(text).SelectMany(line => line));

    private static string WithoutArticle(string word) => word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;

    /// <summary>The words of each line. The cutting of words is the one thing shared with the index; it has its own tests.</summary>
    private static List<string[]> Lines(string text) =>
        [.. string.Concat(text.Select(c => Folding.Fold(c) == '\n' ? '\n' : c)).Split('\n').Select(line => WordsOf.Listed(line).ToArray())];
}
