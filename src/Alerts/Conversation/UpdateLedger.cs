using System.Diagnostics;
using System.Globalization;
using Alerts.Delivery;
using Alerts.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Alerts.Conversation;

/// <summary>
/// The guard around one thing that came in. Its effects and the mark that it was handled are one transaction, so it is handled once;
/// what cannot be handled is set aside with the kind of its failure, and holds up nobody.
/// </summary>
public sealed partial class UpdateLedger(IDbContextFactory<AlertsDb> store, TimeProvider clock, ILogger<UpdateLedger> log)
{
    private const int Attempts = 3;

    /// <summary>
    /// Bot API, Update.update_id: "If there are no new updates for at least a week, then identifier of the next update will be chosen
    /// randomly instead of sequentially": a mark that old says nothing about a lower number.
    /// </summary>
    private static readonly TimeSpan MarksHold = TimeSpan.FromDays(7);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The number of the last one handled, or null where that says nothing any more.</summary>
    public async Task<int?> LastAsync(string counter, CancellationToken cancellation)
    {
        await using var db = await store.CreateDbContextAsync(cancellation);
        return await LastAsync(db, counter, cancellation);
    }

    /// <summary>Does it and marks it; does nothing where it was handled before.</summary>
    /// <param name="mark">What came in.</param>
    /// <param name="effects">Changes the database through what it is given; what it has changed is saved with the mark.</param>
    /// <param name="onFailure">What somebody is told where it cannot be done.</param>
    /// <param name="command">The command asked for, to be noted with a failure.</param>
    /// <param name="cancellation">Stops it, unmarked.</param>
    public async Task HandleAsync(Mark mark, Func<AlertsDb, Task> effects, OutgoingMessage? onFailure, string? command, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TryAsync(mark, effects, cancellation);
                return;
            }
            catch (Exception passing) when (attempt < Attempts && IsPassing(passing))
            {
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                await SetAsideAsync(mark, failure, onFailure, command, cancellation);
                return;
            }
        }
    }

    private async Task TryAsync(Mark mark, Func<AlertsDb, Task> effects, CancellationToken cancellation)
    {
        await using var db = await store.CreateDbContextAsync(cancellation);
        if (mark.Number <= await LastAsync(db, mark.Counter, cancellation)) return;
        await effects(db);
        await MarkAsync(db, mark, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task SetAsideAsync(Mark mark, Exception failure, OutgoingMessage? told, string? command, CancellationToken cancellation)
    {
        var what = $"{failure.GetType().Name} in {Where(failure)}";
        Log.SetAside(log, mark.Kind, command ?? "no command", what);
        await using var db = await store.CreateDbContextAsync(cancellation);
        db.Add(new SetAsideUpdate { UpdateId = mark.Number, Kind = mark.Kind, Command = command, Failure = what, At = Now });
        if (told is not null) db.Add(told);
        await MarkAsync(db, mark, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<int?> LastAsync(AlertsDb db, string counter, CancellationToken cancellation) =>
        await db.BotStates.FindAsync([counter], cancellation) is { } mark && (counter != BotState.LastUpdate || Now - mark.At < MarksHold) ? int.Parse(mark.Value, CultureInfo.InvariantCulture) : null;

    private async Task MarkAsync(AlertsDb db, Mark handled, CancellationToken cancellation)
    {
        var mark = await db.BotStates.FindAsync([handled.Counter], cancellation);
        if (mark is null) db.Add(mark = new BotState { Name = handled.Counter, Value = "", At = default });
        (mark.Value, mark.At) = (handled.Number.ToString(CultureInfo.InvariantCulture), Now);
    }

    // A message that was delivered while it was being deleted, a database that is busy for a moment.
    private static bool IsPassing(Exception failure) =>
        failure is DbUpdateConcurrencyException || (failure as SqliteException ?? failure.InnerException as SqliteException) is { SqliteErrorCode: 5 or 6 };

    /// <summary>The method alone: an exception's own text may hold what somebody wrote.</summary>
    private static string Where(Exception failure) =>
        new StackTrace(failure).GetFrames().Select(frame => frame.GetMethod()).FirstOrDefault(method => method?.DeclaringType?.Namespace?.StartsWith(nameof(Alerts), StringComparison.Ordinal) == true)
            is { } method ? $"{method.DeclaringType!.Name}.{method.Name}" : "no code of ours";

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "An update ({Kind}, {Command}) could not be handled and was set aside: {Failure}")]
        public static partial void SetAside(ILogger logger, string kind, string command, string failure);
    }
}
