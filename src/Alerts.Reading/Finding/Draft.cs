using Alerts.Reading.Knowledge;

namespace Alerts.Reading.Finding;

/// <summary>A claim in the making: one trigger of one sentence, with its figure.</summary>
internal sealed class Draft
{
    private List<string>? _why;

    public required Indicator Indicator { get; set; }

    public required ClaimStatus Status { get; set; }

    public string? State { get; set; }

    public Figure? Figure { get; set; }

    /// <summary>The sentence the figure comes from.</summary>
    public int FigureSentence { get; set; }

    public PlaceMention? Place { get; set; }

    /// <summary>Named in the clause itself; an inherited place gives way to a named one.</summary>
    public bool PlaceIsNamed { get; set; }

    public required int Sentence { get; init; }

    /// <summary>The token of the trigger: two figures of one trigger are two facts.</summary>
    public required int Trigger { get; init; }

    /// <summary>The token whose place it is: of a figure with a place of its own the figure, else the trigger.</summary>
    public int Anchor { get; set; } = -1;

    /// <summary>One past the trigger.</summary>
    public required int TriggerEnd { get; init; }

    public required int First { get; init; }

    public required int End { get; init; }

    /// <summary>"The attack", «الهجوم»: refers back to an attack told before.</summary>
    public bool RefersBack { get; set; }

    /// <summary>Where the words it rests on begin and end in the text.</summary>
    public List<(int Start, int End)> Evidence { get; } = new(1);

    public bool Background { get; set; }

    public bool Doubtful { get; set; }

    public string? Weapon { get; set; }

    public string? Facility { get; set; }

    public string? Cause { get; set; }

    public PersonGroups Groups { get; set; }

    /// <summary>The noun counts refugees or the displaced.</summary>
    public bool CountsUprooted { get; set; }

    public IReadOnlyList<string> Items { get; set; } = [];

    /// <summary>When it happened, or null when not said.</summary>
    public DateOnly? Day { get; set; }

    public string? Duration { get; set; }

    /// <summary>The words beside a shortage call it acute.</summary>
    public bool IsAcute { get; init; }

    /// <summary>Those whom the words make the doers, as they are named.</summary>
    public IReadOnlyList<Hit> Doers { get; set; } = [];

    public IReadOnlyList<string> Actors { get; set; } = [];

    /// <summary>Who helps the actors, as <c>rus:air</c>.</summary>
    public IReadOnlyList<string> Supporters { get; set; } = [];

    public Attribution Attribution { get; set; } = Attribution.Narrator;

    /// <summary>Made when something is first said: most drafts are never explained.</summary>
    public List<string> Why => _why ??= [];

    public bool IsExplained => _why is not null;

    /// <summary>False where the sentence only refers back to people it does not count.</summary>
    public bool CanStandAlone { get; set; } = true;
}
