using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Essai.Tests.Platform;
using Essai.Tests.Platform.Followers;
using static Essai.Tests.Commands.Typed;

namespace Essai.Tests.Commands;

public sealed class BackupTests : IAsyncLifetime
{
    private readonly string outside = Directory.CreateTempSubdirectory("essai-").FullName;
    private string folder = "";
    private RunningEssai essai = null!;
    private PlayingGuest guest = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Archive => Path.Combine(outside, "backup.tar");

    /// <summary>A learner in the middle of a chapter, on a program that serves.</summary>
    public async ValueTask InitializeAsync()
    {
        folder = await OpenLumen.Folder("a", "b", "c", "d");
        essai = await RunningEssai.Serve(folder, keep: true);
        guest = await (await PlayingGuest.Arrive(essai.Http)).Start();
        await guest.Answer(right: true);
        await guest.Answer(right: true);
    }

    public async ValueTask DisposeAsync()
    {
        await essai.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        Directory.Delete(outside, recursive: true);
    }

    [Fact]
    public async Task a_learner_resumes_at_the_same_step_after_a_restore()
    {
        (await Run("backup", Archive, "--data", folder)).Code.ShouldBe(0);
        var log = await Dump.OfLog(folder);
        var restored = Profile.Bare();

        var (code, said) = await Run("restore", Archive, "--data", restored);

        code.ShouldBe(0, said);
        said.ShouldContain("1 attempts, 0 of them");
        said.ShouldContain("are as they were backed up");
        (await Dump.OfLog(restored)).Where(l => !l.StartsWith("installation: backup")).ShouldBe(log.Where(l => !l.StartsWith("installation: backup")));
        await using var again = await RunningEssai.Serve(restored);
        var same = guest.At(again.Http);
        Awaited(await same.Get($"attempts/{guest.Attempt["id"]}")).ShouldBe(Awaited(guest.Attempt));
        (await same.Finish()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task an_encrypted_archive_opens_with_its_passphrase_alone()
    {
        var (right, wrong) = (Path.Combine(outside, "right"), Path.Combine(outside, "wrong"));
        await File.WriteAllTextAsync(right, "four words of one's own\n", Cancel);
        await File.WriteAllTextAsync(wrong, "four words of another\n", Cancel);
        (await Run("backup", Archive, "--data", folder, "--passphrase-file", right)).Code.ShouldBe(0);
        Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Archive, Cancel)).ShouldNotContain("manifest");
        var restored = Profile.Bare();

        var (without, needs) = await Run("restore", Archive, "--data", restored);
        var (other, refused) = await Run("restore", Archive, "--data", restored, "--passphrase-file", wrong);
        var (code, said) = await Run("restore", Archive, "--data", restored, "--passphrase-file", right);

        (without, other, code).ShouldBe((2, 1, 0), said);
        needs.ShouldContain("is encrypted");
        refused.ShouldContain("passphrase is not the one");
        Directory.Delete(restored, recursive: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task a_damaged_archive_is_refused_with_the_name_of_its_member(bool cut)
    {
        await Run("backup", Archive, "--data", folder);
        var content = await File.ReadAllBytesAsync(Archive, Cancel);
        content[5_000] ^= 1;
        await File.WriteAllBytesAsync(Archive, cut ? content[..6_000] : content, Cancel);
        var restored = Profile.Bare();

        var (code, said) = await Run("restore", Archive, "--data", restored);

        code.ShouldBe(1);
        said.ShouldContain("damaged or cut short: database/");
        Directory.EnumerateFileSystemEntries(restored).Select(Path.GetFileName).ShouldBeSubsetOf(["essai.json"]);
        Directory.Delete(restored, recursive: true);
    }

    [Fact]
    public async Task whoever_was_erased_after_the_backup_does_not_come_back()
    {
        await Run("backup", Archive, "--data", folder);
        (await guest.Send(HttpMethod.Delete, "guests/me", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var restored = Profile.Bare();

        var (code, said) = await Run("restore", Archive, "--data", restored, "--erasures", Path.Combine(folder, "erasures.txt"));

        code.ShouldBe(0, said);
        said.ShouldContain("1 learners had been erased since");
        await using var again = await RunningEssai.Serve(restored);
        (await guest.At(again.Http).Send(HttpMethod.Get, "me", null)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await File.ReadAllTextAsync(Path.Combine(restored, "erasures.txt"), Cancel)).ShouldContain(" erased lumen ");
    }

    [Fact]
    public async Task nothing_is_overwritten()
    {
        await Run("backup", Archive, "--data", folder);

        var (twice, there) = await Run("backup", Archive, "--data", folder);
        var (onto, full) = await Run("restore", Archive, "--data", folder);

        (twice, onto).ShouldBe((2, 2));
        there.ShouldContain("overwrites nothing");
        full.ShouldContain("is not empty");
    }

    [Fact]
    [Trait(Profile.Trait, Profile.Sqlite)]
    public async Task a_backup_that_is_killed_leaves_nothing_under_its_name()
    {
        var large = Path.Combine(folder, "media", "large");
        Directory.CreateDirectory(Path.GetDirectoryName(large)!);
        await using (var sparse = File.Create(large))
        {
            sparse.SetLength(2L << 30);
        }

        using (var backup = Process.Start("dotnet", [typeof(EssaiApp).Assembly.Location, "backup", Archive, "--data", folder]))
        {
            while (!File.Exists(Path.Combine(Archive + ".half", "archive")) && !backup.HasExited)
            {
                await Task.Yield();
            }

            backup.Kill();
            await backup.WaitForExitAsync(Cancel);
        }

        File.Exists(Archive).ShouldBeFalse();
        File.Delete(large);
        (await Run("backup", Archive, "--data", folder)).Code.ShouldBe(0);
        Directory.EnumerateFileSystemEntries(outside).ShouldBe([Archive]);
    }

    [Fact]
    [Trait(Profile.Trait, Profile.Postgres)]
    public async Task a_database_with_tables_is_not_restored_into()
    {
        await Run("backup", Archive, "--data", folder);
        var taken = Profile.DataFolder();

        var (code, said) = await Run("restore", Archive, "--data", taken);

        code.ShouldBe(2);
        said.ShouldContain("is not empty");
        Directory.Delete(taken, recursive: true);
    }

    private static string[] Awaited(JsonNode attempt) => [.. new[] { "slot", "step", "prompt", "try" }.Select(name => attempt["awaited"]![name]!.ToJsonString())];
}
