using Alerts.Reading;
using Alerts.Reading.Knowledge;

namespace Alerts.Tests.Support;

/// <summary>What the repository's <c>config</c> knows, loaded once.</summary>
internal static class Shipped
{
    public static Lexicon Lexicon { get; } = Lexicon.Load(Repository.File("config"));

    public static Reader Reader { get; } = new(Lexicon);
}
