using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Alerts.Storage;

/// <summary>Lets <c>dotnet ef migrations add</c> see the tables without starting the service.</summary>
public sealed class AlertsDbForTools : IDesignTimeDbContextFactory<AlertsDb>
{
    public AlertsDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<AlertsDb>();
        AlertsDb.Configure(options, "Data Source=:memory:");
        return new AlertsDb(options.Options);
    }
}
