using System.Globalization;
using System.Text.Json;
using Essai.Platform.Backups;
using Essai.Platform.Courses;
using Essai.Platform.Database;
using Essai.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Essai.Commands.Doctor;

/// <summary>What the database must be like. Changes nothing.</summary>
internal static class DatabaseChecks
{
    private const double BackupIsOld = 2;
    private const double BackupIsTooOld = 7;
    private static readonly TimeSpan ClocksAgree = TimeSpan.FromSeconds(5);

    public static async Task<List<Finding>> Run(string folder, CancellationToken cancel)
    {
        try
        {
            var pending = await EssaiDatabase.Pending(folder, cancel);
            if (pending.Count > 0)
            {
                return [Finding.Fault("migrations", "what the database was brought up to", $"Pending: {string.Join(", ", pending)}.", $"essai migrate --data {folder}")];
            }

            using var database = await EssaiDatabase.OpenBeside(folder, cancel);
            var facts = await database.Facts(cancel);
            return
            [
                Finding.Good("migrations", "what the database was brought up to", "None is pending."),
                Version(database, facts),
                Clock(facts),
                .. Durability(facts),
                Backup(database),
                .. await Courses(database, cancel),
            ];
        }
        catch (StoreException e)
        {
            return [Finding.Fault("database", "to open it", e.Message, "See that it runs, that Essai:Database is right, and that the disk has room.")];
        }
    }

    private static Finding Version(EssaiDatabase database, DatabaseFacts facts) => facts.Supported
        ? Finding.Good("database", $"to ask {database.Kind}", $"{database.Kind} {facts.Version} answers.")
        : Finding.Fault("database", $"to ask {database.Kind}", $"{database.Kind} {facts.Version} is too old.", "Use version 15 or later.");

    private static Finding Clock(DatabaseFacts facts)
    {
        var ahead = TimeProvider.System.GetUtcNow() - (facts.NotBefore ?? DateTimeOffset.UnixEpoch);
        var tried = facts.HasClock ? "this machine's clock beside the database's" : "this machine's clock beside the newest answers";
        var off = ahead < -ClocksAgree || (facts.HasClock && ahead > ClocksAgree);
        return off
            ? Finding.Fault("clock", tried, string.Create(CultureInfo.InvariantCulture, $"They differ by {Math.Abs(ahead.TotalSeconds):0} s."), "Let both machines take their time from the network (systemd-timesyncd or chrony).")
            : Finding.Good("clock", tried, "It can be right.");
    }

    private static IEnumerable<Finding> Durability(DatabaseFacts facts) => (facts.Durability, facts.Advice) switch
    {
        (null, _) => [],
        ({ } said, null) => [Finding.Good("standby", "synchronous_standby_names, synchronous_commit, fsync", said)],
        ({ } said, { } advice) => [Finding.Doubt("standby", "synchronous_standby_names, synchronous_commit, fsync", said, advice)],
    };

    private static Finding Backup(EssaiDatabase database)
    {
        const string Tried = "when the newest backup was taken";
        const string Fix = "essai backup FILE, every day: see Backups in docs/operator.md";
        if (LastBackup.Of(database) is not { } last)
        {
            return Finding.Doubt("backup", Tried, "None was taken yet.", Fix);
        }

        var days = (TimeProvider.System.GetUtcNow() - last.Made).TotalDays;
        var said = string.Create(CultureInfo.InvariantCulture, $"{days:0.0} days ago: {last.File}.");
        return days switch
        {
            > BackupIsTooOld => Finding.Fault("backup", Tried, said, Fix),
            > BackupIsOld => Finding.Doubt("backup", Tried, said, Fix),
            _ => Finding.Good("backup", Tried, said),
        };
    }

    private static async Task<List<Finding>> Courses(EssaiDatabase database, CancellationToken cancel)
    {
        await using var context = database.Context(new Tenant());
        var (findings, shelf) = (new List<Finding>(), new CourseShelf(database, TimeProvider.System));
        foreach (var academy in await context.Academies.AsNoTracking().Select(a => a.Slug).ToListAsync(cancel))
        {
            try
            {
                var courses = await shelf.All(academy, cancel);
                findings.Add(Finding.Good("courses", $"to load the courses of {academy}", string.Create(CultureInfo.InvariantCulture, $"{courses.Length} of {courses.Length} are whole.")));
            }
            catch (Exception e) when (e is JsonException or InvalidDataException or InvalidOperationException)
            {
                findings.Add(Finding.Fault("courses", $"to load the courses of {academy}", e.Message, "Import them again."));
            }
        }

        return findings;
    }
}
