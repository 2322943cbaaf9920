namespace Alerts.Sources.Inbox;

/// <summary>
/// Knows which files of a folder are still to be read. A file counts as done only when the visit that read it was saved, which the next
/// visit learns from the mark it left; so a failure in between costs nothing, and after a restart everything is offered once more.
/// </summary>
internal sealed class InboxFolder(string path, TimeProvider fileClock)
{
    // Long enough that a program still writing has touched the file again, short enough that nobody waits.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private static readonly string[] Unfinished = [".tmp", ".part", ".partial", ".crdownload", ".swp", "~"];

    private readonly Dictionary<string, (long Length, DateTime Written)> done = [];
    private readonly Dictionary<string, (long Length, DateTime Written)> offered = [];
    private readonly string folderMark = Guid.NewGuid().ToString("N");
    private int visits;

    /// <summary>The mark of the last visit that offered something.</summary>
    public string Visit => $"{folderMark}-{visits}";

    /// <summary>The last visit was saved.</summary>
    /// <param name="delete">The files are our own, and were needed only until then.</param>
    public void Settle(bool delete)
    {
        foreach (var (file, state) in offered)
        {
            if (delete) File.Delete(file);
            else done[file] = state;
        }

        offered.Clear();
    }

    /// <summary>Files that are whole and not yet done, oldest first.</summary>
    public IReadOnlyCollection<string> Offer(int most)
    {
        Directory.CreateDirectory(path);
        offered.Clear();
        foreach (var file in new DirectoryInfo(path).EnumerateFiles().Where(IsReady).OrderBy(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal).Take(most))
            offered[file.FullName] = (file.Length, file.LastWriteTimeUtc);
        if (offered.Count > 0) visits++;
        return [.. offered.Keys];
    }

    private bool IsReady(FileInfo file)
    {
        if (file.Name.StartsWith('.') || Array.Exists(Unfinished, file.Name.EndsWith)) return false;
        if ((fileClock.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc).Duration() < Quiet) return false;
        return !done.TryGetValue(file.FullName, out var known) || known != (file.Length, file.LastWriteTimeUtc);
    }
}
