using System.Collections.Frozen;
using System.Collections.Immutable;
using Essai.Platform.Database;
using Essai.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Essai.Platform.Academies;

/// <summary>The open academies, in memory: every request needs one, and they change only by a command of the operator.</summary>
internal sealed class AcademyShelf(EssaiDatabase database, TimeProvider clock)
{
    // An import by another program is seen after so long.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private readonly Lock turn = new();
    private FrozenDictionary<string, AcademySite> sites = FrozenDictionary<string, AcademySite>.Empty;
    private DateTimeOffset read = DateTimeOffset.MinValue;

    public AcademySite? Find(string slug) => Sites().GetValueOrDefault(slug);

    /// <summary>Those on the front door.</summary>
    public ImmutableArray<AcademySite> Listed => [.. Sites().Values.Where(s => s.Settings.Listed).OrderBy(s => s.Slug, StringComparer.Ordinal)];

    /// <summary>Adds an academy or changes its settings.</summary>
    public async Task Open(string slug, StoredAcademy academy, CancellationToken cancel)
    {
        var json = academy.Write();
        await database.Change(
            slug,
            async context =>
            {
                if (await context.Academies.Where(a => a.Slug == slug).ExecuteUpdateAsync(a => a.SetProperty(r => r.Settings, json), cancel) == 0)
                {
                    context.Add(new AcademyRecord(slug, json, clock.GetUtcNow()));
                }
            },
            cancel);
        read = DateTimeOffset.MinValue;
    }

    private FrozenDictionary<string, AcademySite> Sites()
    {
        if (clock.GetUtcNow() - read < Fresh)
        {
            return sites;
        }

        lock (turn)
        {
            using var context = database.Context(new Tenant());
            sites = context.Academies.AsNoTracking().AsEnumerable().Select(AcademySites.Of).ToFrozenDictionary(s => s.Slug, StringComparer.Ordinal);
            read = clock.GetUtcNow();
            return sites;
        }
    }
}
