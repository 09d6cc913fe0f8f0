using Essai.Platform.Guests;
using Essai.Platform.Log;

namespace Essai.Platform.Learners;

/// <summary>Who the cookie says it is, if they are still known: whoever was erased is a stranger again.</summary>
internal sealed class KnownGuest(GuestCookie cookie, AnswerLog log)
{
    public async ValueTask<Guid?> Of(HttpContext http, string academy) =>
        cookie.Read(http, academy) is { } guest && await log.FindLearner(academy, guest, http.RequestAborted) is not null ? guest : null;
}
