namespace Alerts.Reading.Knowledge;

/// <summary>One place of the gazetteer.</summary>
public sealed record Place
{
    /// <summary>Never changes once published, for subscribers' watches rest on it: <c>sy-aleppo-east</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required PlaceKind Kind { get; init; }

    /// <summary>The id of the place it lies in, or null for countries, seas and regions of several countries.</summary>
    public string? Within { get; init; }

    /// <summary>ISO 3166-1 alpha-2, or null for what belongs to no one country.</summary>
    public string? Country { get; init; }

    /// <summary>OCHA's p-code of the place itself, or null where no public table gave one.</summary>
    public string? PCode { get; init; }

    /// <summary>Degrees north, good for a pin and not for a route; null where no public table gave them.</summary>
    public double? Lat { get; init; }

    /// <summary>Degrees east; null exactly when <see cref="Lat"/> is.</summary>
    public double? Lon { get; init; }

    /// <summary>English names, the one to show first; never empty.</summary>
    public required IReadOnlyList<string> English { get; init; }

    /// <summary>Arabic names, the one to show first; never empty.</summary>
    public required IReadOnlyList<string> Arabic { get; init; }

    /// <summary>A remark for whoever edits the table.</summary>
    public string? Note { get; init; }

    /// <summary>The table it stands in, as a person knows it.</summary>
    public string File { get; init; } = "";

    /// <summary>Its line, from 1.</summary>
    public int Line { get; init; }

    /// <summary>The English name to show.</summary>
    public string Name => English[0];

    /// <summary>The Arabic name to show.</summary>
    public string NameAr => Arabic[0];
}
