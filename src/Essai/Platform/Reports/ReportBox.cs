using Essai.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Essai.Platform.Reports;

/// <summary>What learners report of a question. The same id is stored once.</summary>
internal sealed class ReportBox(EssaiDatabase database)
{
    public Task Add(Report report, CancellationToken cancel) => database.Change(
        report.Academy,
        async context =>
        {
            if (!await context.Reports.AnyAsync(r => r.Id == report.Id, cancel))
            {
                context.Add(report);
            }
        },
        cancel);
}
