using Essai.Platform.Database;
using Essai.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Essai.Platform.Postgres;

/// <summary>The same model on PostgreSQL: a type of its own because its migrations are its own.</summary>
internal sealed class PostgresContext(DbContextOptions<PostgresContext> options, Tenant tenant) : EssaiContext(options, tenant)
{
    // PostgreSQL has a type for ids, in the order of their bytes.
    protected override bool IdsAreBytes => false;
}
