using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Storage;

/// <summary>
/// Brings the database to the shape this version knows, and never touches one that a newer version has shaped. EF Core locks the database for
/// it with a row that a killed process leaves behind, and would then wait for ever: nothing is locked where nothing is to be done, and a lock that stays is an orphan.
/// </summary>
public static class Upgrade
{
    /// <summary>A migration of ours takes less than a second; whoever holds the lock for longer is dead.</summary>
    private static readonly TimeSpan LongestUpgrade = TimeSpan.FromSeconds(5), Look = TimeSpan.FromMilliseconds(100);

    /// <returns>Null when the database is ready; otherwise the one line that says why not and what to do.</returns>
    public static Task<string?> RunAsync(AlertsDb db, CancellationToken cancellation) => RunAsync(db, LongestUpgrade, cancellation);

    internal static async Task<string?> RunAsync(AlertsDb db, TimeSpan longest, CancellationToken cancellation)
    {
        var file = db.Database.GetDbConnection().DataSource;
        try
        {
            var applied = await db.Database.GetAppliedMigrationsAsync(cancellation);
            if (applied.Except(db.Database.GetMigrations()).LastOrDefault() is { } newer)
                return $"{file} was written by a newer version of Alerts (it knows '{newer}', this one does not). Install that version again, or set DataFolder to another folder.";
            if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
            {
                await FreeAsync(db, longest, cancellation);
                await db.Database.MigrateAsync(cancellation);
            }

            await NewsIndex.FillAsync(db, cancellation);
            return null;
        }
        catch (SqliteException unusable)
        {
            return $"{file} cannot be used: {SqliteTrouble.Sentence(unusable)}.";
        }
    }

    private static async Task FreeAsync(AlertsDb db, TimeSpan longest, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; await IsLockedAsync(db, cancellation); waited += Look)
        {
            if (waited >= longest) await db.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsLock", cancellation);
            else await Task.Delay(Look, cancellation);
        }
    }

    private static async Task<bool> IsLockedAsync(AlertsDb db, CancellationToken cancellation)
    {
        if (await CountAsync(db, "SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'", cancellation) == 0) return false;
        return await CountAsync(db, "SELECT COUNT(*) AS Value FROM __EFMigrationsLock", cancellation) > 0;
    }

    private static Task<int> CountAsync(AlertsDb db, string question, CancellationToken cancellation) => db.Database.SqlQueryRaw<int>(question).SingleAsync(cancellation);
}
