namespace Alerts.Tests.Reading.Accuracy;

/// <summary>How the reader and an annotator differ, the worst first.</summary>
internal enum Fault
{
    /// <summary>Talk told as an event, or an event taken for talk.</summary>
    Status,

    /// <summary>Told, and in no annotation.</summary>
    Invented,

    /// <summary>Annotated, and not read.</summary>
    Missed,

    /// <summary>Read with another figure.</summary>
    Figure,

    /// <summary>Read at another place.</summary>
    Place,
}

/// <summary>One difference between what was read and what was annotated, as a line for whoever mends it.</summary>
internal sealed record Disagreement(string Set, string Where, string Language, string Family, Fault Fault, string Expected, string Read, string Words)
{
    public override string ToString() =>
        $"{Set} {Where}: {Fault.ToString().ToLowerInvariant()}: expected {(Expected.Length > 0 ? Expected : "nothing")}, read {(Read.Length > 0 ? Read : "nothing")} «{Words.ReplaceLineEndings(" ")}»";
}
