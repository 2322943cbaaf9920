using Alerts.Reading;

namespace Alerts.Tests.Reading.Fuzzing;

/// <summary>What holds of every reading, whatever the text: it points into the text, and quotes it as it stands there.</summary>
internal static class SoundReading
{
    /// <summary>The first thing that is wrong with a reading, or null.</summary>
    public static string? Fault(string text, ArticleReading reading)
    {
        if (reading.Claims.Count > 0 && reading.Language is not ("ar" or "en")) return $"claims in {reading.Language}, which is not read";
        foreach (var claim in reading.Claims)
            if (Fault(text, claim) is { } fault) return $"{claim.Indicator}: {fault}";
        return null;
    }

    private static string? Fault(string text, Claim claim)
    {
        if (claim.Evidence.Count == 0) return "no evidence";
        foreach (var evidence in claim.Evidence)
            if (!Stands(text, evidence.Start, evidence.End, evidence.Text)) return $"evidence {evidence.Start}..{evidence.End} is not in the text as quoted";
        for (var i = 1; i < claim.Evidence.Count; i++)
            if (claim.Evidence[i].Start < claim.Evidence[i - 1].Start) return "evidence out of order";
        if (claim.Figure is not { } figure) return null;
        if (!Stands(text, figure.Start, figure.End, figure.Text)) return $"figure {figure.Start}..{figure.End} is not in the text as quoted";
        return figure is { Min: { } min, Max: { } max } && (min < 0 || max < min) ? $"figure from {min} to {max}" : null;
    }

    private static bool Stands(string text, int start, int end, string words) =>
        start >= 0 && start < end && end <= text.Length && text.AsSpan(start, end - start).SequenceEqual(words);
}
