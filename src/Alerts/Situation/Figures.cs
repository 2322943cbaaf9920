using Alerts.Reading;

namespace Alerts.Situation;

/// <summary>Compares the figures of reports.</summary>
public static class Figures
{
    private const double Tolerance = 0.1;

    /// <summary>The first toll of a strike is seldom less than a fifth of the last.</summary>
    private const double LargestRise = 5;

    public static FigureMatch Compare(Report one, Report other)
    {
        if (Low(one) is not { } low || Low(other) is not { } otherLow) return FigureMatch.Possible;
        if (one.FigureKind != other.FigureKind || one.Unit != other.Unit) return FigureMatch.Conflict;
        if (Overlap(one, other)) return IsVague(one) || IsVague(other) ? FigureMatch.Possible : FigureMatch.Close;
        return Ratio(low, otherLow) <= LargestRise ? FigureMatch.Possible : FigureMatch.Conflict;
    }

    /// <summary>How many times the smaller fits into the larger; 1 where a figure is missing.</summary>
    public static double Ratio(Report one, Report other) =>
        Low(one) is { } low && Low(other) is { } otherLow ? Ratio(low, otherLow) : 1;

    /// <summary>What is certain of a figure: its lower bound, or the upper where that is all there is.</summary>
    public static long? Low(Report report) => report.Min ?? report.Max;

    /// <summary>A convention gave the bounds, not the text.</summary>
    public static bool IsVague(Report report) =>
        report.Qualifier is FigureQualifier.Vague or FigureQualifier.UnspecifiedPlural or FigureQualifier.Suspect;

    private static double Ratio(long low, long otherLow)
    {
        var (small, large) = (Math.Min(low, otherLow), Math.Max(low, otherLow));
        return small == large ? 1 : large / (double)Math.Max(small, 1);
    }

    private static bool Overlap(Report one, Report other)
    {
        var (low, high) = Bounds(one);
        var (otherLow, otherHigh) = Bounds(other);
        return low <= otherHigh && otherLow <= high;
    }

    private static (double Low, double High) Bounds(Report report)
    {
        var low = report.Min ?? report.Max ?? 0;
        var high = report.Max ?? report.Min ?? 0;
        return (low * (1 - Tolerance), high * (1 + Tolerance));
    }
}
