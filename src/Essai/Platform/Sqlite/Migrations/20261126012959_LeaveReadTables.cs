using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Essai.Platform.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LeaveReadTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "chapter_bests");

            migrationBuilder.DropTable(
                name: "followers");

            migrationBuilder.DropTable(
                name: "learned_steps");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "chapter_bests",
                columns: table => new
                {
                    academy = table.Column<string>(type: "TEXT", nullable: false),
                    learner = table.Column<byte[]>(type: "BLOB", nullable: false),
                    course = table.Column<string>(type: "TEXT", nullable: false),
                    chapter = table.Column<string>(type: "TEXT", nullable: false),
                    completed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    mastered = table.Column<bool>(type: "INTEGER", nullable: false),
                    stars = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_chapter_bests", x => new { x.academy, x.learner, x.course, x.chapter });
                });

            migrationBuilder.CreateTable(
                name: "followers",
                columns: table => new
                {
                    follower = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_followers", x => x.follower);
                });

            migrationBuilder.CreateTable(
                name: "learned_steps",
                columns: table => new
                {
                    academy = table.Column<string>(type: "TEXT", nullable: false),
                    learner = table.Column<byte[]>(type: "BLOB", nullable: false),
                    course = table.Column<string>(type: "TEXT", nullable: false),
                    step = table.Column<string>(type: "TEXT", nullable: false),
                    key_hash = table.Column<string>(type: "TEXT", nullable: false),
                    learned_at = table.Column<long>(type: "INTEGER", nullable: true),
                    met_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_learned_steps", x => new { x.academy, x.learner, x.course, x.step, x.key_hash });
                });
        }
    }
}
