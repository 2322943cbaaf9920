using System.CommandLine;

namespace Alerts.Verbs;

/// <summary>Asks, from another process, whether the service is doing its work. For a container's healthcheck or a watchdog.</summary>
internal static class HealthVerb
{
    public static void AddTo(RootCommand root)
    {
        var verb = new Verb("health", "Says whether the service is doing its work.", "alerts health || systemctl restart alerts");
        verb.SetAction(_ => Run(Folders.Find()));
        root.Subcommands.Add(verb);
    }

    private static int Run(Folders folders)
    {
        var (options, _) = Settings.Load(folders, Settings.Environment(folders));
        var ailment = new Heartbeat(folders.Resolve(options.DataFolder), TimeProvider.System).Ailment();
        Console.WriteLine(ailment is null ? "All is well." : $"Not well: {ailment}.");
        return ailment is null ? 0 : 1;
    }
}
