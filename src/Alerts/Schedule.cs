using Alerts.Steps;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Alerts;

/// <summary>One line of the timetable.</summary>
/// <param name="Step">What is done.</param>
/// <param name="Cron">When, in UTC: seconds, minutes, hours, day, month, weekday.</param>
/// <param name="Why">Why then and no rarer or oftener.</param>
/// <param name="Wakes">Who can go on at once when the step did something.</param>
internal sealed record Turn(Type Step, string Cron, string Why, params Type[] Wakes)
{
    public JobKey Key => new(Step.Name);
}

/// <summary>The whole timetable. Everything that happens by the clock stands in <see cref="Turns"/> and nowhere else.</summary>
internal sealed record Schedule(IReadOnlyList<Turn> Turns)
{
    /// <summary>Registers the steps and lets Quartz run them by this timetable and this clock.</summary>
    public void AddTo(IServiceCollection services, TimeProvider clock)
    {
        services.AddSingleton(this);
        services.AddQuartz(quartz =>
        {
            quartz.UseTimeProvider(clock);
            foreach (var turn in Turns) Add(quartz, turn, clock);
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
        foreach (var turn in Turns)
        {
            services.AddSingleton(turn.Step);
            services.AddSingleton(JobOf(turn));
        }
    }

    /// <summary>Lets a step run as soon as it can. Asked twice before it began, it still runs once.</summary>
    public static async Task WakeAsync(IScheduler scheduler, Type step, TimeProvider clock, CancellationToken cancellation)
    {
        var key = new JobKey(step.Name);
        var now = TriggerBuilder.Create(clock).ForJob(key).WithIdentity(step.Name, "woken").StartNow().Build();
        await scheduler.ScheduleJob(now, ScheduleJobOptions.Replacing, cancellation);
    }

    public IEnumerable<Type> WokenBy(Type step) => Turns.First(turn => turn.Step == step).Wakes;

    private static void Add(IQuartzBuilder quartz, Turn turn, TimeProvider clock)
    {
        quartz.AddJob(JobOf(turn), job => job.WithIdentity(turn.Key).WithDescription(turn.Why).StoreDurably());
        quartz.AddTrigger(trigger => trigger.ForJob(turn.Key).WithIdentity(turn.Step.Name, "timetable").WithCronSchedule(turn.Cron, cron => cron.InTimeZone(TimeZoneInfo.Utc)));
    }

    private static Type JobOf(Turn turn) => typeof(StepJob<>).MakeGenericType(turn.Step);
}
