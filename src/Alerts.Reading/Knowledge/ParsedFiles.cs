namespace Alerts.Reading.Knowledge;

/// <summary>
/// The YAML files of <c>config</c>, parsed side by side on all cores, for that is most of what loading costs; what is in them is entered one after the other.
/// Each file keeps its faults to itself, and together they stand in the order of the files.
/// </summary>
internal sealed class ParsedFiles
{
    private readonly List<List<Fault>> _faults = [];
    private readonly Dictionary<string, Task<YamlFile>> _files = new(StringComparer.Ordinal);

    /// <summary>All faults found so far, file by file.</summary>
    public IEnumerable<Fault> Faults => _faults.SelectMany(f => f);

    public void Begin(string path, string shownAs)
    {
        List<Fault> faults = [];
        _faults.Add(faults);
        _files.Add(shownAs, Task.Run(() => new YamlFile(path, shownAs, faults)));
    }

    /// <summary>The file of that name, once it is parsed.</summary>
    public YamlFile Take(string shownAs) => _files[shownAs].GetAwaiter().GetResult();
}
