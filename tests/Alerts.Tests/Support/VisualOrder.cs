using System.Globalization;
using System.Text;

namespace Alerts.Tests.Support;

/// <summary>
/// A line as a screen shows it, from left to right, after the Unicode Bidirectional Algorithm (UAX #9): levels of isolates (X5–X6), the rules for weak and
/// neutral characters (W1–W7, N1–N2), implicit levels (I1–I2) and the reversal (L2). Embeddings and overrides are none of ours and are not understood.
/// </summary>
internal static class VisualOrder
{
    private enum Kind { L, R, AL, EN, AN, ES, ET, CS, NSM, ON }

    /// <summary>The line in visual order, without the invisible controls.</summary>
    public static string Of(string line)
    {
        var levels = new int[line.Length];
        var paragraph = FirstStrong(line, 0, line.Length) == 'R' ? 1 : 0;
        Resolve(line, 0, line.Length, paragraph, levels);
        return Reordered(line, levels);
    }

    /// <summary>L or R by the first strong letter outside isolates; none is L.</summary>
    private static char FirstStrong(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (IsIsolate(text[i])) i = End(text, i, to);
            else if (KindOf(text[i]) is Kind.L) return 'L';
            else if (KindOf(text[i]) is Kind.R or Kind.AL) return 'R';
        }

        return 'L';
    }

    private static void Resolve(string text, int from, int to, int level, int[] levels)
    {
        var run = new List<int>();
        for (var i = from; i < to; i++)
        {
            run.Add(i);
            levels[i] = level;
            if (!IsIsolate(text[i])) continue;
            var end = End(text, i, to);
            var inner = text[i] == '\u2067' || (text[i] == '\u2068' && FirstStrong(text, i + 1, end) == 'R') ? (level + 1) | 1 : (level + 2) & ~1;
            Resolve(text, i + 1, end, inner, levels);
            i = end - 1;
        }

        Implicit(text, run, level, levels);
    }

    /// <summary>One isolating run sequence: what lies inside isolates is skipped, the isolates themselves are neutral.</summary>
    private static void Implicit(string text, List<int> run, int level, int[] levels)
    {
        var kinds = run.Select(i => KindOf(text[i])).ToArray();
        var edge = (level & 1) == 1 ? Kind.R : Kind.L;
        Weak(kinds, edge);
        Neutral(kinds, edge);
        for (var i = 0; i < run.Count; i++)
        {
            if ((level & 1) == 0) levels[run[i]] = level + (kinds[i] == Kind.R ? 1 : kinds[i] is Kind.EN or Kind.AN ? 2 : 0);
            else levels[run[i]] = level + (kinds[i] == Kind.R ? 0 : 1);
        }
    }

    private static void Weak(Kind[] kinds, Kind edge)
    {
        var (previous, strong) = (edge, edge);
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == Kind.NSM) kinds[i] = previous; // W1
            if (kinds[i] is Kind.L or Kind.R or Kind.AL) strong = kinds[i];
            if (kinds[i] == Kind.EN && strong == Kind.AL) kinds[i] = Kind.AN; // W2
            previous = kinds[i];
        }

        for (var i = 0; i < kinds.Length; i++) if (kinds[i] == Kind.AL) kinds[i] = Kind.R; // W3
        for (var i = 1; i + 1 < kinds.Length; i++) // W4
        {
            if (kinds[i] is Kind.ES or Kind.CS && kinds[i - 1] == Kind.EN && kinds[i + 1] == Kind.EN) kinds[i] = Kind.EN;
            else if (kinds[i] == Kind.CS && kinds[i - 1] == Kind.AN && kinds[i + 1] == Kind.AN) kinds[i] = Kind.AN;
        }

        for (var i = 0; i < kinds.Length; i++) // W5
        {
            if (kinds[i] != Kind.ET) continue;
            var end = i;
            while (end < kinds.Length && kinds[end] == Kind.ET) end++;
            var joins = (i > 0 && kinds[i - 1] == Kind.EN) || (end < kinds.Length && kinds[end] == Kind.EN);
            for (; i < end; i++) kinds[i] = joins ? Kind.EN : Kind.ON;
        }

        strong = edge;
        for (var i = 0; i < kinds.Length; i++) // W6, W7
        {
            if (kinds[i] is Kind.ES or Kind.CS) kinds[i] = Kind.ON;
            if (kinds[i] is Kind.L or Kind.R) strong = kinds[i];
            if (kinds[i] == Kind.EN && strong == Kind.L) kinds[i] = Kind.L;
        }
    }

    private static void Neutral(Kind[] kinds, Kind edge)
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] != Kind.ON) continue;
            var end = i;
            while (end < kinds.Length && kinds[end] == Kind.ON) end++;
            var (before, after) = (i == 0 ? edge : Side(kinds[i - 1]), end == kinds.Length ? edge : Side(kinds[end]));
            for (; i < end; i++) kinds[i] = before == after ? before : edge; // N1, N2
            i--;
        }
    }

    private static Kind Side(Kind kind) => kind == Kind.L ? Kind.L : Kind.R;

    /// <summary>L2: from the highest level down to the lowest odd one, each run at that level or above is reversed.</summary>
    private static string Reordered(string line, int[] levels)
    {
        var shown = Enumerable.Range(0, line.Length).Where(i => !IsControl(line[i])).ToArray();
        for (var level = levels.DefaultIfEmpty().Max(); level > 0; level--)
        {
            for (var i = 0; i < shown.Length; i++)
            {
                var end = i;
                while (end < shown.Length && levels[shown[end]] >= level) end++;
                if (end > i) Array.Reverse(shown, i, end - i);
                i = Math.Max(i, end - 1);
            }
        }

        var text = new StringBuilder();
        foreach (var i in shown) text.Append(line[i]);
        return text.ToString();
    }

    private static int End(string text, int isolate, int to)
    {
        var depth = 0;
        for (var i = isolate; i < to; i++)
        {
            if (IsIsolate(text[i])) depth++;
            else if (text[i] == '\u2069' && --depth == 0) return i;
        }

        return to;
    }

    private static bool IsIsolate(char c) => c is >= '\u2066' and <= '\u2068';

    private static bool IsControl(char c) => c is (>= '\u2066' and <= '\u2069') or '\u200e' or '\u200f';

    private static Kind KindOf(char c) => c switch
    {
        '\u200e' => Kind.L,
        '\u200f' => Kind.R,
        >= '0' and <= '9' => Kind.EN,
        >= '٠' and <= '٩' or '٫' or '٬' => Kind.AN,
        '+' or '-' => Kind.ES,
        '#' or '$' or '%' or '٪' or '°' => Kind.ET,
        ',' or '.' or '/' or ':' or '،' or '\u00a0' or '\u202f' => Kind.CS,
        >= '\u0590' and <= '\u05ff' => Kind.R,
        _ when CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark => Kind.NSM,
        >= '\u0600' and <= '\u08ff' or (>= '\ufb50' and <= '\ufdff') or (>= '\ufe70' and <= '\ufefc') => char.IsLetter(c) ? Kind.AL : Kind.ON,
        _ => char.IsLetter(c) ? Kind.L : Kind.ON,
    };
}
