using Essai.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Essai.Platform.Postgres;

/// <summary>For `dotnet ef migrations add --context PostgresContext`, which never opens the database.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<PostgresContext>
{
    public PostgresContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresContext>().UseNpgsql().Options, new Tenant());
}
