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
            return $"{file} cannot be used: {Sentence(unusable)}.";
        }
    }

    // The primary result codes of https://www.sqlite.org/rescode.html.
    private static string Sentence(SqliteException unusable) => unusable.SqliteErrorCode switch
    {
        8 or 14 => "it cannot be opened for writing; check who owns the folder and whether the disk is read-only",
        11 or 26 => "the file is no database or is damaged; put a backup in its place",
        13 => "the disk is full; make room",
        5 or 6 => "another program holds it; stop the other instance first",
        _ => unusable.Message,
    };
}
