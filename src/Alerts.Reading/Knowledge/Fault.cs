namespace Alerts.Reading.Knowledge;

/// <summary>Something wrong in a file that people edit: where it stands, what is wrong, and how to mend it.</summary>
/// <param name="File">The path as the person knows it: <c>config/indicators/casualty.killed.yaml</c>.</param>
/// <param name="Line">From 1; 0 when the fault is the whole file's (it is missing, it cannot be read).</param>
/// <param name="Problem">What is wrong, without a full stop: <c>'kiled' is no status</c>.</param>
/// <param name="Mend">What to do about it, without a full stop: <c>write killed</c>; empty when the problem says it all.</param>
public sealed record Fault(string File, int Line, string Problem, string Mend = "")
{
    /// <summary><c>file, line 26: problem. Mend.</c></summary>
    public override string ToString()
    {
        var where = Line > 0 ? $"{File}, line {Line}" : File;
        return Mend.Length == 0 ? $"{where}: {Problem}." : $"{where}: {Problem}. {char.ToUpperInvariant(Mend[0])}{Mend[1..]}.";
    }
}
