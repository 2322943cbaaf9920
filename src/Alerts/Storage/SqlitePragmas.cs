using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Alerts.Storage;

/// <summary>
/// What SQLite forgets with each connection. FULL: what was committed outlives a power cut too, an alert that was sent is
/// not sent again; the steps that write much write it in few transactions, so it costs next to nothing. What SQLite needs
/// for a moment it keeps in memory: in a container with a read-only root there is no folder for temporary files.
/// </summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas =
        // For a new store: in a page of the usual 4 KB an article and its index entries leave half empty, and each page is written by itself.
        "PRAGMA page_size = 16384; PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; "
        // Room for the indexes of a first collection, and fewer copies of them from the log into the store.
        + "PRAGMA cache_size = -4000; PRAGMA wal_autocheckpoint = 1000;";

    public static SqlitePragmas Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
