namespace Alerts;

/// <summary>Where things lie. Everything is under one root, so that a copy of the root is a copy of the service.</summary>
public sealed record Folders(string Root)
{
    public string Config => Path.Combine(Root, "config");

    public string Indicators => Path.Combine(Config, "indicators");

    public string Languages => Path.Combine(Config, "languages");

    public string Places => Path.Combine(Config, "places");

    public string Samples => Path.Combine(Config, "samples");

    public string Settings => Path.Combine(Config, "alerts.json");

    public string Sources => Path.Combine(Config, "sources.yaml");

    public string Secrets => Path.Combine(Root, ".env");

    /// <summary>The current directory where it holds a config/ of ours; else the copy that lies beside the program.</summary>
    public static Folders Find()
    {
        var here = new Folders(Directory.GetCurrentDirectory());
        return Directory.Exists(here.Indicators) ? here : new Folders(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
    }

    /// <summary>A path as a setting gives it: absolute, or under the root.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, Root);

    /// <summary>A path as a person knows it: <c>config/alerts.json</c>.</summary>
    public string Shown(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
