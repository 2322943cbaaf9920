namespace Alerts.Reading.Knowledge;

/// <summary>A tab-separated file with a header that people edit; a line without a tab that begins with # is a remark.</summary>
internal sealed class TsvFile
{
    private readonly List<Fault> _faults;

    public TsvFile(string path, string name, List<Fault> faults)
    {
        Name = name;
        _faults = faults;
        var lines = Read(path);
        Header = lines.Length > 0 ? lines[0].TrimEnd('\r').Split('\t') : [];
        Rows = [.. lines.Skip(1).Select((text, i) => (i + 2, text.TrimEnd('\r').Split('\t'))).Where(r => r.Item2.Length > 1)];
        for (var i = 1; i < lines.Length; i++)
            if (lines[i].Trim() is { Length: > 0 } text && !text.Contains('\t', StringComparison.Ordinal) && text[0] != '#')
                Fault(i + 1, "the line has no tab", "separate the columns by tabs, or begin a remark with #");
    }

    /// <summary>The path as the person knows it.</summary>
    public string Name { get; }

    public string[] Header { get; }

    public IReadOnlyList<(int Line, string[] Cells)> Rows { get; }

    /// <summary>True when the header is just these columns; otherwise a fault says so.</summary>
    public bool Has(params string[] columns)
    {
        if (Header.SequenceEqual(columns)) return true;
        Fault(1, $"the header is '{string.Join(' ', Header)}'", $"write {string.Join(", ", columns)}, separated by tabs");
        return false;
    }

    public void Fault(int line, string problem, string mend = "") => _faults.Add(new Fault(Name, line, problem, mend));

    /// <summary>Several names in one cell: <c>a | b</c>.</summary>
    public static string[] Names(string[] cells, int column) =>
        column < cells.Length ? cells[column].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];

    private string[] Read(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (IOException e)
        {
            Fault(0, $"the file cannot be read: {e.Message}");
            return [];
        }
    }
}
