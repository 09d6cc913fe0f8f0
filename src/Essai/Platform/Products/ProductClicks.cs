using Essai.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Essai.Platform.Products;

/// <summary>Counts who goes on to a product, by day and without knowing who.</summary>
internal sealed class ProductClicks(EssaiDatabase database, TimeProvider clock)
{
    public async Task Count(string academy, string course, string product, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await database.Change(
            academy,
            async context =>
            {
                var row = context.Clicks.Where(c => c.Course == course && c.Product == product && c.Day == today);
                if (await row.ExecuteUpdateAsync(c => c.SetProperty(r => r.Count, r => r.Count + 1), cancel) == 0)
                {
                    context.Add(new ClicksOfDay(academy, course, product, today) { Count = 1 });
                }
            },
            cancel);
    }
}
