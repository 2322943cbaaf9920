using Alerts.Reading.Text;

namespace Alerts.Digests;

/// <summary>
/// The words of each language after which a sentence is shown only to who wants to see it (<c>graphic</c> in its wording). A word stands for itself, with a
/// star for all that begin like it; several stand for each other's neighbours. In Arabic what is written onto a word in front of it is taken off.
/// </summary>
public sealed class GraphicWords(IEnumerable<string> words)
{
    private static readonly string[] Particles = ["", "ال", "و", "ب", "ف", "ل", "ك", "وال", "بال", "فال", "لل", "ول", "وب"];

    private readonly string[][] phrases = [.. words.Select(word => word.Split(' ').Select(part => Folding.Fold(part.TrimEnd('*')) + (part.EndsWith('*') ? "*" : "")).ToArray())];

    public static GraphicWords None { get; } = new([]);

    public bool AreIn(string text)
    {
        var found = new string([.. Folding.Fold(text).Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return phrases.Any(phrase => Enumerable.Range(0, Math.Max(0, found.Length - phrase.Length + 1)).Any(at => IsAt(phrase, found, at)));
    }

    private static bool IsAt(string[] phrase, string[] found, int at)
    {
        for (var i = 0; i < phrase.Length; i++)
            if (!Fits(phrase[i], found[at + i])) return false;
        return true;
    }

    private static bool Fits(string wanted, string word) => Particles.Any(particle =>
        word.StartsWith(particle, StringComparison.Ordinal)
        && (wanted.EndsWith('*') ? word.AsSpan(particle.Length).StartsWith(wanted.AsSpan(..^1), StringComparison.Ordinal) : word.AsSpan(particle.Length).SequenceEqual(wanted)));
}
