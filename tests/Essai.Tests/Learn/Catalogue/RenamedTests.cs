using System.Net;

namespace Essai.Tests.Learn.Catalogue;

/// <summary>An address that was once given out leads to what has another name now.</summary>
public sealed class RenamedTests(Bakery bakery) : IClassFixture<Bakery>
{
    [Theory]
    [InlineData("fr/courses/miche", "fr/courses/pain")]
    [InlineData("fr/courses/miche/levain", "fr/courses/pain/levain")]
    [InlineData("en/courses/pain/croute", "en/courses/pain/four")]
    [InlineData("fr/courses/pain/croute/sheet", "fr/courses/pain/four/sheet")]
    [InlineData("fr/play/pain/croute?mode=challenge", "fr/play/pain/four?mode=challenge")]
    [InlineData("fr/goals/vivant", "fr/goals/levain")]
    [InlineData("fr/teachers/j-le-goff", "fr/teachers/jeanne")]
    public async Task a_former_address_leads_to_the_present_one(string former, string present)
    {
        var reply = await bakery.Essai.Get($"/fournil/{former}", ("Host", "learn.example"));

        reply.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        reply.Headers.Location!.ToString().ShouldBe($"/fournil/{present}");
    }
}
