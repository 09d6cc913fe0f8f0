using Essai.Platform.Tenancy;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Essai.Platform.Database;

/// <summary>Whether the database answers: a program whose database is away is sent no learners.</summary>
internal sealed class DatabaseCheck(EssaiDatabase database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var tables = database.Context(new Tenant());
        return await tables.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }
}
