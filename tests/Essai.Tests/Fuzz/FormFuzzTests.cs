using Essai.Engine.Practice;
using Essai.Learn.Desk;
using Essai.Tests.Learn.Safety;
using Microsoft.Extensions.DependencyInjection;

namespace Essai.Tests.Fuzz;

/// <summary>Whatever stands in a form, at every address of the pages that takes one: with a proof, a ticket, or neither.</summary>
public sealed class FormFuzzTests(OpenSchools schools) : IClassFixture<OpenSchools>
{
    private const int EachGuest = 12;

    [Fact]
    public async Task no_form_is_more_than_refused()
    {
        var (hostile, border) = (new Hostile(Hostile.Seed), new Border(schools.Essai));
        var chapters = MarkedSchool.Read().Taught.Chapters;
        var routes = Routes.Of(schools.Essai).Where(r => r.Method == "POST" && !r.Pattern.StartsWith("/api/", StringComparison.Ordinal)).ToArray();
        var answers = routes.Where(r => r.Pattern.EndsWith("/answers", StringComparison.Ordinal)).ToArray();
        for (var step = 0; step < Hostile.Steps(400, 20_000);)
        {
            var (guest, open) = await schools.Begin(hostile.Of(chapters).Id);
            for (var n = 0; n < EachGuest; n++, step++)
            {
                // Who erases themselves is nobody afterwards: seldom, and another guest follows.
                var route = hostile.OneIn(2) ? hostile.Of(answers) : hostile.Of(routes);
                var status = await border.Send(Request(hostile, guest, route.Address(guest, open), Fields(guest, open)), $"seed {Hostile.Seed}, step {step}, {open.Chapter.Id}");
                if (route.Pattern.EndsWith("/erasure", StringComparison.Ordinal))
                {
                    break;
                }

                open = status == 303 ? await schools.Open(guest, open.Id) : open;
            }
        }
    }

    // A form that would be taken, with something else in one or two of its fields.
    private static HttpRequestMessage Request(Hostile hostile, Visitor guest, string address, List<KeyValuePair<string, string>> fields)
    {
        for (var changes = hostile.OneIn(3) ? 2 : 1; changes > 0; changes--)
        {
            var at = hostile.Of([.. Enumerable.Range(0, fields.Count)]);
            fields[at] = hostile.OneIn(10) ? new(hostile.Text(), fields[at].Value) : new(fields[at].Key, hostile.Text());
        }

        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = Content(hostile, fields) };
        if (!hostile.OneIn(4))
        {
            request.Headers.TryAddWithoutValidation("Cookie", $"guest={guest.Token}");
        }

        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        return request;
    }

    private static HttpContent Content(Hostile hostile, List<KeyValuePair<string, string>> fields)
    {
        if (hostile.OneIn(5))
        {
            var parts = new MultipartFormDataContent("part");
            fields.ForEach(f => parts.Add(new StringContent(f.Value), Named(f.Key)));
            return Mutilated(hostile, parts);
        }

        return Mutilated(hostile, new StringContent(string.Join('&', fields.Select(f => $"{Encoded(f.Key)}={Encoded(f.Value)}")), null, "application/x-www-form-urlencoded"));
    }

    private static ByteArrayContent Mutilated(Hostile hostile, HttpContent content)
    {
        var body = content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
        var other = new ByteArrayContent(Hostile.Within(hostile.OneIn(5) ? hostile.Mutilated(body) : body));
        other.Headers.ContentType = content.Headers.ContentType;
        return other;
    }

    private List<KeyValuePair<string, string>> Fields(Visitor guest, CourseAttempt open)
    {
        var attempt = open.Attempt;
        var slot = attempt.Slots[attempt.Current ?? 0];
        var step = open.Chapter.Step(slot.Step)!;
        var given = Wrong.Fields(OpaqueIds.Hide(attempt.Seed, step, Wrong.Of(step.Exercise)));
        var ticket = schools.Essai.Services.GetRequiredService<Tickets>().Seal(guest.Slug, Ticket.New(open.Course.Id, open.Chapter.Id));
        (string, string)[] fields =
        [
            ("id", $"{Guid.NewGuid()}"), ("slot", $"{attempt.Current ?? 0}"), ("step", OpaqueIds.OfStep(attempt.Seed, step.Id)), ("presentation", $"{slot.Presentation}"), ("try", $"{slot.Tries + 1}"),
            ("ms", "900"), ("feedbackMs", "100"), ("zone", "Europe/Paris"), ("confidence", "sure"), ("from", "1"), ("passage", ""), ("criterion", "a"), ("kind", "problem"), ("text", "it is not clear"),
            ("lang", "en"), ("theme", "dark"), ("x", "1"), ("y", "1"), ("number", "1"), ("unit", "mm"), ("order.a", "1"), ("pair.a", "b"), ("gap.0", "a"), ("proof", guest.Proof()), ("ticket", ticket),
            .. given,
        ];
        return [.. fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2))];
    }

    private static string Encoded(string text) => Uri.EscapeDataString(text);

    private static string Named(string name) => name.Length is > 0 and < 100 && name.All(char.IsAsciiLetterOrDigit) ? name : "other";
}
