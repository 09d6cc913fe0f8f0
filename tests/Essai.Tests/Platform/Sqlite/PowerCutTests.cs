using Essai.Tests.Platform.Log;
using Microsoft.Data.Sqlite;
using static Essai.Tests.Commands.Typed;

namespace Essai.Tests.Platform.Sqlite;

/// <summary>
/// The machine loses its power while learners answer. What was synced is on the disk; of what was written after the last sync
/// any part may be there, or none, or rubbish.
/// </summary>
[Trait(Profile.Trait, Profile.Sqlite)]
public sealed class PowerCutTests
{
    private const int Cuts = 3;
    private const int Tears = 5;
    private const int Guests = 6;
    private const int Sector = 512;

    [Fact]
    public async Task every_acknowledged_answer_is_there_whatever_the_disk_made_of_the_last_write()
    {
        var folder = await OpenLumen.Folder("a", "b", "c", "d");
        var told = new List<Guid>();
        for (var cut = 0; cut < Cuts; cut++)
        {
            var left = Directory.CreateTempSubdirectory("essai-cut-").FullName;
            told.AddRange(await PlayUntilCut(folder, left, answers: 60 + (37 * cut)));
            await Judge(left, told);
            Directory.Delete(left, recursive: true);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<List<Guid>> PlayUntilCut(string folder, string left, int answers)
    {
        await using var server = await EssaiProcess.Hurried(folder);
        return await Load.Play(server, Guests, answers, () =>
        {
            server.Freeze();
            File.Copy(Path.Combine(folder, "essai.db"), Path.Combine(left, "essai.db"));
            File.Copy(Path.Combine(folder, "essai.db-wal"), Path.Combine(left, "essai.db-wal"));
            server.Kill();
        });
    }

    private static async Task Judge(string left, List<Guid> told)
    {
        var wal = await File.ReadAllBytesAsync(Path.Combine(left, "essai.db-wal"), TestContext.Current.CancellationToken);
        var synced = await Synced(left, wal, told);
        for (var seed = 0; seed < Tears; seed++)
        {
            var folder = Torn(left, Tear(wal, synced, seed));
            var stored = await Stored.Commands(folder);
            told.Where(c => stored.Count(s => s == c) != 1).ShouldBeEmpty($"tear {seed}, {synced} of {wal.Length} bytes synced");
            Intact(folder).ShouldBe("ok");
            var (code, said) = await Run("replay", "--json", "--data", folder);
            (code, said).ShouldBe((0, said));
            said.ShouldContain("\"mended\":0");
            Directory.Delete(folder, recursive: true);
        }
    }

    // The last transaction may not be synced yet, all earlier ones are; it is, where any answer of it was acknowledged.
    private static async Task<int> Synced(string left, byte[] wal, List<Guid> told)
    {
        var ends = WriteAheadFile.Transactions(wal);
        if (ends.Count < 2)
        {
            return ends is [var only] ? only : Math.Min(wal.Length, WriteAheadFile.HeaderBytes);
        }

        var (before, all) = (Torn(left, wal[..ends[^2]]), Torn(left, wal[..ends[^1]]));
        var last = (await Stored.Commands(all)).Except(await Stored.Commands(before));
        Directory.Delete(before, recursive: true);
        Directory.Delete(all, recursive: true);
        return last.Intersect(told).Any() ? ends[^1] : ends[^2];
    }

    private static byte[] Tear(byte[] wal, int synced, int seed)
    {
        var chance = new Random(seed);
        if (seed == 0)
        {
            return wal[..synced];
        }

        var torn = wal.AsSpan().ToArray();
        for (var at = synced; at < torn.Length; at += Sector)
        {
            var sector = torn.AsSpan(at, Math.Min(Sector, torn.Length - at));
            switch (chance.Next(3))
            {
                case 0: sector.Clear(); break;
                case 1: chance.NextBytes(sector); break;
                default: break;
            }
        }

        return torn[..chance.Next(synced, torn.Length + 1)];
    }

    private static string Torn(string left, byte[] wal)
    {
        var folder = Directory.CreateTempSubdirectory("essai-torn-").FullName;
        File.Copy(Path.Combine(left, "essai.db"), Path.Combine(folder, "essai.db"));
        File.WriteAllBytes(Path.Combine(folder, "essai.db-wal"), wal);
        return folder;
    }

    private static string Intact(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "essai.db")};Pooling=False");
        connection.Open();
        using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        return (string)check.ExecuteScalar()!;
    }
}
