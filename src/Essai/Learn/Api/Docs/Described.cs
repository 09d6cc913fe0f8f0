using System.Collections.Immutable;

namespace Essai.Learn.Api.Docs;

/// <summary>What the OpenAPI document says of a route. Nothing else reads it: it costs a request nothing.</summary>
/// <param name="Gives">The body of the reply; null where there is none.</param>
internal sealed record Described(string Summary, Type? Gives, int Status = StatusCodes.Status200OK)
{
    private static readonly ImmutableArray<ProblemCode> Always = [ProblemCode.NotFound, ProblemCode.TooManyRequests, ProblemCode.Internal];
    private static readonly ImmutableArray<ProblemCode> Token = [ProblemCode.Unauthorized, ProblemCode.GuestErased];
    private static readonly ImmutableArray<ProblemCode> Body = [ProblemCode.Malformed, ProblemCode.TooLarge, ProblemCode.InvalidField, ProblemCode.Busy];
    private static readonly ImmutableArray<ProblemCode> Command = [ProblemCode.IdReused, ProblemCode.NotAwaited, ProblemCode.AttemptEnded, ProblemCode.OutOfOrder];

    /// <summary>No token is needed.</summary>
    public bool Open { get; init; }

    /// <summary>The body of the request.</summary>
    public Type? Takes { get; init; }

    /// <summary>Parameters after the question mark.</summary>
    public ImmutableArray<string> Query { get; init; } = [];

    /// <summary>Another good status with the same body.</summary>
    public int? Also { get; init; }

    /// <summary>Problems that are the route's own.</summary>
    public ImmutableArray<ProblemCode> Own { get; init; } = [];

    public IEnumerable<int> Good => new[] { Status, Also }.OfType<int>();

    public IEnumerable<ProblemCode> Problems =>
    [
        .. Always,
        .. Open ? [] : Token,
        .. Takes is null ? [] : Body,
        .. Takes?.IsAssignableTo(typeof(CommandRequest)) == true ? Command : [],
        .. Own,
    ];
}

internal static class Describing
{
    public static void Describe(this IEndpointConventionBuilder route, Described described)
    {
        string[] json = ["application/json"], problem = ["application/problem+json"];
        var good = described.Good.Select(s => described.Gives is null ? new ProducesResponseTypeMetadata(s) : new ProducesResponseTypeMetadata(s, described.Gives, json));
        var problems = described.Problems.Select(p => p.Status).Distinct().Order().Select(s => new ProducesResponseTypeMetadata(s, typeof(ProblemBody), problem));
        route.WithMetadata([described, .. good, .. problems]);
    }
}
