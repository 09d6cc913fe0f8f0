using Essai.Learn.Desk;
using Essai.Tests.Learn.Safety;

namespace Essai.Tests.Fuzz;

/// <summary>Whatever stands in an address, its query, a header or a cookie, at every address that is read.</summary>
public sealed class AddressFuzzTests(OpenSchools schools) : IClassFixture<OpenSchools>
{
    private const int EachGuest = 60;
    private static readonly string[] Parameters = ["q", "goal", "skill", "level", "minutes", "after", "limit", "lang", "status", "mode", "step", "from", "notice", "saved", "erased", "t"];

    [Fact]
    public async Task no_address_or_header_is_more_than_refused()
    {
        var hostile = new Hostile(Hostile.Seed);
        var chapters = MarkedSchool.Read().Taught.Chapters;
        var routes = Routes.Of(schools.Essai).Where(r => r.Method == "GET").ToArray();
        for (var step = 0; step < Hostile.Steps(600, 30_000);)
        {
            var (guest, open) = await schools.Begin(hostile.Of(chapters).Id);
            for (var n = 0; n < EachGuest; n++, step++)
            {
                var request = Request(hostile, guest, Address(hostile, hostile.Of(routes), guest, open));
                var reply = await Wire.Ask(schools.Essai, request);
                // 505: a version that is none, after a line break in the address.
                (reply.Status < 500 || reply.Status == 505).ShouldBeTrue($"{reply.Status}, seed {Hostile.Seed}, step {step}\n{request}\n{schools.Essai.Log.All.LastOrDefault(l => l.StartsWith("Error", StringComparison.Ordinal))}");
                Inside(reply, request);
            }
        }
    }

    // Leads nowhere but into the program, or to what a course names; and no header of it is the sender's.
    private static void Inside(WireReply reply, string request)
    {
        if (reply.Header("Location") is { } to && !to.StartsWith("https://example.org/", StringComparison.Ordinal))
        {
            (to.StartsWith('/') && !to.StartsWith("//", StringComparison.Ordinal) && !to.StartsWith("/\\", StringComparison.Ordinal)).ShouldBeTrue($"{to}\n{request}");
        }

        (reply.Header("Set-Cookie") ?? "").ShouldNotStartWith("a=b", customMessage: request);
    }

    // Another header may come twice, in the place of ours, or bring a line of its own.
    private static string Request(Hostile hostile, Visitor guest, string address)
    {
        var headers = new List<(string Name, string Value)> { ("Host", "localhost"), ("Connection", "close"), ("Cookie", $"guest={guest.Token}"), ("Authorization", $"Bearer {guest.Token}") };
        if (hostile.OneIn(2))
        {
            var other = hostile.Of(Corpus.Headers);
            headers.RemoveAll(h => h.Name == other.Name && !hostile.OneIn(4));
            headers.Add(hostile.OneIn(4) ? (other.Name, hostile.Text() is var text && text.Length > 6_000 ? text[..6_000] : text) : other);
        }

        return $"{(hostile.OneIn(8) ? "HEAD" : "GET")} {address} HTTP/1.1\r\n{string.Concat(headers.Select(h => $"{h.Name}: {h.Value}\r\n"))}\r\n";
    }

    private static string Address(Hostile hostile, Route route, Visitor guest, CourseAttempt open)
    {
        var path = route.Address(guest, open);
        var parts = path.Split('?')[0].Split('/');
        if (hostile.OneIn(2))
        {
            parts[hostile.Of([.. Enumerable.Range(1, parts.Length - 1)])] = Short(hostile);
        }

        var query = Enumerable.Range(0, hostile.Of([0, 1, 1, 2])).Select(_ => $"{hostile.Of(Parameters)}={Short(hostile)}");
        return $"{string.Join('/', parts)}?{string.Join('&', query)}";
    }

    // Encoded or as it is: a server must read both.
    private static string Short(Hostile hostile)
    {
        var text = hostile.Text();
        text = text.Length > 1_200 ? text[..1_200] : text;
        return hostile.OneIn(3) ? text : Uri.EscapeDataString(text);
    }
}
