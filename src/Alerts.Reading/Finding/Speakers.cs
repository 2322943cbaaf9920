using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>Who says it: the source nearest a word of saying.</summary>
internal sealed class Speakers
{
    private const int NearSpeech = 7;

    private static readonly string[] Types = ["un", "rcrc", "ngo", "monitor", "medical", "rescue", "official", "party", "witness", "local", "media"];

    private readonly (string Type, UInt128 Bit)[] _sources;

    public Speakers(Concepts concepts) => _sources = [.. Types.Select(t => (t, concepts.Mask("source." + t)))];

    public Attribution AttributionOf(TokenStream stream, SentenceScan scan)
    {
        foreach (var cue in scan.Cues)
        {
            if (cue.Term.Cue != CueKind.Speech) continue;
            if (Nearest(stream, scan, cue) is { } found) return found;
        }

        return Attribution.Narrator;
    }

    private Attribution? Nearest(TokenStream stream, SentenceScan scan, Hit speech)
    {
        Attribution? nearest = null;
        var best = NearSpeech;
        foreach (var concept in scan.Concepts)
        {
            var gap = concept.First >= speech.End ? concept.First - speech.End : speech.First - concept.End;
            if (gap < 0 || gap >= best || TypeOf(concept.Term.Concept) is not { } type || IsAccused(stream, speech, concept)) continue;
            best = gap;
            nearest = new Attribution(type, stream.Words(concept.First, concept.End));
        }

        return nearest;
    }

    /// <summary>«بحسب اللجنة التي اتهمت الجيش», "blamed the army": who is accused does not speak.</summary>
    private static bool IsAccused(TokenStream stream, Hit speech, Hit source)
    {
        for (var i = source.First - 1; i >= Math.Max(0, source.First - 3) && i >= speech.End; i--)
            if (stream.Stem(i) is "اتهم" or "اتهمت" or "متهما" or "متهمه" or "متهمين" or "يتهم" or "تتهم" or "حمل" or "حملت" or "محملا" or "محمله" or "accused" or "accusing" or "accuses" or "blamed" or "blaming" or "blames") return true;
        return false;
    }

    private string? TypeOf(UInt128 concept)
    {
        foreach (var (type, bit) in _sources)
            if ((bit & concept) != 0) return type;
        return null;
    }
}
