namespace Alerts.Reading.Knowledge;

/// <summary>The things that matter beside a trigger, each with a bit of its own: facility.health, weapon.drone, item.food, sport…</summary>
internal sealed class Concepts
{
    private readonly Dictionary<string, int> _bits = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>The bit of a concept, entered when new; zero when there is no room for more.</summary>
    public UInt128 Add(string name)
    {
        if (!_bits.TryGetValue(name, out var bit))
        {
            if (_names.Count == 128) return 0;
            bit = _bits[name] = _names.Count;
            _names.Add(name);
        }

        return UInt128.One << bit;
    }

    /// <summary>The bits of a concept or of all concepts of a group: <c>facility</c> is every <c>facility.*</c>.</summary>
    public UInt128 Mask(string nameOrGroup)
    {
        UInt128 mask = 0;
        for (var i = 0; i < _names.Count; i++)
            if (_names[i] == nameOrGroup || (_names[i].StartsWith(nameOrGroup, StringComparison.Ordinal) && _names[i][nameOrGroup.Length] == '.'))
                mask |= UInt128.One << i;
        return mask;
    }

    /// <summary>The name after the group, for the first bit of the group that is set: <c>health</c>; null when none is.</summary>
    public string? Name(UInt128 bits, UInt128 group)
    {
        var found = bits & group;
        if (found == 0) return null;
        var name = _names[(int)UInt128.TrailingZeroCount(found)];
        return name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..];
    }

    /// <summary>All names after the group whose bit is set.</summary>
    public IReadOnlyList<string> Names(UInt128 bits, UInt128 group)
    {
        List<string> names = [];
        for (var left = bits & group; left != 0; left &= left - 1)
        {
            var name = _names[(int)UInt128.TrailingZeroCount(left)];
            names.Add(name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]);
        }

        return names;
    }
}
