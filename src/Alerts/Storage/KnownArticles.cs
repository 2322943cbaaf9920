using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alerts.Storage;

/// <summary>Is it known already? Three questions that are asked for every article of every visit, prepared once for a transaction.</summary>
internal sealed class KnownArticles : IDisposable
{
    private readonly SqliteCommand origin;
    private readonly SqliteCommand print;
    private readonly SqliteCommand link;
    private readonly SqliteCommand seen;

    public KnownArticles(AlertsDb db)
    {
        origin = Prepare(db, "SELECT Id, ArticleId, Fingerprint FROM ArticleOrigins WHERE SourceName = $a AND SourceItemId = $b");
        print = Prepare(db, "SELECT Id FROM Articles WHERE Fingerprint = $a ORDER BY Id LIMIT 1");
        link = Prepare(db, "SELECT Id FROM Articles WHERE CanonicalLink = $a ORDER BY Id DESC LIMIT 1");
        seen = Prepare(db, "UPDATE ArticleOrigins SET Fingerprint = $b, ArticleId = COALESCE($c, ArticleId) WHERE Id = $a");
    }

    /// <summary>What is known under this id of this source.</summary>
    public (int Id, int? ArticleId, string Fingerprint)? Origin(string source, string item)
    {
        Set(origin, source, item);
        using var row = origin.ExecuteReader();
        return row.Read() ? (row.GetInt32(0), row.IsDBNull(1) ? null : row.GetInt32(1), row.GetString(2)) : null;
    }

    public int? WithPrint(string fingerprint) => One(print, fingerprint);

    public int? WithLink(string canonical) => One(link, canonical);

    /// <summary>The origin says something else now, in the article of this id where there is a new one.</summary>
    public void Seen(int origin, string fingerprint, int? article)
    {
        Set(seen, origin, fingerprint, (object?)article ?? DBNull.Value);
        seen.ExecuteNonQuery();
    }

    public void Dispose()
    {
        origin.Dispose();
        print.Dispose();
        link.Dispose();
        seen.Dispose();
    }

    private static SqliteCommand Prepare(AlertsDb db, string sql)
    {
        var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        command.CommandText = sql;
        command.Transaction = (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        foreach (var name in (ReadOnlySpan<string>)["$a", "$b", "$c"])
            if (sql.Contains(name, StringComparison.Ordinal)) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }

    private static void Set(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
    }

    private static int? One(SqliteCommand command, string value)
    {
        Set(command, value);
        return command.ExecuteScalar() is long id ? (int)id : null;
    }
}
