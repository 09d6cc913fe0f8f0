using Essai.Platform.Database;
using Essai.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Essai.Tests.Platform.Database;

public sealed class TenantTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void a_request_belongs_to_one_academy()
    {
        var tenant = new Tenant();
        tenant.Enter("lumen");
        tenant.Enter("lumen");

        tenant.Slug.ShouldBe("lumen");
        Should.Throw<InvalidOperationException>(() => tenant.Enter("boussole"));
    }

    [Fact]
    public async Task an_academy_finds_its_own_rows_alone()
    {
        using var folder = new TestFolder();
        using var database = await EssaiDatabase.Open(folder.Path, Cancel);
        await database.Change("lumen", async c => await c.AddAsync(ReportOf("lumen"), Cancel), Cancel);
        await database.Change("boussole", async c => await c.AddAsync(ReportOf("boussole"), Cancel), Cancel);

        await using var lumen = database.Context("lumen");
        await using var nobody = database.Context(new Tenant());
        (await lumen.Reports.SingleAsync(Cancel)).Academy.ShouldBe("lumen");
        (await nobody.Reports.CountAsync(Cancel)).ShouldBe(0);
        (await nobody.Reports.IgnoreQueryFilters([EssaiContext.TenantFilter]).CountAsync(Cancel)).ShouldBe(2);
    }

    [Fact]
    public async Task every_table_of_an_academy_is_keyed_and_filtered_by_it()
    {
        using var folder = new TestFolder();
        using var database = await EssaiDatabase.Open(folder.Path, Cancel);
        await using var context = database.Context(new Tenant());

        var tables = context.Model.GetEntityTypes().Where(t => t.FindProperty("Academy") is not null).ToArray();

        tables.Length.ShouldBe(3);
        tables.ShouldAllBe(t => t.FindPrimaryKey()!.Properties[0].Name == "Academy" && t.FindDeclaredQueryFilter(EssaiContext.TenantFilter) != null);
    }

    private static Report ReportOf(string academy) =>
        new(academy, Guid.Empty, Guid.Empty, "exposure", "backlight") { Learner = Guid.Empty, Kind = ReportKind.Problem };
}
