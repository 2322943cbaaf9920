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
    private readonly Func<object, object?>[] columns;
    private readonly Statement insert;
    private readonly Action<object, object?> setKey;

    /// <param name="db">Its connection must be open; the rows are part of its transaction.</param>
    public RowWriter(AlertsDb db)
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var key = entity.FindPrimaryKey()!.Properties.Single();
        var properties = entity.GetProperties().Where(property => property != key).ToList();
        setKey = key.PropertyInfo!.SetValue;
        columns = [.. properties.Select(ColumnValue.Of)];
        insert = new((SqliteConnection)db.Database.GetDbConnection(), $"INSERT INTO \"{entity.GetTableName()}\" ({string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""))}) VALUES ({string.Join(", ", properties.Select((_, at) => $"?{at + 1}"))})");
    }

    /// <summary>Writes the row and gives it its key.</summary>
    public void Write(T row)
    {
        for (var i = 0; i < columns.Length; i++) insert.Bind(i + 1, columns[i](row));
        insert.Run();
        setKey(row, (int)insert.LastId);
    }

    public void Dispose() => insert.Dispose();
}
