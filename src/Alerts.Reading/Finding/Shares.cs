using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>Percentages and ratios: what they are a share of is not counted by them.</summary>
internal sealed class Shares(MarkedTokens marks, NumberWords words)
{
    public int TryPercent(in Measure measure)
    {
        var at = measure.End;
        if (IsSign(at)) return at + 1;
        if (IsSign(measure.NumberFirst - 1)) return at;
        if (marks.IsDash(at)) at++;
        if (marks.IsWord(at) && marks.Stream.Folded(at) is "في") at++;
        if (!marks.Has(at, NumberCue.Percent) || (marks.IsArabic(at) && !marks.Is(at, TokenMarks.Definite))) return -1;
        return marks.CueEnd(at, NumberCue.Percent);
    }

    /// <summary>"One in five children", «واحد من كل خمسة أطفال»; but not "killed one in two attacks".</summary>
    public int TryRatio(in Measure measure)
    {
        if (!measure.Number.IsWhole || measure.Number.Value is < 1 or > 9 || measure.Min != measure.Max) return -1;
        return RatioEnd(measure.End, (long)measure.Number.Value) is > 0 and var end ? end : RatioPastNoun(measure);
    }

    /// <summary>"One child in six": the noun stands before.</summary>
    private int RatioPastNoun(in Measure measure)
    {
        if (measure.Number.Value > 3 || marks.IsArabic(measure.End) || marks.Noun(measure.End) is not { IsPeople: true }) return -1;
        var at = marks.NounEnd(measure.End);
        if (!marks.Has(at, NumberCue.RatioIn) || !words.TryRead(marks.CueEnd(at, NumberCue.RatioIn), out var of)) return -1;
        return of.Value > measure.Number.Value && of.Value <= 1000 && of.IsWhole && of.Kind == DigitsKind.Number && marks.Noun(of.End) is null && !marks.IsUnknown(of.End) ? of.End : -1;
    }

    /// <summary>Where a ratio whose first part ends at the token ends, its noun included; -1 when there is none.</summary>
    public int RatioEnd(int at, long first)
    {
        if (!marks.Has(at, NumberCue.RatioIn)) return -1;
        var second = marks.CueEnd(at, NumberCue.RatioIn);
        if (marks.Has(second, NumberCue.Each)) second++;
        if (!words.TryRead(second, out var of) || of.Value <= first || of.Value > 1000 || (first > 3 && of.Value is not (10 or 100))) return -1;
        if (marks.Noun(of.End) is { Class: not (QuantityClass.Duration or QuantityClass.Strikes) }) return marks.NounEnd(of.End);
        return marks.IsArabic(at) ? of.End : -1;
    }

    private bool IsSign(int at) => marks.IsSign(at, '%') || marks.IsSign(at, '٪');
}
