using System.Security.Cryptography;

namespace Alerts.Delivery;

/// <summary>What stands in a button or a link for something kept: not to be guessed, and short, since a button has 64 bytes.</summary>
public static class ButtonToken
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    private const int Length = 12;

    public static string New() => RandomNumberGenerator.GetString(Letters, Length);
}
