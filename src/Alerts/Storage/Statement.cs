using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Alerts.Storage;

/// <summary>
/// One prepared statement, straight on SQLite. A first collection asks and writes some hundred thousand times; there the commands of
/// ADO.NET, which look up each parameter by its name and each column by its type, take longer than the database.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 handle;
    private readonly sqlite3_stmt prepared;
    private byte[] utf8 = new byte[16_384];

    public Statement(SqliteConnection connection, string sql)
    {
        handle = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out prepared));
    }

    public long LastId => raw.sqlite3_last_insert_rowid(handle);

    /// <summary>Values stand in the form in which EF Core writes them.</summary>
    public void Bind(int at, object? value) => Check(value switch
    {
        null => raw.sqlite3_bind_null(prepared, at),
        string text => BindText(at, text),
        int number => raw.sqlite3_bind_int(prepared, at, number),
        bool flag => raw.sqlite3_bind_int(prepared, at, flag ? 1 : 0),
        byte[] bytes => raw.sqlite3_bind_blob(prepared, at, bytes),
        DateTime moment => BindText(at, UtcConverter.InUtc(moment).ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        TimeSpan span => BindText(at, span.ToString("c", CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"a {value.GetType().Name} is not written here"),
    });

    /// <summary>True where there is a row.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(prepared);
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE)) Check(code);
        return code == raw.SQLITE_ROW;
    }

    /// <summary>One that answers with nothing.</summary>
    public void Run()
    {
        try
        {
            Step();
        }
        finally
        {
            Reset();
        }
    }

    public int Int(int column) => raw.sqlite3_column_int(prepared, column);

    public string Text(int column) => raw.sqlite3_column_text(prepared, column).utf8_to_string();

    public byte[] Bytes(int column) => raw.sqlite3_column_blob(prepared, column).ToArray();

    public DateTime Moment(int column) => DateTime.Parse(Text(column), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <summary>What stands in the column, as a value of this type.</summary>
    public object? Value(int column, Type type)
    {
        if (IsNull(column)) return null;
        if (type == typeof(string)) return Text(column);
        if (type == typeof(int)) return Int(column);
        if (type == typeof(bool)) return Int(column) == 1;
        if (type == typeof(DateTime)) return Moment(column);
        if (type == typeof(TimeSpan)) return TimeSpan.Parse(Text(column), CultureInfo.InvariantCulture);
        throw new NotSupportedException($"a {type.Name} is not read here");
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(prepared, column) == raw.SQLITE_NULL;

    // What went wrong was told by the step before.
    public void Reset() => _ = raw.sqlite3_reset(prepared);

    public void Dispose() => prepared.Dispose();

    private int BindText(int at, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (utf8.Length < most) utf8 = new byte[most];
        return raw.sqlite3_bind_text(prepared, at, utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, utf8)));
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, handle);
}
