using Alerts.Reading.Text;

namespace Alerts.Reading.Knowledge;

/// <summary>A heading of words on a card: the role, what the words need beside them, what they mean.</summary>
internal sealed record CardHeading(Role Role, UInt128 Needs, ClaimStatus? Status, string? State)
{
    private static readonly string[] States = ["open", "closed", "agreed", "in_effect", "extended", "suspended", "rejected", "collapsed", "talks_started", "talks_suspended"];

    private FigureKind? Counts { get; init; }

    private bool IsGeneric { get; init; }

    private bool CountsNobody { get; init; }

    private bool IsBeside { get; init; }

    private UInt128 Unless { get; init; }

    /// <summary>Null when it cannot be read.</summary>
    public static CardHeading? Parse(string heading, Concepts concepts)
    {
        var words = heading.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Role? role = words[0] switch
        {
            "verbs" => Role.Verb,
            "happenings" => Role.Happening,
            "nouns" => Role.Noun,
            "states" => Role.State,
            "phrases" => Role.Phrase,
            _ => null,
        };
        if (role is null) return null;
        UInt128 needs = 0;
        ClaimStatus? status = null;
        string? state = null;
        FigureKind? counts = null;
        UInt128 unless = 0;
        bool generic = false, nobody = false, beside = false;
        var part = "";
        foreach (var word in words.Skip(1))
        {
            if (word is "needing" or "meaning" or "counting" or "unless") part = word;
            else if (part == "needing" && word == "beside") beside = true;
            else if (word == "generic") generic = true;
            else if (part == "counting" && word == "nobody") nobody = true;
            else if (part == "counting" && Enum.TryParse<FigureKind>(word.Replace("_", "", StringComparison.Ordinal), true, out var kind)) counts = kind;
            else if (part == "needing") needs |= concepts.Mask(word);
            else if (part == "unless") unless |= concepts.Mask(word);
            else if (part == "meaning" && Enum.TryParse<ClaimStatus>(word, true, out var s)) status = s;
            else if (part == "meaning" && States.Contains(word)) state = word;
            else return null;
        }

        return new CardHeading(role.Value, needs, status, state) { Counts = counts, IsGeneric = generic, CountsNobody = nobody, IsBeside = beside, Unless = unless };
    }

    public void Enter(string entry, string language, Indicator indicator, TermList terms)
    {
        switch (Role)
        {
            case Role.Verb or Role.Happening:
                terms.AddVerb(entry, language, (form, rest) => Term(entry, indicator, form, NounNumber.One, rest));
                break;
            case Role.Noun:
                terms.AddNoun(entry, language, (number, rest) => Term(entry, indicator, VerbForm.Base, number, rest));
                break;
            case Role.State when language == "ar":
                foreach (var form in Adjective(Folding.Fold(entry))) terms.Add(form, Term(entry, indicator, VerbForm.Participle, NounNumber.One), language);
                break;
            default:
                terms.AddPhrase(entry, language, rest => Term(entry, indicator, VerbForm.Base, NounNumber.One, rest));
                break;
        }
    }

    private static IEnumerable<string> Adjective(string word)
    {
        yield return word;
        if (word.Contains(' ', StringComparison.Ordinal)) yield break;
        foreach (var ending in (string[])["ه", "ا", "ين", "ون", "ان", "ات", "تين", "تان"]) yield return word + ending;
    }

    private Term Term(string entry, Indicator indicator, VerbForm form, NounNumber number, int[][]? rest = null) => new()
    {
        Kind = TermKind.Trigger,
        Wording = entry,
        Indicator = indicator,
        Role = Role,
        Form = form,
        Number = number,
        Needs = Needs,
        Status = Status,
        State = State,
        Rest = rest,
        Counts = Counts,
        IsGeneric = IsGeneric,
        CountsNobody = CountsNobody,
        IsBeside = IsBeside,
        Unless = Unless,
    };
}
