using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Essai.Learn.Sharing;

/// <summary>
/// All that a share picture shows: the academy, and its question as a stranger meets it. What is right is not in here, so it
/// cannot be drawn.
/// </summary>
internal sealed record ShareCard
{
    // Raised when the drawing changes, so that pictures kept under their old address are not shown for the new one.
    private const string Drawing = "1";
    private const int HashLength = 12;

    public required string Academy { get; init; }
    public required string Logo { get; init; }
    public required ShareColours Colours { get; init; }

    /// <summary>How round the academy's corners are: soft, medium or square.</summary>
    public required string Radius { get; init; }

    /// <summary>The radius of a shape's corners as a share of its height.</summary>
    public float Roundness => Radius switch
    {
        "square" => 0.06f,
        "medium" => 0.24f,
        _ => 0.5f,
    };

    /// <summary>"Try first", in the language of the page.</summary>
    public required string Call { get; init; }

    public required string Question { get; init; }

    /// <summary>What the picture says to who cannot see it.</summary>
    public string Says => Face.Draws(Question) ? Question : Academy;

    /// <summary>What can be chosen, in the order of the page; empty for kinds that offer nothing to read.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Hashes of the pictures beside the question, in the media folder.</summary>
    public ImmutableArray<string> Pictures { get; init; } = [];

    /// <summary>Another where anything that is drawn is another.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        [Drawing, Academy, Logo, $"{Colours}", Radius, Call, Question, .. Choices, "", .. Pictures]))))[..HashLength];
}
