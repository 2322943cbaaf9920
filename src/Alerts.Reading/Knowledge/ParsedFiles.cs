namespace Alerts.Reading.Knowledge;

/// <summary>
/// The YAML files of <c>config</c>, parsed on a thread of their own while what is in the first is entered already: parsing is half of what loading costs.
/// No thread of the pool is asked for, since whoever waits may hold the last one. Each file keeps its faults to itself; together they stand in the order of the files.
/// </summary>
internal sealed class ParsedFiles
{
    private readonly List<(string Path, string ShownAs, List<Fault> Faults)> _order = [];
    private readonly Dictionary<string, TaskCompletionSource<YamlFile>> _files = new(StringComparer.Ordinal);

    /// <summary>All faults found so far, file by file.</summary>
    public IEnumerable<Fault> Faults => _order.SelectMany(f => f.Faults);

    public void Add(string path, string shownAs)
    {
        _order.Add((path, shownAs, []));
        _files.Add(shownAs, new TaskCompletionSource<YamlFile>(TaskCreationOptions.RunContinuationsAsynchronously));
    }

    public void Begin() => new Thread(ParseAll) { IsBackground = true, Name = "config" }.Start();

    /// <summary>The file of that name, once it is parsed.</summary>
    public YamlFile Take(string shownAs) => _files[shownAs].Task.GetAwaiter().GetResult();

    // Whatever goes wrong goes wrong where the file is taken, not on a thread that nobody watches.
    private void ParseAll()
    {
        foreach (var (path, shownAs, faults) in _order)
        {
            try
            {
                _files[shownAs].SetResult(new YamlFile(path, shownAs, faults));
            }
            catch (Exception failure)
            {
                _files[shownAs].SetException(failure);
            }
        }
    }
}
