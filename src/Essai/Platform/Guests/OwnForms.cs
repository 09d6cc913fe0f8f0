using Essai.Platform.Academies;
using Essai.Platform.Hosting;

namespace Essai.Platform.Guests;

/// <summary>
/// Takes forms of our own pages alone (docs/decisions/0020-guests-and-forms.md). A form from elsewhere is refused; a known guest's form
/// carries their proof; a stranger's first form carries a sealed ticket, which its handler opens.
/// </summary>
internal static class OwnForms
{
    /// <summary>The name of the hidden field of a stranger's first form.</summary>
    public const string TicketField = "ticket";

    public static TBuilder RequireOwnForms<TBuilder>(this TBuilder group)
        where TBuilder : IEndpointConventionBuilder => group.AddEndpointFilter(Check);

    private static async ValueTask<object?> Check(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            return await next(context);
        }

        if (http.Request.HasFormContentType && !await IsReadable(http.Request))
        {
            return Refusal.Of(http, StatusCodes.Status400BadRequest, "malformed");
        }

        return http.Request.HasFormContentType && await IsOwn(http) ? await next(context) : Refusal.Of(http, StatusCodes.Status403Forbidden, "foreign_form");
    }

    // A form that breaks off or has too many fields is the sender's mistake, not a bug of ours; one too long says so itself.
    private static async Task<bool> IsReadable(HttpRequest request)
    {
        try
        {
            await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return true;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return false;
        }
    }

    private static async Task<bool> IsOwn(HttpContext http)
    {
        var origin = Origin(http.Request);
        if (origin == Sender.Elsewhere)
        {
            return false;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var services = http.RequestServices;
        if (http.Features.Get<AcademySite>() is not { } academy || services.GetRequiredService<GuestCookie>().Read(http, academy.Slug) is not { } guest)
        {
            return true;
        }

        // A first page that was left open while another tab became a guest still holds its ticket.
        return services.GetRequiredService<FormProof>().IsFor(academy.Slug, guest, form[FormProof.Field])
            || (origin == Sender.Here && form.ContainsKey(TicketField));
    }

    private static Sender Origin(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].FirstOrDefault() is { } site)
        {
            return site is "same-origin" ? Sender.Here : site is "none" ? Sender.Unknown : Sender.Elsewhere;
        }

        return request.Headers.Origin.FirstOrDefault() is not { } origin ? Sender.Unknown
            : origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase) ? Sender.Here
            : Sender.Elsewhere;
    }

    private enum Sender
    {
        Here,
        Elsewhere,

        /// <summary>The browser says nothing.</summary>
        Unknown,
    }
}
