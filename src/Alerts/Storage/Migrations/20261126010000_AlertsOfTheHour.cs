using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alerts.Storage.Migrations
{
    /// <inheritdoc />
    public partial class AlertsOfTheHour : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMessages_Alerts",
                table: "OutgoingMessages",
                column: "WrittenAt",
                filter: "Lane = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OutgoingMessages_Alerts",
                table: "OutgoingMessages");
        }
    }
}
