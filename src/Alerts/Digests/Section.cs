namespace Alerts.Digests;

/// <summary>A part of a digest.</summary>
/// <param name="Key">Of its heading, in the wording.</param>
/// <param name="Entries">In order.</param>
public sealed record Section(string Key, IReadOnlyList<Entry> Entries)
{
    public const string New = "new";
    public const string Changed = "changed";
    public const string Access = "access";
    public const string Sieges = "sieges";
    public const string Warnings = "warnings";
}
