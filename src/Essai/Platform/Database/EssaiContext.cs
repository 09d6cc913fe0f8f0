using Essai.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Essai.Platform.Database;

/// <summary>The tables beside the log. One model for every database; the log's own tables are hand-written SQL.</summary>
internal class EssaiContext(DbContextOptions options, Tenant tenant) : DbContext(options)
{
    /// <summary>The filter that keeps academies apart; only what serves the whole installation goes past it.</summary>
    public const string TenantFilter = "tenant";

    public DbSet<AcademyRecord> Academies => Set<AcademyRecord>();
    public DbSet<CourseRecord> Courses => Set<CourseRecord>();
    public DbSet<Report> Reports => Set<Report>();
    public DbSet<ClicksOfDay> Clicks => Set<ClicksOfDay>();

    /// <summary>Whether ids are stored as 16 bytes, where the database has no type for them.</summary>
    protected virtual bool IdsAreBytes => true;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AcademyRecord>().ToTable("academies").HasKey(a => a.Slug);
        OfAcademy<CourseRecord>(modelBuilder, "course_versions", [nameof(CourseRecord.Course), nameof(CourseRecord.Version)]);
        OfAcademy<Report>(modelBuilder, "reports", [nameof(Report.Id)]);
        OfAcademy<ClicksOfDay>(modelBuilder, "product_clicks", [nameof(ClicksOfDay.Course), nameof(ClicksOfDay.Product), nameof(ClicksOfDay.Day)]);
        modelBuilder.Entity<Report>().Property(r => r.Kind).HasConversion<string>();
    }

    // The same ids and times as in the hand-written tables.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Milliseconds>();
        _ = IdsAreBytes ? configurationBuilder.Properties<Guid>().HaveConversion<IdBytes>() : null;
        configurationBuilder.Conventions.Add(_ => new SnakeCase());
    }

    private void OfAcademy<T>(ModelBuilder model, string table, string[] rest)
        where T : class, IOfAcademy
    {
        var entity = model.Entity<T>();
        entity.ToTable(table).HasKey([nameof(IOfAcademy.Academy), .. rest]);
        entity.HasQueryFilter(TenantFilter, e => e.Academy == tenant.Slug);
    }
}
