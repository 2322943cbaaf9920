using Alerts.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Tests.Support;

/// <summary>The production database in memory: real SQLite, really migrated, alive as long as its one connection is open.</summary>
public sealed class TestDb : IDbContextFactory<AlertsDb>, IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly DbContextOptions<AlertsDb> options;

    public TestDb()
    {
        connection.Open();
        options = new DbContextOptionsBuilder<AlertsDb>()
            .UseSqlite(connection)
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

    public void Dispose() => connection.Dispose();
}
