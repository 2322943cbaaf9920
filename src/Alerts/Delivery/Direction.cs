namespace Alerts.Delivery;

/// <summary>Which way a text runs, by its first strong letter, as the clients themselves decide it.</summary>
public static class Direction
{
    public static bool IsRightToLeft(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFEFC') return true;
            if (char.IsLetter(c)) return false;
        }

        return false;
    }
}
