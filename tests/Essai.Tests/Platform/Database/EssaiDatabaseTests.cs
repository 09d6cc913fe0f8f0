using Essai.Platform.Database;
using Essai.Platform.Sqlite;
using Essai.Platform.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Essai.Tests.Platform.Database;

[Trait(Profile.Trait, Profile.Sqlite)]
public sealed class EssaiDatabaseTests : IDisposable
{
    private readonly TestFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task the_migrations_make_the_whole_model()
    {
        using var database = await EssaiDatabase.Open(folder.Path, Cancel);
        await using var context = database.Context(new Tenant());

        context.Database.HasPendingModelChanges().ShouldBeFalse();
        (await context.Database.GetPendingMigrationsAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_second_program_on_the_same_folder_is_refused()
    {
        using var first = await EssaiDatabase.Open(folder.Path, Cancel);

        var refused = await Should.ThrowAsync<StoreException>(() => EssaiDatabase.Open(folder.Path, Cancel));

        refused.Message.ShouldContain("Another Essai is serving " + folder.Path);
        refused.ExitCode.ShouldBe(75);
    }

    [Fact]
    public async Task a_folder_is_free_again_once_closed()
    {
        (await EssaiDatabase.Open(folder.Path, Cancel)).Dispose();
        (await EssaiDatabase.OpenBeside(folder.Path, Cancel)).Dispose();

        using var again = await EssaiDatabase.Open(folder.Path, Cancel);
        again.Folder.ShouldBe(folder.Path);
    }

    [Fact]
    public async Task a_command_works_beside_the_program_that_serves()
    {
        using var serving = await EssaiDatabase.Open(folder.Path, Cancel);
        using var beside = await EssaiDatabase.OpenBeside(folder.Path, Cancel);

        await beside.Change("lumen", async c => await c.AddAsync(new AcademyRecord("lumen", "{}", DateTimeOffset.UnixEpoch), Cancel), Cancel);

        await using var context = serving.Context("lumen");
        (await context.Academies.SingleAsync(Cancel)).Slug.ShouldBe("lumen");
    }

    [Fact]
    public async Task a_migration_that_was_killed_is_taken_up_again()
    {
        using (var db = SqliteDb.OpenWrite(folder["essai.db"]))
        {
            db.Execute("CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, 'then')");
        }

        using var database = await EssaiDatabase.Open(folder.Path, Cancel);
        await using var context = database.Context("lumen");
        (await context.Courses.CountAsync(Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task a_folder_that_cannot_be_made_is_said_so()
    {
        await File.WriteAllTextAsync(folder["file"], "", Cancel);

        var refused = await Should.ThrowAsync<StoreException>(() => EssaiDatabase.Open(Path.Combine(folder["file"], "data"), Cancel));

        refused.Message.ShouldStartWith(folder["file"]);
        refused.ExitCode.ShouldBe(74);
    }

    [Theory]
    [InlineData(13, 74, "is full")]
    [InlineData(8, 73, "cannot be written")]
    [InlineData(26, 74, "is damaged")]
    public void what_sqlite_refuses_is_said_in_words(int code, int exitCode, string words)
    {
        var told = StoreException.Of("/data", new SqliteException("SQLite says no", code)).ShouldNotBeNull();

        told.Message.ShouldContain("/data");
        told.Message.ShouldContain(words);
        told.ExitCode.ShouldBe(exitCode);
    }

    [Fact]
    public async Task a_damaged_database_is_said_so()
    {
        await File.WriteAllTextAsync(folder["essai.db"], new string('x', 20_000), Cancel);

        (await Should.ThrowAsync<StoreException>(() => EssaiDatabase.Open(folder.Path, Cancel))).Message.ShouldContain("is damaged");
    }
}
