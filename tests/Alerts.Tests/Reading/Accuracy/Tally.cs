namespace Alerts.Tests.Reading.Accuracy;

/// <summary>How many were to be found, how many were said, and how many of both agree.</summary>
internal sealed class Tally
{
    public int Expected { get; set; }

    public int Said { get; set; }

    public int Right { get; set; }

    /// <summary>The harmonic mean of precision and recall; 1 where there was nothing to find and nothing was said.</summary>
    public double F1 => Expected + Said == 0 ? 1 : Expected == 0 || Said == 0 ? 0 : 2.0 * Right / (Expected + Said);
}
