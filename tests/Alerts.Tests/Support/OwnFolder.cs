namespace Alerts.Tests.Support;

/// <summary>A root folder of a test's own: the shipped config, a source list of its own, an empty inbox, no database yet.</summary>
internal sealed class OwnFolder : IDisposable
{
    public OwnFolder(string sources = "sources: []")
    {
        Copy(Repository.File("config"), Path.Combine(Root, "config"));
        File.WriteAllText(Path.Combine(Root, "config", "sources.yaml"), sources);
        Directory.CreateDirectory(Inbox);
        Directory.CreateDirectory(Path.Combine(Root, "data"));
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("alerts-own-").FullName;

    public string Inbox => Path.Combine(Root, "inbox");

    public string Database => Path.Combine(Root, "data", "alerts.db");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Root, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.GetDirectories(from)) Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
