using Microsoft.Data.Sqlite;

namespace Alerts.Storage;

/// <summary>What SQLite could not do, in words that an operator can act on.</summary>
public static class SqliteTrouble
{
    // The primary result codes of https://www.sqlite.org/rescode.html.
    public static string Sentence(SqliteException trouble) => trouble.SqliteErrorCode switch
    {
        5 or 6 => "another program holds the database; stop the other instance first",
        8 or 14 => "the database cannot be opened for writing; check who owns the folder and whether the disk is read-only",
        10 => "the disk cannot be read or written; check it, and whether there is room",
        11 or 26 => "the file is no database or is damaged; put a backup in its place",
        13 => "the disk is full; make room",
        _ => trouble.Message.TrimEnd('.'),
    };
}
