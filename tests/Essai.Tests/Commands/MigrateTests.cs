using Essai.Tests.Platform;
using static Essai.Tests.Commands.Typed;

namespace Essai.Tests.Commands;

public sealed class MigrateTests : IDisposable
{
    private readonly string folder = Profile.Bare();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task what_is_pending_is_told_then_applied_once()
    {
        var (pending, told) = await Run("migrate", "--check", "--data", folder);
        var (applied, did) = await Run("migrate", "--data", folder);
        var (again, nothing) = await Run("migrate", "--data", folder);

        (pending, applied, again).ShouldBe((1, 0, 0), told + did + nothing);
        told.ShouldContain("_First is pending.");
        did.ShouldContain("_First was applied.");
        nothing.ShouldContain("up to date");
        (await Run("migrate", "--check", "--data", folder)).Code.ShouldBe(0);
    }

    [Fact]
    public async Task checking_changes_nothing()
    {
        await Run("migrate", "--check", "--data", folder);

        (await Run("migrate", "--check", "--data", folder)).Code.ShouldBe(1);
    }

    [Fact]
    public async Task programs_that_start_together_migrate_once()
    {
        var started = await Task.WhenAll(Enumerable.Range(0, Profile.IsPostgres ? 4 : 1).Select(_ => Task.Run(() => Run("migrate", "--data", folder))));

        started.ShouldAllBe(s => s.Code == 0);
        started.Count(s => s.Said.Contains("was applied")).ShouldBe(1);
    }

    [Fact]
    public async Task it_runs_beside_the_program_that_serves()
    {
        await using var essai = await RunningEssai.Serve(await OpenLumen.Folder("a", "b"));

        (await Run("migrate", "--data", essai.Folder)).Said.ShouldContain("up to date");
    }
}
