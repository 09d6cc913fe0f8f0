using System.Globalization;
using System.Net;

namespace Essai.Tests.Platform.Hosting;

public sealed class HouseRouteTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task a_running_server_is_well(string path)
    {
        await using var essai = await RunningEssai.Start();

        (await essai.Get(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task crawlers_leave_the_api_alone()
    {
        await using var essai = await RunningEssai.Start();

        (await essai.Http.GetStringAsync("/robots.txt")).ShouldContain("Disallow: /api/");
    }

    [Fact]
    public async Task a_finder_of_holes_learns_whom_to_tell()
    {
        await using var essai = await RunningEssai.Start("""{"Essai":{"BaseUrl":"https://learn.example"}}""");

        var lines = (await essai.Http.GetStringAsync("/.well-known/security.txt")).Split('\n').Where(l => l.Length > 0).Select(l => l.Split(": ", 2)).ToDictionary(l => l[0], l => l[1]);

        lines["Contact"].ShouldBe("mailto:security@learn.example");
        lines["Canonical"].ShouldBe("https://learn.example/.well-known/security.txt");
        var left = DateTimeOffset.Parse(lines["Expires"], CultureInfo.InvariantCulture) - DateTimeOffset.UtcNow;
        left.TotalDays.ShouldBeInRange(1, 365);
    }
}
