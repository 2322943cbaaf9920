namespace Alerts.Digests;

/// <summary>Which form of a word a number asks for: the cardinal rules of CLDR for the languages the bot speaks.</summary>
public static class PluralForms
{
    /// <summary>All that a wording may hold under one key; the last two are ours: the bare plural, and the dual behind a preposition.</summary>
    public static readonly IReadOnlyList<string> Known = ["zero", "one", "two", "few", "many", "other", "plural", "two_after"];

    public static string Of(string language, long number) => language switch
    {
        "ar" => Arabic(Math.Abs(number)),
        "fr" => number is 0 or 1 ? "one" : number % 1_000_000 == 0 ? "many" : "other",
        _ => number == 1 ? "one" : "other",
    };

    private static string Arabic(long number) => number switch
    {
        0 => "zero",
        1 => "one",
        2 => "two",
        _ => (number % 100) switch
        {
            >= 3 and <= 10 => "few",
            >= 11 => "many",
            _ => "other",
        },
    };
}
