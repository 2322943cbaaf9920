using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alerts.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Choices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "DigestOnly",
                table: "Watches",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "Watches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Silent",
                table: "Watches",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "ToChatId",
                table: "Watches",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ToThreadId",
                table: "Watches",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DigestDays",
                table: "Subscribers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 127);

            migrationBuilder.AddColumn<bool>(
                name: "EasternDigits",
                table: "Subscribers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "LeastSeverity",
                table: "Subscribers",
                type: "TEXT",
                nullable: false,
                defaultValue: "Unknown");

            migrationBuilder.AddColumn<string>(
                name: "MonthNames",
                table: "Subscribers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "MutedUntil",
                table: "Subscribers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "QuietFrom",
                table: "Subscribers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "QuietUntil",
                table: "Subscribers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SecondDigestHour",
                table: "Subscribers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ShowsPreviews",
                table: "Subscribers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Silent",
                table: "Subscribers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "TellsNothingDaily",
                table: "Subscribers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "ShowsPreview",
                table: "OutgoingMessages",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "Complaints",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IncidentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Settlement = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Complaints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Complaints_Incidents_IncidentId",
                        column: x => x.IncidentId,
                        principalTable: "Incidents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HeldAlerts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SubscriberId = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangeId = table.Column<int>(type: "INTEGER", nullable: false),
                    ChatId = table.Column<long>(type: "INTEGER", nullable: false),
                    ThreadId = table.Column<int>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    HeldAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HeldAlerts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HeldAlerts_Changes_ChangeId",
                        column: x => x.ChangeId,
                        principalTable: "Changes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_HeldAlerts_Subscribers_SubscriberId",
                        column: x => x.SubscriberId,
                        principalTable: "Subscribers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WatchOffers",
                columns: table => new
                {
                    Token = table.Column<string>(type: "TEXT", nullable: false),
                    Query = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: true),
                    ChatId = table.Column<long>(type: "INTEGER", nullable: true),
                    ThreadId = table.Column<int>(type: "INTEGER", nullable: true),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WatchOffers", x => x.Token);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_IncidentId",
                table: "Complaints",
                column: "IncidentId");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Open",
                table: "Complaints",
                column: "At",
                filter: "SettledAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_HeldAlerts_ChangeId",
                table: "HeldAlerts",
                column: "ChangeId");

            migrationBuilder.CreateIndex(
                name: "IX_HeldAlerts_SubscriberId_ChangeId_ChatId_ThreadId",
                table: "HeldAlerts",
                columns: new[] { "SubscriberId", "ChangeId", "ChatId", "ThreadId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WatchOffers_MadeAt",
                table: "WatchOffers",
                column: "MadeAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Complaints");

            migrationBuilder.DropTable(
                name: "HeldAlerts");

            migrationBuilder.DropTable(
                name: "WatchOffers");

            migrationBuilder.DropColumn(
                name: "DigestOnly",
                table: "Watches");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "Watches");

            migrationBuilder.DropColumn(
                name: "Silent",
                table: "Watches");

            migrationBuilder.DropColumn(
                name: "ToChatId",
                table: "Watches");

            migrationBuilder.DropColumn(
                name: "ToThreadId",
                table: "Watches");

            migrationBuilder.DropColumn(
                name: "DigestDays",
                table: "Subscribers");

            migrationBuilder.DropColumn(
                name: "EasternDigits",
                table: "Subscribers");

            migrationBuilder.DropColumn(
                name: "LeastSeverity",
                table: "Subscribers");

            migrationBuilder.DropColumn(
                name: "MonthNames",
                table: "Subscribers");

            migrationBuilder.DropColumn(
                name: "MutedUntil",
                table: "Subscribers");

            migrationBuilder.DropColumn(
                name: "QuietFrom",
                table: "Subscribers");

            migrationBuilder.DropColumn(
                name: "QuietUntil",
                table: "Subscribers");

            migrationBuilder.DropColumn(
                name: "SecondDigestHour",
                table: "Subscribers");

            migrationBuilder.DropColumn(
                name: "ShowsPreviews",
                table: "Subscribers");

            migrationBuilder.DropColumn(
                name: "Silent",
                table: "Subscribers");

            migrationBuilder.DropColumn(
                name: "TellsNothingDaily",
                table: "Subscribers");

            migrationBuilder.DropColumn(
                name: "ShowsPreview",
                table: "OutgoingMessages");
        }
    }
}
