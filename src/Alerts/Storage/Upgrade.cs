using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Storage;

/// <summary>Brings the database to the shape this version knows, and never touches one that a newer version has shaped.</summary>
public static class Upgrade
{
    /// <returns>Null when the database is ready; otherwise the one line that says why not and what to do.</returns>
    public static async Task<string?> RunAsync(AlertsDb db, CancellationToken cancellation)
    {
        var file = db.Database.GetDbConnection().DataSource;
        try
        {
            var applied = await db.Database.GetAppliedMigrationsAsync(cancellation);
            if (applied.Except(db.Database.GetMigrations()).LastOrDefault() is { } newer)
                return $"{file} was written by a newer version of Alerts (it knows '{newer}', this one does not). Install that version again, or set DataFolder to another folder.";
            await db.Database.MigrateAsync(cancellation);
            return null;
        }
        catch (SqliteException unusable)
        {
            return $"{file} cannot be used: {SqliteTrouble.Sentence(unusable)}.";
        }
    }
}
