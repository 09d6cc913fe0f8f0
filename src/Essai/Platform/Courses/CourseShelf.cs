using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Essai.Engine.Courses;
using Essai.Platform.Database;
using Essai.Standards.Courses;
using Microsoft.EntityFrameworkCore;

namespace Essai.Platform.Courses;

/// <summary>The compiled courses of all academies. A version once read stays in memory: it never changes.</summary>
internal sealed class CourseShelf(EssaiDatabase database, TimeProvider clock)
{
    // An import by another program is seen after so long.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(string Academy, string Course, string Version), CourseVersion> versions = new();
    private readonly ConcurrentDictionary<string, Offer> offers = new(StringComparer.Ordinal);

    /// <summary>The published version, with which new attempts begin.</summary>
    public async ValueTask<CourseVersion?> Latest(string academy, string course, CancellationToken cancel) =>
        (await Published(academy, cancel)).TryGetValue(course, out var version) ? await Version(academy, course, version, cancel) : null;

    /// <summary>The published version of every course, in the order of their ids.</summary>
    public async ValueTask<ImmutableArray<CourseVersion>> All(string academy, CancellationToken cancel)
    {
        var all = ImmutableArray.CreateBuilder<CourseVersion>();
        foreach (var (course, version) in await Published(academy, cancel))
        {
            all.Add((await Version(academy, course, version, cancel))!);
        }

        return all.ToImmutable();
    }

    /// <summary>Any version that was ever published: attempts stay on theirs.</summary>
    public ValueTask<CourseVersion?> Version(string academy, string course, string version, CancellationToken cancel) =>
        versions.TryGetValue((academy, course, version), out var known) ? new(known) : new(Read(academy, course, version, cancel));

    /// <summary>Whether a course, or a chapter of it, was offered once: its address is not wrong, what was there is gone.</summary>
    public async Task<bool> WasOffered(string academy, string course, string? chapter, CancellationToken cancel)
    {
        await using var context = database.Context(academy);
        foreach (var version in await context.Courses.Where(c => c.Course == course).Select(c => c.Version).ToListAsync(cancel))
        {
            if (chapter is null || (await Version(academy, course, version, cancel))!.Course.Chapter(chapter) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a version if it is new, and offers it from now on.</summary>
    public async Task Publish(string academy, CourseVersion version, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await database.Change(academy, async context =>
        {
            var course = context.Courses.Where(c => c.Course == version.Course.Id);
            await course.Where(c => c.Published && c.Version != version.Version).ExecuteUpdateAsync(c => c.SetProperty(r => r.Published, false), cancel);
            if (await course.Where(c => c.Version == version.Version).ExecuteUpdateAsync(c => c.SetProperty(r => r.Published, true), cancel) == 0)
            {
                context.Add(new CourseRecord(academy, version.Course.Id, version.Version) { Snapshot = Pack(version), Added = now, Published = true });
            }
        }, cancel);
        offers.TryRemove(academy, out _);
    }

    /// <summary>Takes a course off the shelf; running attempts go on.</summary>
    public async Task Withdraw(string academy, string course, CancellationToken cancel)
    {
        await database.Change(
            academy,
            context => context.Courses.Where(c => c.Course == course && c.Published).ExecuteUpdateAsync(c => c.SetProperty(r => r.Published, false), cancel),
            cancel);
        offers.TryRemove(academy, out _);
    }

    private async ValueTask<ImmutableSortedDictionary<string, string>> Published(string academy, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (offers.TryGetValue(academy, out var offer) && now - offer.Read < Fresh)
        {
            return offer.Versions;
        }

        await using var context = database.Context(academy);
        var published = await context.Courses.Where(c => c.Published).Select(c => new { c.Course, c.Version }).ToListAsync(cancel);
        var read = published.ToImmutableSortedDictionary(c => c.Course, c => c.Version, StringComparer.Ordinal);
        offers[academy] = new(read, now);
        return read;
    }

    private async Task<CourseVersion?> Read(string academy, string course, string version, CancellationToken cancel)
    {
        await using var context = database.Context(academy);
        var packed = await context.Courses.Where(c => c.Course == course && c.Version == version).Select(c => c.Snapshot).FirstOrDefaultAsync(cancel);
        return packed is null ? null : versions.GetOrAdd((academy, course, version), CourseJson.ReadVersion(Unpack(packed)));
    }

    private static byte[] Pack(CourseVersion version)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
        {
            brotli.Write(Encoding.UTF8.GetBytes(CourseJson.Write(version)));
        }

        return packed.ToArray();
    }

    private static string Unpack(byte[] packed)
    {
        using var reader = new StreamReader(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private sealed record Offer(ImmutableSortedDictionary<string, string> Versions, DateTimeOffset Read);
}
