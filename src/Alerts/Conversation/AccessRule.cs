using System.Security.Cryptography;
using System.Text;

namespace Alerts.Conversation;

/// <summary>
/// Who may subscribe. Open: whoever writes. By invitation: who brings a code (<c>/start CODE</c>, as a deep link does), and whoever has
/// been let in before.
/// </summary>
public sealed class AccessRule(bool open, IEnumerable<string> codes)
{
    private readonly byte[][] codes = [.. codes.Where(code => code.Length > 0).Select(code => SHA256.HashData(Encoding.UTF8.GetBytes(code)))];

    public bool LetsIn(string? code) => open || (code is not null && IsCode(code));

    /// <summary>Compared in equal time, so that a code cannot be felt out letter by letter.</summary>
    private bool IsCode(string given)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(given));
        return codes.Aggregate(false, (found, code) => CryptographicOperations.FixedTimeEquals(code, hash) | found);
    }
}
