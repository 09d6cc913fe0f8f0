using Essai.Platform.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Essai.Platform.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "academies",
                columns: table => new
                {
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    settings = table.Column<string>(type: "TEXT", nullable: false),
                    added = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_academies", x => x.slug);
                });

            migrationBuilder.CreateTable(
                name: "chapter_bests",
                columns: table => new
                {
                    academy = table.Column<string>(type: "TEXT", nullable: false),
                    learner = table.Column<byte[]>(type: "BLOB", nullable: false),
                    course = table.Column<string>(type: "TEXT", nullable: false),
                    chapter = table.Column<string>(type: "TEXT", nullable: false),
                    stars = table.Column<int>(type: "INTEGER", nullable: false),
                    mastered = table.Column<bool>(type: "INTEGER", nullable: false),
                    completed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_chapter_bests", x => new { x.academy, x.learner, x.course, x.chapter });
                });

            migrationBuilder.CreateTable(
                name: "course_versions",
                columns: table => new
                {
                    academy = table.Column<string>(type: "TEXT", nullable: false),
                    course = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<string>(type: "TEXT", nullable: false),
                    snapshot = table.Column<byte[]>(type: "BLOB", nullable: false),
                    added = table.Column<long>(type: "INTEGER", nullable: false),
                    published = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_course_versions", x => new { x.academy, x.course, x.version });
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
                    met_at = table.Column<long>(type: "INTEGER", nullable: false),
                    learned_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_learned_steps", x => new { x.academy, x.learner, x.course, x.step, x.key_hash });
                });

            migrationBuilder.CreateTable(
                name: "reports",
                columns: table => new
                {
                    academy = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    attempt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    course = table.Column<string>(type: "TEXT", nullable: false),
                    step = table.Column<string>(type: "TEXT", nullable: false),
                    learner = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports", x => new { x.academy, x.id });
                });

            migrationBuilder.Sql(LogTables.First);
        }
    }
}
