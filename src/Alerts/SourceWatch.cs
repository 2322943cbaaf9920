using Alerts.Reading.Knowledge;
using Alerts.Sources;
using Microsoft.Extensions.Logging;

namespace Alerts;

/// <summary>
/// The list of sources as it stands in the file now. A change is taken over while the service runs, once the file has rested from one look
/// to the next; where the new list has faults, they are told once and the old one stays.
/// </summary>
internal sealed partial class SourceWatch(Folders folders, AlertsOptions options, IReadOnlyList<Source> first, ILogger<SourceWatch> log)
{
    private IReadOnlyList<Source> current = first;
    private (DateTime, long)? taken = Stamp(folders.Sources);
    private (DateTime, long)? seen;

    public IReadOnlyList<Source> Current()
    {
        var stamp = Stamp(folders.Sources);
        if (stamp is not null && stamp != taken && stamp == seen) Take(stamp);
        seen = stamp;
        return current;
    }

    private void Take((DateTime, long)? stamp)
    {
        taken = stamp;
        try
        {
            var (sources, faults) = ListedSources.Load(folders, options);
            foreach (var fault in faults) Log.Faulty(log, fault);
            if (faults.Count > 0) return;
            current = sources;
            Log.Taken(log, sources.Count(source => source.Enabled));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            Log.Unreadable(log, unreadable.Message);
        }
    }

    private static (DateTime, long)? Stamp(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : null;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The list of sources was changed and taken over: {Count} are asked")]
        public static partial void Taken(ILogger logger, int count);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Fault} The list before it stays in use.")]
        public static partial void Faulty(ILogger logger, Fault fault);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The list of sources cannot be read: {Problem}")]
        public static partial void Unreadable(ILogger logger, string problem);
    }
}
