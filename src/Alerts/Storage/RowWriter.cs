using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alerts.Storage;

/// <summary>
/// Inserts rows of one table by a prepared statement, made from the same model as everything else. For the articles of a first collection,
/// where the change tracker takes several times as long as the database.
/// </summary>
internal sealed class RowWriter<T> : IDisposable
    where T : class
{
    private readonly Column[] columns;
    private readonly Column key;
    private readonly Statement insert;

    /// <param name="db">Its connection must be open; the rows are part of its transaction.</param>
    public RowWriter(AlertsDb db)
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        columns = Column.Of(entity, withKey: false);
        key = Column.Of(entity.FindPrimaryKey()!.Properties.Single(), StoreObjectIdentifier.Table(entity.GetTableName()!));
        insert = new((SqliteConnection)db.Database.GetDbConnection(), $"INSERT INTO \"{entity.GetTableName()}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) VALUES ({string.Join(", ", columns.Select((_, at) => $"?{at + 1}"))})");
    }

    /// <summary>Writes the row and gives it its key.</summary>
    public void Write(T row)
    {
        for (var i = 0; i < columns.Length; i++) insert.Bind(i + 1, columns[i].Get(row));
        insert.Run();
        key.Set(row, (int)insert.LastId);
    }

    public void Dispose() => insert.Dispose();
}
