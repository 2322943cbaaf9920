namespace Alerts.Reading.Knowledge;

/// <summary>Which heading of <c>numbers.yaml</c> gives its words which cue.</summary>
internal static class NumberHeadings
{
    public static readonly IReadOnlyDictionary<string, NumberCue> Cues = new Dictionary<string, NumberCue>
    {
        ["between"] = NumberCue.Between,
        ["from"] = NumberCue.From,
        ["to"] = NumberCue.To,
        ["and"] = NumberCue.And,
        ["or"] = NumberCue.Or,
        ["of"] = NumberCue.Of,
        ["articles"] = NumberCue.Article,
        ["changes"] = NumberCue.Change,
        ["subset"] = NumberCue.Subset,
        ["of them"] = NumberCue.OfThem,
        ["one of them"] = NumberCue.OneOfThem,
        ["additive"] = NumberCue.Additive,
        ["others"] = NumberCue.Others,
        ["more"] = NumberCue.More,
        ["majority"] = NumberCue.Majority,
        ["each"] = NumberCue.Each,
        ["each one of"] = NumberCue.EachOneOf,
        ["in each of"] = NumberCue.InEachOf,
        ["all"] = NumberCue.All,
        ["both"] = NumberCue.Both,
        ["definite"] = NumberCue.Determiner,
        ["possessive"] = NumberCue.Possessive,
        ["negation"] = NumberCue.Negation,
        ["nobody"] = NumberCue.Nobody,
        ["no"] = NumberCue.No,
        ["any"] = NumberCue.Any,
        ["months"] = NumberCue.Month,
        ["weekdays"] = NumberCue.Weekday,
        ["year words"] = NumberCue.YearWord,
        ["time marks"] = NumberCue.TimeMark,
        ["time before"] = NumberCue.TimeBefore,
        ["age before"] = NumberCue.AgeBefore,
        ["age after"] = NumberCue.AgeAfter,
        ["age units"] = NumberCue.AgeUnit,
        ["age limits"] = NumberCue.AgeLimit,
        ["frequency once"] = NumberCue.Once,
        ["percent"] = NumberCue.Percent,
        ["ratio in"] = NumberCue.RatioIn,
        ["identifiers"] = NumberCue.Identifier,
        ["score words"] = NumberCue.Score,
        ["whole"] = NumberCue.Whole,
        ["made up of"] = NumberCue.MadeUpOf,
        ["exceeds"] = NumberCue.Exceeds,
        ["totals"] = NumberCue.Totals,
        ["adjectives"] = NumberCue.Adjective,
        ["stops"] = NumberCue.Stop,
        ["masks"] = NumberCue.Mask,
        ["loose"] = NumberCue.Loose,
        ["eleven begins"] = NumberCue.ElevenBegins,
        ["teens end"] = NumberCue.TeensEnd,
        ["except a quarter"] = NumberCue.LessAQuarter,
    };

    /// <summary>Headings that hold more than words with a cue.</summary>
    public static readonly IReadOnlyList<string> Others =
    [
        "numerals", "duals", "scale letters", "fractions", "ordinals", "vague", "hedges before", "hedges after", "half of them",
        "twins", "organisations", "things", "people", "befallen", "families", "bodies", "peoples", "counted only", "also adjectives",
    ];
}
