using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alerts.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Origins : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "AddedAt",
                table: "Sources",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<bool>(
                name: "FullText",
                table: "Sources",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "Health_LastNewsAt",
                table: "Sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Health_MovedTo",
                table: "Sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Health_Note",
                table: "Sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Health_RetiredAt",
                table: "Sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Health_SilenceToldAt",
                table: "Sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<TimeSpan>(
                name: "Health_UsualGap",
                table: "Sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<TimeSpan>(
                name: "Interval",
                table: "Sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CanonicalLink",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Sketch",
                table: "Articles",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

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

            migrationBuilder.CreateIndex(
                name: "IX_Articles_CanonicalLink",
                table: "Articles",
                column: "CanonicalLink");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArticleOrigins");

            migrationBuilder.DropIndex(
                name: "IX_Articles_CanonicalLink",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "AddedAt",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "FullText",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Health_LastNewsAt",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Health_MovedTo",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Health_Note",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Health_RetiredAt",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Health_SilenceToldAt",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Health_UsualGap",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Interval",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "CanonicalLink",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Sketch",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Articles");
        }
    }
}
