using Alerts.Reading.Knowledge;

namespace Alerts.Reading.Finding;

/// <summary>A listed word or phrase where it stands in the text.</summary>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Term">What it means.</param>
internal readonly record struct Hit(int First, int End, Term Term)
{
    /// <summary>True where a longer hit covers these words and more.</summary>
    public bool IsPartOf(in Hit longer) => longer.First <= First && longer.End >= End && longer.End - longer.First > End - First;
}
