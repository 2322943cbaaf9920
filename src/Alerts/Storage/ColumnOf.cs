using System.Reflection;

namespace Alerts.Storage;

/// <summary>The same with its types, so that it asks the property itself.</summary>
internal sealed class Column<TRow, TValue>(string name, PropertyInfo property) : Column(name, typeof(TValue))
    where TRow : class
{
    private readonly Func<TRow, TValue> get = property.GetMethod!.CreateDelegate<Func<TRow, TValue>>();
    private readonly Action<TRow, TValue> set = property.SetMethod!.CreateDelegate<Action<TRow, TValue>>();

    public override object? Get(object row) => get((TRow)row);

    public override void Set(object row, object? value) => set((TRow)row, (TValue)value!);
}
