using Alerts.Sources;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Storage;

/// <summary>
/// The sources with their health, by prepared statements made from the model: every collection begins with all of them and ends with what
/// each visit says of one, and most visits change nothing else.
/// </summary>
internal sealed class SourceRows : IDisposable
{
    private readonly Column[] own;
    private readonly Column[] health;
    private readonly Statement all;
    private readonly Statement put;
    private readonly Statement update;

    /// <param name="db">Its connection must be open; what is written is part of its transaction.</param>
    public SourceRows(AlertsDb db)
    {
        var entity = db.Model.FindEntityType(typeof(Source))!;
        own = Column.Of(entity, withKey: true);
        health = Column.Of(db.Model.FindEntityType(typeof(SourceHealth))!, withKey: false);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var names = own.Concat(health).Select(column => $"\"{column.Name}\"").ToList();
        all = new(connection, $"SELECT {string.Join(", ", names)} FROM \"{entity.GetTableName()}\"");
        put = new(connection, $"INSERT INTO \"{entity.GetTableName()}\" ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select((_, at) => $"?{at + 1}"))}) ON CONFLICT (Name) DO UPDATE SET {string.Join(", ", names.Select(name => $"{name} = excluded.{name}"))}");
        update = new(connection, $"UPDATE \"{entity.GetTableName()}\" SET {string.Join(", ", health.Select((column, at) => $"\"{column.Name}\" = ?{at + 3}"))} WHERE Name = ?1 AND Address = ?2");
    }

    public List<Source> Read()
    {
        var sources = new List<Source>();
        try
        {
            while (all.Step()) sources.Add(ReadOne());
        }
        finally
        {
            all.Reset();
        }

        return sources;
    }

    /// <summary>All that is known of the source, whether it was there before or not.</summary>
    public void Write(Source source)
    {
        Bind(put, 1, own, source);
        Bind(put, own.Length + 1, health, source.Health);
        put.Run();
    }

    /// <summary>Where the list gives the source another address meanwhile, what was learned of the old one is dropped.</summary>
    public void WriteHealth(Source source)
    {
        update.Bind(1, source.Name);
        update.Bind(2, source.Address);
        Bind(update, 3, health, source.Health);
        update.Run();
    }

    public void Dispose()
    {
        all.Dispose();
        put.Dispose();
        update.Dispose();
    }

    private Source ReadOne()
    {
        var source = new Source { Name = "", Kind = "", Address = "", Independence = "" };
        for (var i = 0; i < own.Length; i++) own[i].Set(source, all.Value(i, own[i].Type));
        for (var i = 0; i < health.Length; i++) health[i].Set(source.Health, all.Value(own.Length + i, health[i].Type));
        return source;
    }

    private static void Bind(Statement statement, int from, Column[] columns, object row)
    {
        for (var i = 0; i < columns.Length; i++) statement.Bind(from + i, columns[i].Get(row));
    }
}
