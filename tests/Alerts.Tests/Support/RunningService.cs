using System.Diagnostics;
using System.Text;

namespace Alerts.Tests.Support;

/// <summary>The real service in a process of its own, started as a person would and killed as a power cut would.</summary>
internal sealed class RunningService : IDisposable
{
    private readonly Process process;
    private readonly StringBuilder errors = new();

    private RunningService(Process process) => this.process = process;

    /// <summary>What it wrote to standard error: its log, where it is on Telegram.</summary>
    public string Errors
    {
        get
        {
            lock (errors) return errors.ToString();
        }
    }

    public static RunningService Start(OwnFolder folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "alerts.dll"), .. arguments])
        {
            WorkingDirectory = folder.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var service = new RunningService(Process.Start(start)!);
        service.process.OutputDataReceived += (_, _) => { };
        service.process.ErrorDataReceived += (_, line) =>
        {
            lock (service.errors) service.errors.AppendLine(line.Data);
        };
        service.process.BeginOutputReadLine();
        service.process.BeginErrorReadLine();
        return service;
    }

    /// <summary>SIGKILL: nothing in the process gets to say good-bye.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>SIGTERM, as a container or systemd stops a service; the exit status, or null when it took longer.</summary>
    public int? Stop(TimeSpan within)
    {
        using var term = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        return process.WaitForExit(within) ? process.ExitCode : null;
    }

    /// <summary>The exit status of a service that ends by itself, or null when it went on.</summary>
    public int? End(TimeSpan within) => process.WaitForExit(within) ? process.ExitCode : null;

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        process.Dispose();
    }
}
