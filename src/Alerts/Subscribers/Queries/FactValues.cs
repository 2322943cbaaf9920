using System.Collections.Frozen;
using Alerts.Reading;

namespace Alerts.Subscribers.Queries;

/// <summary>Which values of fields a fact has: its place and all around it, its indicator and the family, its outlet and every run of words of that.</summary>
internal static class FactValues
{
    private const int LongestOutlet = 8;

    private static readonly FrozenDictionary<Severity, string> Severities = Enum.GetValues<Severity>().ToFrozenDictionary(of => of, of => of.ToString().ToLowerInvariant());

    private static readonly FrozenDictionary<ClaimStatus, string> Statuses = Enum.GetValues<ClaimStatus>().ToFrozenDictionary(of => of, of => of.ToString().ToLowerInvariant());

    public static string Of(Severity severity) => Severities[severity];

    public static string Of(ClaimStatus status) => Statuses[status];

    /// <summary>siege, of siege.area.</summary>
    public static ReadOnlySpan<char> Family(string indicator) => indicator.AsSpan(0, Math.Max(0, indicator.IndexOf('.', StringComparison.Ordinal)));

    /// <summary>BBC News Arabic goes by each of its words, by "bbc news", "news arabic", and by all of it.</summary>
    public static string[] NamesOf(string outlet)
    {
        var words = WordsOf.Listed(outlet).Take(LongestOutlet).ToArray();
        return [.. from start in Enumerable.Range(0, words.Length)
                   from length in Enumerable.Range(1, words.Length - start)
                   select string.Join(' ', words, start, length)];
    }

    /// <summary>How a source is looked up, however it was written.</summary>
    public static string KeyOf(FieldIs field) => field.Field == Field.Source ? string.Join(' ', WordsOf.Listed(field.Value)) : field.Value;
}
