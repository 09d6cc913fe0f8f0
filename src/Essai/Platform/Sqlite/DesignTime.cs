using Essai.Platform.Database;
using Essai.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Essai.Platform.Sqlite;

/// <summary>For `dotnet ef migrations add`, which never opens the database.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<EssaiContext>
{
    public EssaiContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<EssaiContext>().UseSqlite().Options, new Tenant());
}
