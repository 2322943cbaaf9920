namespace Alerts.Sources.Markup;

/// <summary>Characters that nobody sees and that could make a figure read otherwise than it is written.</summary>
internal static class Controls
{
    /// <summary>Overrides and isolates of direction, marks that only change layout, and the control characters below blank.</summary>
    public static bool TurnsText(char c) =>
        c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200B' or '\uFEFF' or '\u00AD' or (< ' ' and not ('\n' or '\t' or '\r')) or '\u007F';
}
