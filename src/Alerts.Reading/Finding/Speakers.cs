using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>Who says it and who did it: the source nearest a word of saying, the actor nearest the trigger.</summary>
internal sealed class Speakers
{
    private const int NearSpeech = 7;
    private const int NearTrigger = 14;

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

    public static IReadOnlyList<string> ActorsOf(SentenceScan scan, int first, int end)
    {
        List<string> actors = [];
        foreach (var hit in scan.Actors)
        {
            var gap = hit.First >= end ? hit.First - end : first - hit.End;
            if (gap <= NearTrigger && !IsSpeaker(scan, hit) && !actors.Contains(hit.Term.Actor!.Id)) actors.Add(hit.Term.Actor!.Id);
        }

        return actors;
    }

    /// <summary>"The army said…": the actor speaks there and is not the one who did it.</summary>
    private static bool IsSpeaker(SentenceScan scan, Hit actor)
    {
        foreach (var cue in scan.Cues)
            if (cue.Term.Cue == CueKind.Speech && (cue.First == actor.End || cue.End == actor.First)) return true;
        return false;
    }

    private Attribution? Nearest(TokenStream stream, SentenceScan scan, Hit speech)
    {
        Attribution? nearest = null;
        var best = NearSpeech;
        foreach (var concept in scan.Concepts)
        {
            var gap = concept.First >= speech.End ? concept.First - speech.End : speech.First - concept.End;
            if (gap < 0 || gap >= best || TypeOf(concept.Term.Concept) is not { } type) continue;
            best = gap;
            nearest = new Attribution(type, stream.Words(concept.First, concept.End));
        }

        return nearest;
    }

    private string? TypeOf(UInt128 concept)
    {
        foreach (var (type, bit) in _sources)
            if ((bit & concept) != 0) return type;
        return null;
    }
}
