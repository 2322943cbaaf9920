using Alerts.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Alerts.Tests.Storage;

public sealed class UpgradeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("alerts-upgrade-").FullName;

    private string DatabaseFile => Path.Combine(folder, "alerts.db");

    [Fact]
    public async Task AnEmptyFolderGetsADatabase()
    {
        Assert.Null(await Run());
        Assert.Null(await Run());
    }

    /// <summary>What was watched before there was a query language asks for the same after it, to the letter.</summary>
    [Fact]
    public async Task OldWatchesSurviveTheUpgradeAndAskForTheSame()
    {
        await using (var db = Open())
        {
            await db.GetService<Microsoft.EntityFrameworkCore.Migrations.IMigrator>().MigrateAsync("20261101000000_Initial");
            await db.Database.ExecuteSqlRawAsync("INSERT INTO Subscribers (Id, ChatId, Language, TimeZone, DigestHour, Paused, \"Left\", SubscribedAt) VALUES (1, 7, 'ar', 'UTC', 8, 0, 0, '2026-11-01')");
            await db.Database.ExecuteSqlRawAsync(
                "INSERT INTO Watches (Id, SubscriberId, Asked, PlaceId, Indicator, Words) VALUES (1, 1, '', 'sy-aleppo', 'siege', NULL), (2, 1, 'x', NULL, NULL, 'مخبز الفرن'), (3, 1, '', NULL, NULL, NULL), (4, 1, '', 'ps', NULL, 'bakery')");
        }

        Assert.Null(await Run());

        await using var upgraded = Open();
        Assert.Equal(
            ["place:sy-aleppo indicator:siege", "\"مخبز\" \"الفرن\"", "*", "place:ps \"bakery\""],
            (await upgraded.Watches.OrderBy(watch => watch.Id).ToListAsync()).Select(watch => watch.Asks().ToString()));
    }

    /// <summary>EF Core's own lock for migrations is a row, which nobody takes away after a process was killed.</summary>
    [Fact]
    public async Task TheLockOfAnUpgradeThatWasKilledIsTakenAway()
    {
        await using (var db = Open())
        {
            await db.Database.ExecuteSqlRawAsync("CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL)");
            await db.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsLock VALUES (1, '2026-11-25 08:54:41.969451+00:00')");
            Assert.Null(await Upgrade.RunAsync(db, TimeSpan.Zero, CancellationToken.None));
        }

        await using var upgraded = Open();
        Assert.Empty(await upgraded.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task ALockThatStayedBehindHoldsUpNoDatabaseThatIsReady()
    {
        await Run();
        await using (var db = Open()) await db.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsLock VALUES (1, '2026-11-25 08:54:41.969451+00:00')");

        Assert.Null(await Run());
    }

    [Fact]
    public async Task ADatabaseFromANewerVersionIsLeftAlone()
    {
        await Run();
        await using (var db = Open())
            await db.Database.ExecuteSqlAsync($"INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_FromTheFuture', '99.0')");

        var refusal = await Run();

        Assert.Contains("was written by a newer version of Alerts (it knows '20990101000000_FromTheFuture'", refusal);
    }

    [Fact]
    public async Task AFileThatIsNoDatabaseIsNamed()
    {
        await File.WriteAllTextAsync(DatabaseFile, string.Concat(Enumerable.Repeat("not a database ", 100)));

        Assert.Equal($"{DatabaseFile} cannot be used: the file is no database or is damaged; put a backup in its place.", await Run());
    }

    [Fact]
    public async Task AFolderThatCannotBeWrittenIsNamed()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "file"), "");

        var refusal = await Run(Path.Combine(folder, "file", "alerts.db"));

        Assert.Contains("cannot be opened for writing", refusal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<string?> Run(string? file = null)
    {
        await using var db = Open(file);
        return await Upgrade.RunAsync(db, CancellationToken.None);
    }

    private AlertsDb Open(string? file = null)
    {
        var options = new DbContextOptionsBuilder<AlertsDb>();
        AlertsDb.Configure(options, $"Data Source={file ?? DatabaseFile}");
        return new AlertsDb(options.Options);
    }
}
