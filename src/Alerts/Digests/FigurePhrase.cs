using Alerts.Reading;
using Alerts.Situation;

namespace Alerts.Digests;

/// <summary>
/// A figure in words, with its hedge: "about 300,000 civilians at risk", "12 to 15 people killed", «ما لا يقل عن 12 قتيلا»,
/// "dozens of people injured (20–99)". The hedge is never lost, and bounds that a convention gave are shown as such.
/// </summary>
public static class FigurePhrase
{
    /// <summary>The figure of a report; null where it has none.</summary>
    public static string? Of(Report report, Wording wording) => Of(report, Amount.Of(report), wording);

    /// <summary>What is told of an incident: the best report's figure, or from the lowest to the highest where sources differ.</summary>
    public static string? Of(Told told, Wording wording) =>
        Of(told.Report, told.Spread is { } spread ? new Amount(spread.Min, spread.Max, null) : Amount.Of(told.Report), wording);

    private static string? Of(Report report, Amount amount, Wording wording)
    {
        if (report.FigureKind is not { } kind || (amount.Min ?? amount.Max) is null) return null;
        var key = "figures." + KeyOf(kind);
        var noun = NounOf(report, kind, wording);
        var number = amount.Max ?? amount.Min!.Value;
        var people = Hedged(amount, noun, wording, after: false);
        if (noun == key + ".own") return people;
        return wording.Count(key + ".of", number, ("people", people), ("people_after", Hedged(amount, noun, wording, after: true)));
    }

    /// <summary>Who is counted, without what became of them: "4 children".</summary>
    public static string? People(Report report, Wording wording) =>
        report.FigureKind is { } kind && (report.Min ?? report.Max) is not null
            ? Hedged(Amount.Of(report), NounOf(report, kind, wording), wording, after: true)
            : null;

    /// <summary>The number alone, with its hedge: "at least 12", "12–15".</summary>
    public static string? Short(long? min, long? max, FigureQualifier? qualifier, Wording wording)
    {
        if ((min ?? max) is not { } number) return null;
        if (min is { } low && max is { } high && low != high) return wording.Say("short.range", ("min", wording.Number(low)), ("max", wording.Number(high)));
        var key = "short." + KeyOf(qualifier);
        return qualifier is { } && wording.Has(key) ? wording.Say(key, ("n", wording.Number(number))) : wording.Number(number);
    }

    private static string Hedged(Amount amount, string noun, Wording wording, bool after)
    {
        var (min, max) = (amount.Min ?? 0, amount.Max ?? amount.Min ?? 0);
        if (max == 0) return wording.Say("hedges.none", ("plural", wording.Form(noun, "plural")));
        if (amount.Qualifier == FigureQualifier.UnspecifiedPlural) return wording.Say("hedges.several", ("plural", wording.Form(noun, "plural")));
        if (amount.Qualifier == FigureQualifier.Vague) return Vague(amount, noun, wording);
        var hedge = "hedges." + KeyOf(amount.Qualifier);
        var hedged = amount.Qualifier is not null && wording.Has(hedge);
        var people = Counted(noun, max, wording, after: false);
        var governed = Counted(noun, max, wording, after: true);
        if (amount.Min is not null && min != max) return wording.Say("hedges.range", ("min", wording.Number(min)), ("people", people), ("people_after", governed));
        return hedged ? wording.Say(hedge, ("people", people), ("people_after", governed)) : after ? governed : people;
    }

    private static string Vague(Amount amount, string noun, Wording wording)
    {
        var plural = wording.Form(noun, "plural");
        if (amount.Min is not { } min || amount.Max is not { } max) return wording.Say("hedges.several", ("plural", plural));
        var scale = min switch { >= 10 and < 100 when max < 100 => "tens", >= 100 and < 1000 when max < 1000 => "hundreds", >= 1000 and < 10000 when max < 10000 => "thousands", _ => "span" };
        return wording.Say("hedges." + scale, ("plural", plural), ("min", wording.Number(min)), ("max", wording.Number(max)));
    }

    private static string Counted(string noun, long number, Wording wording, bool after) =>
        after && number == 2 && wording.FormsOf(noun).Contains("two_after") && wording.Form(noun, "two_after") is { } dual
            ? dual
            : wording.Count(noun, number);

    // Families and bodies are counted as such. One named group counts as that; several together are people.
    private static string NounOf(Report report, FigureKind kind, Wording wording)
    {
        if (report.Unit is { } unit && wording.Has("nouns." + unit)) return "nouns." + unit;
        if (NounOfThings(kind) is { } thing) return "nouns." + thing;
        if (report.Victims.Length > 0 && !report.Victims.Contains(',') && wording.Has("nouns." + report.Victims)) return "nouns." + report.Victims;
        var own = $"figures.{KeyOf(kind)}.own";
        return wording.FormsOf(own).Count > 0 ? own : "nouns.person";
    }

    private static string? NounOfThings(FigureKind kind) => kind switch
    {
        FigureKind.Vehicles => "vehicle",
        FigureKind.Weight => "tonne",
        FigureKind.Strikes => "strike",
        FigureKind.Munitions => "munition",
        FigureKind.Facilities => "facility",
        FigureKind.Money => "dollar",
        _ => null,
    };

    internal static string KeyOf<T>(T value)
    {
        var name = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";
        return string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
    }

    private readonly record struct Amount(long? Min, long? Max, FigureQualifier? Qualifier)
    {
        public static Amount Of(Report report) => new(report.Min, report.Max, report.Qualifier);
    }
}
