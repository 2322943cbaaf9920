using Alerts.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Tests.Support;

/// <summary>The production database in memory: real SQLite, really migrated, alive as long as its one connection is open.</summary>
public sealed class TestDb : IDbContextFactory<AlertsDb>, IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly string? folder;
    private readonly DbContextOptions<AlertsDb> options;

    /// <param name="manyThreads">A file with a connection for each context, where a test asks while what it tests runs.</param>
    public TestDb(bool manyThreads = false)
    {
        connection.Open();
        folder = manyThreads ? Directory.CreateTempSubdirectory("alerts-").FullName : null;
        var builder = new DbContextOptionsBuilder<AlertsDb>();
        options = (folder is null ? builder.UseSqlite(connection) : builder.UseSqlite($"Data Source={Path.Combine(folder, "alerts.db")};Pooling=False"))
            .AddInterceptors(SqlitePragmas.Instance)
            .Options;
        using var db = CreateDbContext();
        db.Database.Migrate();
    }

    /// <summary>A context that knows nothing of what another has in hand.</summary>
    public AlertsDb CreateDbContext() => new(options);

    /// <summary>Saves what a test starts from.</summary>
    public void Given(params object[] entities)
    {
        using var db = CreateDbContext();
        db.AddRange(entities);
        db.SaveChanges();
    }

    /// <summary>Asks one question of a fresh context.</summary>
    public T Ask<T>(Func<AlertsDb, T> question)
    {
        using var db = CreateDbContext();
        return question(db);
    }

    public void Dispose()
    {
        connection.Dispose();
        if (folder is not null) Directory.Delete(folder, recursive: true);
    }
}
