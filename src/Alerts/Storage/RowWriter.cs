using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alerts.Storage;

/// <summary>
/// Inserts rows of one table by a prepared statement, made from the same model as everything else. For the articles of a first collection,
/// where the change tracker takes several times as long as the database.
/// </summary>
internal sealed class RowWriter<T> : IDisposable
    where T : class
{
    private readonly List<(Func<object, object?> Read, SqliteParameter Parameter)> columns = [];
    private readonly SqliteCommand insert;
    private readonly Action<object, object?> setKey;

    /// <param name="db">With a transaction open; the rows are part of it.</param>
    public RowWriter(AlertsDb db)
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var key = entity.FindPrimaryKey()!.Properties.Single();
        setKey = key.PropertyInfo!.SetValue;
        insert = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        insert.Transaction = (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        foreach (var property in entity.GetProperties().Where(property => property != key)) columns.Add((Reader(property), insert.Parameters.Add(new SqliteParameter { ParameterName = $"${property.Name}" })));
        insert.CommandText = $"INSERT INTO \"{entity.GetTableName()}\" ({string.Join(", ", entity.GetProperties().Where(property => property != key).Select(property => $"\"{property.GetColumnName()}\""))}) "
            + $"VALUES ({string.Join(", ", columns.Select(column => column.Parameter.ParameterName))}) RETURNING \"{key.GetColumnName()}\"";
        insert.Prepare();
    }

    /// <summary>Writes the row and gives it its key.</summary>
    public void Write(T row)
    {
        foreach (var (read, parameter) in columns) parameter.Value = read(row) ?? DBNull.Value;
        setKey(row, Convert.ToInt32(insert.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture));
    }

    public void Dispose() => insert.Dispose();

    private static Func<object, object?> Reader(IProperty property)
    {
        var getter = property.PropertyInfo!;
        var toStore = property.GetTypeMapping().Converter?.ConvertToProvider;
        return toStore is null ? getter.GetValue : row => getter.GetValue(row) is { } value ? toStore(value) : null;
    }
}
