using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alerts.Storage;

/// <summary>
/// One property of an entity and the column it has in the model. What EF Core would compile for it at run time, once for each property,
/// takes longer than a first collection needs to write everything.
/// </summary>
internal abstract class Column(string name, Type type)
{
    public string Name => name;

    /// <summary>Without the question mark.</summary>
    public Type Type { get; } = Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>The columns of an entity in its table, without its key where it is asked so.</summary>
    public static Column[] Of(IEntityType entity, bool withKey)
    {
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!);
        return [.. entity.GetProperties().Where(property => withKey || !property.IsPrimaryKey()).Select(property => Of(property, table))];
    }

    public static Column Of(IProperty property, StoreObjectIdentifier table) =>
        (Column)Activator.CreateInstance(typeof(Column<,>).MakeGenericType(property.DeclaringType.ClrType, property.ClrType), property.GetColumnName(table), property.PropertyInfo)!;

    public abstract object? Get(object row);

    public abstract void Set(object row, object? value);
}
