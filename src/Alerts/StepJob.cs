using Alerts.Delivery;
using Alerts.Steps;
using Alerts.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Alerts;

/// <summary>
/// Lets Quartz run a step, never twice at the same time. A step that did something wakes the steps that go on from there;
/// the timetable is only the safety net. A step that fails says so once, and is simply run again when its time comes:
/// it picks up what it left undone.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class StepJob<TStep>(TStep step, Schedule schedule, TimeProvider clock, Heartbeat heartbeat, IHostApplicationLifetime life, ILogger<TStep> log) : IJob
    where TStep : IStep
{
    /// <summary>The process ends with it when Telegram does not know the bot's token.</summary>
    private const int RefusedToken = 2;

    private string? trouble;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, life.ApplicationStopping);
        try
        {
            if (await step.RunAsync(stop.Token)) await WakeAsync(context.Scheduler, stop.Token);
            heartbeat.Beat();
            if (trouble is not null) Log.WorksAgain(log, typeof(TStep).Name);
            trouble = null;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
        catch (TokenRefusedException refused)
        {
            // Nothing can be sent or received until an operator mends it; a restart by a watchdog must not hide that.
            Log.Stops(log, refused.Message);
            Environment.ExitCode = RefusedToken;
            life.StopApplication();
        }
        catch (Exception failure)
        {
            var problem = failure.GetBaseException() is SqliteException sqlite ? SqliteTrouble.Sentence(sqlite) : failure.GetBaseException().Message;
            if (trouble != problem) Log.Failed(log, typeof(TStep).Name, problem, failure);
            trouble = problem;
        }
    }

    private async Task WakeAsync(IScheduler scheduler, CancellationToken cancellation)
    {
        foreach (var next in schedule.WokenBy(typeof(TStep))) await Schedule.WakeAsync(scheduler, next, clock, cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "{Step} could not do its work and will try again: {Problem}")]
        public static partial void Failed(ILogger logger, string step, string problem, Exception failure);

        [LoggerMessage(Level = LogLevel.Critical, Message = "{Problem}")]
        public static partial void Stops(ILogger logger, string problem);

        [LoggerMessage(Level = LogLevel.Information, Message = "{Step} works again")]
        public static partial void WorksAgain(ILogger logger, string step);
    }
}
