using Alerts.Articles;
using Alerts.Delivery;
using Alerts.Reading;
using Alerts.Situation;
using Alerts.Sources;
using Alerts.Subscribers;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Storage;

/// <summary>
/// The tables, and the belt between them: each step finds what the step before left undone by a mark
/// (<c>ReadAt</c>, <c>ToldAt</c>, <c>SentAt</c>, <c>NextDigestAt</c>), and each mark has its index.
/// </summary>
public sealed class AlertsDb(DbContextOptions<AlertsDb> options) : DbContext(options)
{
    public DbSet<Source> Sources => Set<Source>();

    public DbSet<Article> Articles => Set<Article>();

    public DbSet<ArticleOrigin> ArticleOrigins => Set<ArticleOrigin>();

    public DbSet<Report> Reports => Set<Report>();

    public DbSet<Incident> Incidents => Set<Incident>();

    public DbSet<Change> Changes => Set<Change>();

    public DbSet<Subscriber> Subscribers => Set<Subscriber>();

    public DbSet<Watch> Watches => Set<Watch>();

    public DbSet<WatchOffer> WatchOffers => Set<WatchOffer>();

    public DbSet<HeldAlert> HeldAlerts => Set<HeldAlert>();

    public DbSet<Complaint> Complaints => Set<Complaint>();

    public DbSet<OutgoingMessage> OutgoingMessages => Set<OutgoingMessage>();

    public DbSet<DigestPage> DigestPages => Set<DigestPage>();

    public DbSet<DeliveryCount> DeliveryCounts => Set<DeliveryCount>();

    public DbSet<BotState> BotStates => Set<BotState>();

    public DbSet<SetAsideUpdate> SetAsideUpdates => Set<SetAsideUpdate>();

    /// <summary>The one way to open the store, for the service, its tests and the migration tool alike.</summary>
    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string connection) =>
        options.UseSqlite(connection).AddInterceptors(SqlitePragmas.Instance);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        News(modelBuilder);
        WhatIsKnown(modelBuilder);
        WhoIsTold(modelBuilder);
        WhatIsSent(modelBuilder);
    }

    private static void News(ModelBuilder model)
    {
        model.Entity<Source>().HasKey(s => s.Name);
        model.Entity<Source>().OwnsOne(s => s.Health);

        model.Entity<Article>(article =>
        {
            article.HasIndex(a => new { a.SourceName, a.SourceItemId }).IsUnique();
            article.HasIndex(a => a.Fingerprint);
            article.HasIndex(a => new { a.PublishedAt, a.Id }).HasFilter("ReadAt IS NULL").HasDatabaseName("IX_Articles_Unread");
            article.HasIndex(a => a.ArrivedAt);
            article.HasIndex(a => a.CanonicalLink);
        });

        model.Entity<ArticleOrigin>(origin =>
        {
            // An origin outlives its article: what was seen once and forgotten since is not taken for news.
            origin.HasOne(o => o.Article).WithMany(a => a.Origins).HasForeignKey(o => o.ArticleId).OnDelete(DeleteBehavior.SetNull);
            origin.HasIndex(o => new { o.SourceName, o.SourceItemId }).IsUnique();
            origin.HasIndex(o => o.SeenAt);
        });
    }

    private static void WhatIsKnown(ModelBuilder model)
    {
        model.Entity<Report>(report =>
        {
            report.HasOne<Article>().WithMany().HasForeignKey(r => r.ArticleId).OnDelete(DeleteBehavior.Cascade);
            report.HasOne(r => r.Incident).WithMany(i => i.Reports).HasForeignKey(r => r.IncidentId).OnDelete(DeleteBehavior.SetNull);
            report.HasIndex(r => r.PublishedAt);
        });

        model.Entity<Incident>(incident =>
        {
            incident.HasIndex(i => new { i.Indicator, i.Country, i.LastDay });
            incident.HasIndex(i => i.LastReportedAt);
        });

        model.Entity<Change>(change =>
        {
            change.HasOne(c => c.Incident).WithMany().HasForeignKey(c => c.IncidentId).OnDelete(DeleteBehavior.Cascade);
            change.HasOne(c => c.Report).WithMany().HasForeignKey(c => c.ReportId).OnDelete(DeleteBehavior.Cascade);
            change.HasIndex(c => c.Id).HasFilter("Immediate = 1 AND ToldAt IS NULL").HasDatabaseName("IX_Changes_Untold");
            change.HasIndex(c => c.At);
        });

        model.Entity<Complaint>(complaint =>
        {
            complaint.HasOne(c => c.Incident).WithMany().HasForeignKey(c => c.IncidentId).OnDelete(DeleteBehavior.Cascade);
            complaint.HasIndex(c => c.At).HasFilter("SettledAt IS NULL").HasDatabaseName("IX_Complaints_Open");
        });
    }

    private static void WhoIsTold(ModelBuilder model)
    {
        model.Entity<Subscriber>(subscriber =>
        {
            // Two indexes: to SQLite no two nulls are alike, so the first alone would let a private chat in twice.
            subscriber.HasIndex(s => new { s.ChatId, s.ThreadId }).IsUnique();
            subscriber.HasIndex(s => s.ChatId).IsUnique().HasFilter("ThreadId IS NULL").HasDatabaseName("IX_Subscribers_ChatAlone");
            subscriber.HasIndex(s => s.NextDigestAt);
            subscriber.Property(s => s.DigestDays).HasConversion<int>().HasDefaultValue(Weekdays.All).HasSentinel(Weekdays.All);
            subscriber.Property(s => s.LeastSeverity).HasDefaultValue(Severity.Unknown).HasSentinel(Severity.Unknown);
            subscriber.HasMany(s => s.Watches).WithOne().HasForeignKey(w => w.SubscriberId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<Watch>().HasIndex(w => new { w.PlaceId, w.Indicator });

        model.Entity<HeldAlert>(held =>
        {
            held.HasOne<Subscriber>().WithMany().HasForeignKey(h => h.SubscriberId).OnDelete(DeleteBehavior.Cascade);
            held.HasOne(h => h.Change).WithMany().HasForeignKey(h => h.ChangeId).OnDelete(DeleteBehavior.Cascade);
            held.HasIndex(h => new { h.SubscriberId, h.ChangeId, h.ChatId, h.ThreadId }).IsUnique();
        });

        model.Entity<WatchOffer>().HasKey(o => o.Token);
        model.Entity<WatchOffer>().HasIndex(o => o.MadeAt);
    }

    private static void WhatIsSent(ModelBuilder model)
    {
        model.Entity<OutgoingMessage>(message =>
        {
            // As a number: the lanes have an order, and letters would put it wrong.
            message.Property(m => m.Lane).HasConversion<int>();
            message.HasIndex(m => m.Key).IsUnique();
            message.HasIndex(m => new { m.ChatId, m.Id });
            message.HasIndex(m => m.WrittenAt).HasFilter("Lane = 1").HasDatabaseName("IX_OutgoingMessages_Alerts");
            message.HasIndex(m => new { m.Lane, m.Id }).HasFilter("SentAt IS NULL AND GaveUp IS NULL").HasDatabaseName("IX_OutgoingMessages_Unsent");
        });

        model.Entity<DigestPage>(page =>
        {
            page.HasOne<Subscriber>().WithMany().HasForeignKey(p => p.SubscriberId).OnDelete(DeleteBehavior.Cascade);
            page.HasIndex(p => new { p.Token, p.Number }).IsUnique();
            page.HasIndex(p => p.WrittenAt);
        });

        model.Entity<DeliveryCount>().HasKey(c => new { c.Day, c.Lane });
        model.Entity<BotState>().HasKey(s => s.Name);
    }
}
