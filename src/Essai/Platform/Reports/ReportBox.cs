using Essai.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Essai.Platform.Reports;

/// <summary>What learners report of a question. The same id is stored once.</summary>
internal sealed class ReportBox(EssaiDatabase database)
{
    /// <returns>What is kept under the id: this report, or the one that came first.</returns>
    public async Task<Report> Add(Report report, CancellationToken cancel)
    {
        Report? first = null;
        await database.Change(
            report.Academy,
            async context =>
            {
                first = await context.Reports.AsNoTracking().FirstOrDefaultAsync(r => r.Id == report.Id, cancel);
                if (first is null)
                {
                    context.Add(report);
                }
            },
            cancel);
        return first ?? report;
    }
}
