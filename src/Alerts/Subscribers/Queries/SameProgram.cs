namespace Alerts.Subscribers.Queries;

/// <summary>Two queries of one program are one query.</summary>
internal sealed class SameProgram : IEqualityComparer<int[]>
{
    public static SameProgram Instance { get; } = new();

    public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(int[] code)
    {
        var hash = 17;
        foreach (var step in code) hash = HashCode.Combine(hash, step);
        return hash;
    }
}
