using Alerts.Reading;

namespace Alerts.Tests.Reading.Accuracy;

/// <summary>The bounds of a figure, null on the side that is open.</summary>
internal readonly record struct Bounds(long? Min, long? Max)
{
    /// <summary>The bounds of a figure that was read, or null where it has none.</summary>
    public static Bounds? Of(Figure? figure) => figure is null or { Min: null, Max: null } ? null : new Bounds(figure.Min, figure.Max);

    /// <summary>Both without a figure, or with the same one: an annotator who writes 1,000 and a reader who says 1,004 agree.</summary>
    public static bool Agree(Bounds? one, Bounds? other)
    {
        if (one is not { } a || other is not { } b) return one is null && other is null;
        return AreClose(a.Min, b.Min) && AreClose(a.Max, b.Max);
    }

    public override string ToString() => Min == Max ? $"{Min}" : Max is null ? $"{Min} or more" : Min is null ? $"up to {Max}" : $"{Min} to {Max}";

    private static bool AreClose(long? one, long? other)
    {
        if (one is not { } a || other is not { } b) return one is null && other is null;
        return Math.Abs(a - b) <= 0.01 * Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b)));
    }
}
