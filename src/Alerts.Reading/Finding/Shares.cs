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
    public int TryRatio(in Measure measure) => measure.Number.Value is >= 1 and <= 3 && measure.Number.IsWhole ? RatioEnd(measure.End, (long)measure.Number.Value) : -1;

    /// <summary>Where a ratio whose first part ends at the token ends, its noun included; -1 when there is none.</summary>
    public int RatioEnd(int at, long first)
    {
        if (!marks.Has(at, NumberCue.RatioIn)) return -1;
        var second = marks.CueEnd(at, NumberCue.RatioIn);
        if (marks.Has(second, NumberCue.Each)) second++;
        if (!words.TryRead(second, out var of) || of.Value <= first || of.Value > 1000) return -1;
        if (marks.Noun(of.End) is { Class: not (QuantityClass.Duration or QuantityClass.Strikes) }) return marks.NounEnd(of.End);
        return marks.IsArabic(at) ? of.End : -1;
    }

    private bool IsSign(int at) => marks.IsSign(at, '%') || marks.IsSign(at, '٪');
}
