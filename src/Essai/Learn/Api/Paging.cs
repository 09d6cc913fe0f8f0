using System.Globalization;

namespace Essai.Learn.Api;

/// <summary>Which page of a list: what comes after the cursor of the page before, so many items at most.</summary>
/// <param name="Wrong">The parameter that does not fit.</param>
internal readonly record struct Paging(string? After, int Limit, string? Wrong = null)
{
    private const int Usual = 50;
    private const int Most = 200;

    public static Paging Of(HttpRequest request)
    {
        string? after = request.Query["after"], limit = request.Query["limit"];
        return limit is null ? new(after, Usual)
            : int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) && wanted is >= 1 and <= Most ? new(after, wanted)
            : new(after, Usual, "limit");
    }

    /// <summary>The page out of all that follow the cursor, and whether there are more.</summary>
    public (T[] Page, bool More) Cut<T>(IEnumerable<T> following)
    {
        var taken = following.Take(Limit + 1).ToArray();
        return (taken[..Math.Min(Limit, taken.Length)], taken.Length > Limit);
    }
}
