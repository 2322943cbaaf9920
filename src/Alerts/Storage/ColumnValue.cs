using Microsoft.EntityFrameworkCore.Metadata;

namespace Alerts.Storage;

/// <summary>What a property has in its column, by the same model and the same conversions as everything else.</summary>
internal static class ColumnValue
{
    public static Func<object, object?> Of(IProperty property)
    {
        var getter = property.GetGetter();
        var toStore = property.GetTypeMapping().Converter?.ConvertToProvider;
        return toStore is null ? getter.GetClrValue : row => getter.GetClrValue(row) is { } value ? toStore(value) : null;
    }
}
