using Alerts.Sources;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alerts.Storage;

/// <summary>Writes how sources are, by a prepared statement made from the model: most visits change nothing else.</summary>
internal sealed class HealthWriter : IDisposable
{
    private readonly Func<object, object?>[] columns;
    private readonly Statement update;

    public HealthWriter(AlertsDb db)
    {
        var entity = db.Model.FindEntityType(typeof(SourceHealth))!;
        var properties = entity.GetProperties().Where(property => !property.IsPrimaryKey()).ToList();
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!);
        var sets = string.Join(", ", properties.Select((property, at) => $"\"{property.GetColumnName(table)}\" = ?{at + 3}"));
        columns = [.. properties.Select(ColumnValue.Of)];
        update = new((SqliteConnection)db.Database.GetDbConnection(), $"UPDATE \"{table.Name}\" SET {sets} WHERE Name = ?1 AND Address = ?2");
    }

    /// <summary>Where the list gives the source another address meanwhile, what was learned of the old one is dropped.</summary>
    public void Write(Source source)
    {
        update.Bind(1, source.Name);
        update.Bind(2, source.Address);
        for (var i = 0; i < columns.Length; i++) update.Bind(i + 3, columns[i](source.Health));
        update.Run();
    }

    public void Dispose() => update.Dispose();
}
