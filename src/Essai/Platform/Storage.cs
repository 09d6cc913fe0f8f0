using Essai.Platform.Academies;
using Essai.Platform.Courses;
using Essai.Platform.Database;
using Essai.Platform.Followers;
using Essai.Platform.Learners;
using Essai.Platform.Log;
using Essai.Platform.Products;
using Essai.Platform.Reports;
using Essai.Platform.Tenancy;

namespace Essai.Platform;

internal static class Storage
{
    public static void AddStore(this IServiceCollection services, EssaiDatabase database) => services
        .AddSingleton(database)
        .AddSingleton(database.Bus)
        .AddSingleton(new LogSettings())
        .AddSingleton(s => database.OpenLog(s.GetRequiredService<LogSettings>(), s.GetRequiredService<ILogger<AnswerLog>>()))
        .AddSingleton<CourseShelf>()
        .AddSingleton<AcademyShelf>()
        .AddSingleton(s => database.OpenReadTables(s.GetRequiredService<AnswerLog>().Newest(CancellationToken.None).AsTask().GetAwaiter().GetResult()))
        .AddSingleton<Predictor>()
        .AddSingleton<Following>()
        .AddSingleton<Follower>()
        .AddHostedService(s => s.GetRequiredService<Follower>())
        .AddSingleton<LearnerHistory>()
        .AddSingleton<KnownGuest>()
        .AddSingleton<ErasureLedger>()
        .AddSingleton<Erasure>()
        .AddSingleton<IdleGuests>()
        .AddHostedService(s => s.GetRequiredService<IdleGuests>())
        .AddSingleton<ReportBox>()
        .AddSingleton<ProductClicks>()
        .AddScoped<Tenant>();
}
