using System.Data.Common;
using Essai.Platform.Followers;
using Essai.Tests.Platform;
using Essai.Tests.Platform.Followers;
using Microsoft.Data.Sqlite;
using Npgsql;
using static Essai.Tests.Commands.Typed;

namespace Essai.Tests.Commands;

public sealed class ReplayTests : IAsyncLifetime
{
    private string folder = "";

    /// <summary>Three guests: one who is right, one who misses first, one who is erased again.</summary>
    public async ValueTask InitializeAsync()
    {
        folder = await OpenLumen.Folder("a", "b", "c", "d", "e");
        await using var essai = await RunningEssai.Serve(folder, keep: true);
        await (await (await PlayingGuest.Arrive(essai.Http)).Start()).Finish();
        var weak = await (await PlayingGuest.Arrive(essai.Http)).Start();
        await weak.Answer(right: false);
        await weak.Finish();
        await weak.Start();
        await weak.Answer(right: true);
        var gone = await PlayingGuest.Arrive(essai.Http);
        await (await gone.Start()).Finish();
        await gone.Send(HttpMethod.Delete, "guests/me", null);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task everything_that_follows_from_the_log_comes_out_the_same()
    {
        var (tables, log) = (await Dump.OfReadTables(folder), await Dump.OfLog(folder));
        tables.ShouldContain(l => l.StartsWith("chapter_bests"));
        tables.ShouldContain(l => l.StartsWith("predicted_learners"));

        var (code, said) = await Run("replay", "--data", folder);

        code.ShouldBe(0, said);
        said.ShouldContain("4 attempts, 0 of them");
        (await Dump.OfReadTables(folder)).ShouldBe(tables);
        (await Dump.OfLog(folder)).ShouldBe(log);
    }

    [Fact]
    public async Task an_attempt_that_is_not_as_its_log_says_is_mended()
    {
        var log = await Dump.OfLog(folder);
        await using (DbConnection connection = Profile.Connection(folder) is { } postgres ? new NpgsqlConnection(postgres) : new SqliteConnection($"Data Source={Path.Combine(folder, "essai.db")};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE attempts SET stars = stars + 1, status = 'Failed' WHERE status = 'Running'";
            (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
        }

        var (code, said) = await Run("replay", "--data", folder, "--json");

        code.ShouldBe(0);
        said.ShouldContain("\"mended\":1");
        (await Dump.OfLog(folder)).ShouldBe(log);
    }
}
