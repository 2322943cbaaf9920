using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alerts.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Articles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SourceName = table.Column<string>(type: "TEXT", nullable: false),
                    Outlet = table.Column<string>(type: "TEXT", nullable: false),
                    Independence = table.Column<string>(type: "TEXT", nullable: false),
                    SourceItemId = table.Column<string>(type: "TEXT", nullable: false),
                    Link = table.Column<string>(type: "TEXT", nullable: true),
                    CanonicalLink = table.Column<string>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ArrivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    Sketch = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    TellNobody = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SetAside = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Articles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BotStates",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BotStates", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "DeliveryCounts",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Lane = table.Column<string>(type: "TEXT", nullable: false),
                    Sent = table.Column<int>(type: "INTEGER", nullable: false),
                    Repeated = table.Column<int>(type: "INTEGER", nullable: false),
                    GivenUp = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveryCounts", x => new { x.Day, x.Lane });
                });

            migrationBuilder.CreateTable(
                name: "Incidents",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Indicator = table.Column<string>(type: "TEXT", nullable: false),
                    PlaceId = table.Column<string>(type: "TEXT", nullable: true),
                    PlaceName = table.Column<string>(type: "TEXT", nullable: true),
                    PlaceNameAr = table.Column<string>(type: "TEXT", nullable: true),
                    Country = table.Column<string>(type: "TEXT", nullable: true),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: true),
                    Severity = table.Column<string>(type: "TEXT", nullable: false),
                    Certainty = table.Column<string>(type: "TEXT", nullable: false),
                    FigureKind = table.Column<string>(type: "TEXT", nullable: true),
                    Min = table.Column<long>(type: "INTEGER", nullable: true),
                    Max = table.Column<long>(type: "INTEGER", nullable: true),
                    Qualifier = table.Column<string>(type: "TEXT", nullable: true),
                    Cumulative = table.Column<bool>(type: "INTEGER", nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Contested = table.Column<bool>(type: "INTEGER", nullable: false),
                    BestReportId = table.Column<int>(type: "INTEGER", nullable: true),
                    IndependentSources = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstReportedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastReportedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ToldMin = table.Column<long>(type: "INTEGER", nullable: true),
                    ToldMax = table.Column<long>(type: "INTEGER", nullable: true),
                    ToldSeverity = table.Column<string>(type: "TEXT", nullable: false),
                    Alerted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Incidents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OutgoingMessages",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ChatId = table.Column<long>(type: "INTEGER", nullable: false),
                    ThreadId = table.Column<int>(type: "INTEGER", nullable: true),
                    Html = table.Column<string>(type: "TEXT", nullable: false),
                    Buttons = table.Column<string>(type: "TEXT", nullable: true),
                    Replaces = table.Column<int>(type: "INTEGER", nullable: true),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Lane = table.Column<int>(type: "INTEGER", nullable: false),
                    Silent = table.Column<bool>(type: "INTEGER", nullable: false),
                    LeavesNoTrace = table.Column<bool>(type: "INTEGER", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NotBefore = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    ClaimedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MessageId = table.Column<int>(type: "INTEGER", nullable: true),
                    GaveUp = table.Column<string>(type: "TEXT", nullable: true),
                    Remark = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutgoingMessages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SetAsideUpdates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UpdateId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Command = table.Column<string>(type: "TEXT", nullable: true),
                    Failure = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SetAsideUpdates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Sources",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: true),
                    Reliability = table.Column<string>(type: "TEXT", nullable: false),
                    Independence = table.Column<string>(type: "TEXT", nullable: false),
                    Enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    FullText = table.Column<bool>(type: "INTEGER", nullable: false),
                    Interval = table.Column<TimeSpan>(type: "TEXT", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Health_FirstReachedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Health_LastSuccessAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Health_LastTriedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Health_NotBefore = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Health_LastError = table.Column<string>(type: "TEXT", nullable: true),
                    Health_Note = table.Column<string>(type: "TEXT", nullable: true),
                    Health_FailuresInARow = table.Column<int>(type: "INTEGER", nullable: false),
                    Health_ETag = table.Column<string>(type: "TEXT", nullable: true),
                    Health_LastModified = table.Column<string>(type: "TEXT", nullable: true),
                    Health_MovedTo = table.Column<string>(type: "TEXT", nullable: true),
                    Health_RetiredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Health_LastNewsAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Health_UsualGap = table.Column<TimeSpan>(type: "TEXT", nullable: true),
                    Health_SilenceToldAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sources", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Subscribers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ChatId = table.Column<long>(type: "INTEGER", nullable: false),
                    ThreadId = table.Column<int>(type: "INTEGER", nullable: true),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    TimeZone = table.Column<string>(type: "TEXT", nullable: false),
                    DigestHour = table.Column<int>(type: "INTEGER", nullable: false),
                    LastDigestDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NextDigestAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DigestedThrough = table.Column<int>(type: "INTEGER", nullable: true),
                    LastQuietDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Paused = table.Column<bool>(type: "INTEGER", nullable: false),
                    Left = table.Column<bool>(type: "INTEGER", nullable: false),
                    SubscribedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subscribers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ArticleOrigins",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: true),
                    SourceName = table.Column<string>(type: "TEXT", nullable: false),
                    SourceItemId = table.Column<string>(type: "TEXT", nullable: false),
                    Outlet = table.Column<string>(type: "TEXT", nullable: false),
                    Link = table.Column<string>(type: "TEXT", nullable: true),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleOrigins", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArticleOrigins_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "Reports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    IncidentId = table.Column<int>(type: "INTEGER", nullable: true),
                    Indicator = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: true),
                    FigureKind = table.Column<string>(type: "TEXT", nullable: true),
                    Min = table.Column<long>(type: "INTEGER", nullable: true),
                    Max = table.Column<long>(type: "INTEGER", nullable: true),
                    Qualifier = table.Column<string>(type: "TEXT", nullable: true),
                    Cumulative = table.Column<bool>(type: "INTEGER", nullable: false),
                    Subset = table.Column<bool>(type: "INTEGER", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: true),
                    PlaceId = table.Column<string>(type: "TEXT", nullable: true),
                    PlaceName = table.Column<string>(type: "TEXT", nullable: true),
                    PlaceNameAr = table.Column<string>(type: "TEXT", nullable: true),
                    Country = table.Column<string>(type: "TEXT", nullable: true),
                    Quote = table.Column<string>(type: "TEXT", nullable: false),
                    QuoteStart = table.Column<int>(type: "INTEGER", nullable: false),
                    Severity = table.Column<string>(type: "TEXT", nullable: false),
                    Urgency = table.Column<string>(type: "TEXT", nullable: false),
                    Certainty = table.Column<string>(type: "TEXT", nullable: false),
                    Background = table.Column<bool>(type: "INTEGER", nullable: false),
                    Weapon = table.Column<string>(type: "TEXT", nullable: true),
                    Facility = table.Column<string>(type: "TEXT", nullable: true),
                    Cause = table.Column<string>(type: "TEXT", nullable: true),
                    Duration = table.Column<string>(type: "TEXT", nullable: true),
                    Actors = table.Column<string>(type: "TEXT", nullable: false),
                    Supporters = table.Column<string>(type: "TEXT", nullable: false),
                    Victims = table.Column<string>(type: "TEXT", nullable: false),
                    Items = table.Column<string>(type: "TEXT", nullable: false),
                    AttributionType = table.Column<string>(type: "TEXT", nullable: false),
                    AttributedTo = table.Column<string>(type: "TEXT", nullable: true),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DayStated = table.Column<bool>(type: "INTEGER", nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    Outlet = table.Column<string>(type: "TEXT", nullable: false),
                    Independence = table.Column<string>(type: "TEXT", nullable: false),
                    Link = table.Column<string>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TellNobody = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reports_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Reports_Incidents_IncidentId",
                        column: x => x.IncidentId,
                        principalTable: "Incidents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "Watches",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SubscriberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Asked = table.Column<string>(type: "TEXT", nullable: false),
                    PlaceId = table.Column<string>(type: "TEXT", nullable: true),
                    Indicator = table.Column<string>(type: "TEXT", nullable: true),
                    Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Watches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Watches_Subscribers_SubscriberId",
                        column: x => x.SubscriberId,
                        principalTable: "Subscribers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Changes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IncidentId = table.Column<int>(type: "INTEGER", nullable: false),
                    ReportId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Immediate = table.Column<bool>(type: "INTEGER", nullable: false),
                    OldStatus = table.Column<string>(type: "TEXT", nullable: true),
                    OldState = table.Column<string>(type: "TEXT", nullable: true),
                    OldMin = table.Column<long>(type: "INTEGER", nullable: true),
                    OldMax = table.Column<long>(type: "INTEGER", nullable: true),
                    ToldAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Changes_Incidents_IncidentId",
                        column: x => x.IncidentId,
                        principalTable: "Incidents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Changes_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleOrigins_ArticleId",
                table: "ArticleOrigins",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleOrigins_SeenAt",
                table: "ArticleOrigins",
                column: "SeenAt");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleOrigins_SourceName_SourceItemId",
                table: "ArticleOrigins",
                columns: new[] { "SourceName", "SourceItemId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_ArrivedAt",
                table: "Articles",
                column: "ArrivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_CanonicalLink",
                table: "Articles",
                column: "CanonicalLink");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Fingerprint",
                table: "Articles",
                column: "Fingerprint");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SourceName_SourceItemId",
                table: "Articles",
                columns: new[] { "SourceName", "SourceItemId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Unread",
                table: "Articles",
                columns: new[] { "PublishedAt", "Id" },
                filter: "ReadAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_At",
                table: "Changes",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_IncidentId",
                table: "Changes",
                column: "IncidentId");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_ReportId",
                table: "Changes",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_Untold",
                table: "Changes",
                column: "Id",
                filter: "Immediate = 1 AND ToldAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Incidents_Indicator_Country_LastDay",
                table: "Incidents",
                columns: new[] { "Indicator", "Country", "LastDay" });

            migrationBuilder.CreateIndex(
                name: "IX_Incidents_LastReportedAt",
                table: "Incidents",
                column: "LastReportedAt");

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMessages_ChatId_Id",
                table: "OutgoingMessages",
                columns: new[] { "ChatId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMessages_Key",
                table: "OutgoingMessages",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMessages_Unsent",
                table: "OutgoingMessages",
                columns: new[] { "Lane", "Id" },
                filter: "SentAt IS NULL AND GaveUp IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_ArticleId",
                table: "Reports",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_IncidentId",
                table: "Reports",
                column: "IncidentId");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_PublishedAt",
                table: "Reports",
                column: "PublishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Subscribers_ChatAlone",
                table: "Subscribers",
                column: "ChatId",
                unique: true,
                filter: "ThreadId IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Subscribers_ChatId_ThreadId",
                table: "Subscribers",
                columns: new[] { "ChatId", "ThreadId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Subscribers_NextDigestAt",
                table: "Subscribers",
                column: "NextDigestAt");

            migrationBuilder.CreateIndex(
                name: "IX_Watches_PlaceId_Indicator",
                table: "Watches",
                columns: new[] { "PlaceId", "Indicator" });

            migrationBuilder.CreateIndex(
                name: "IX_Watches_SubscriberId",
                table: "Watches",
                column: "SubscriberId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArticleOrigins");

            migrationBuilder.DropTable(
                name: "BotStates");

            migrationBuilder.DropTable(
                name: "Changes");

            migrationBuilder.DropTable(
                name: "DeliveryCounts");

            migrationBuilder.DropTable(
                name: "OutgoingMessages");

            migrationBuilder.DropTable(
                name: "SetAsideUpdates");

            migrationBuilder.DropTable(
                name: "Sources");

            migrationBuilder.DropTable(
                name: "Watches");

            migrationBuilder.DropTable(
                name: "Reports");

            migrationBuilder.DropTable(
                name: "Subscribers");

            migrationBuilder.DropTable(
                name: "Articles");

            migrationBuilder.DropTable(
                name: "Incidents");
        }
    }
}
