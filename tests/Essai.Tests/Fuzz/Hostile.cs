using System.Globalization;
using System.Text;

namespace Essai.Tests.Fuzz;

/// <summary>Makes what a stranger might send, the same for the same seed: corpus lines as they are, cut, doubled and mixed.</summary>
internal sealed class Hostile(int seed)
{
    private const int Longest = 240_000;
    private const int Largest = 250_000;
    private readonly Random chance = new(seed);

    /// <summary>How much a run tries: bin/test a little, bin/test --full a lot.</summary>
    public static int Steps(int few, int many) => Environment.GetEnvironmentVariable("ESSAI_FULL") is null ? few : many;

    /// <summary>Always the same, so that a failure is one for everybody; ESSAI_FUZZ_SEED tries another.</summary>
    public static int Seed { get; } = int.TryParse(Environment.GetEnvironmentVariable("ESSAI_FUZZ_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 20_261_126;

    /// <summary>What the server will read at all: beyond, it cuts the connection (SocketTests).</summary>
    public static byte[] Within(byte[] body) => body.Length > Largest ? body[..Largest] : body;

    public bool OneIn(int n) => chance.Next(n) == 0;

    public T Of<T>(IReadOnlyList<T> all) => all[chance.Next(all.Count)];

    public string Text() => chance.Next(4) switch
    {
        0 => Mutilated(Of(Corpus.Values)),
        1 => Of(Corpus.Values) + Of(Corpus.Values),
        _ => Of(Corpus.Values),
    };

    /// <summary>A JSON value; now and then none.</summary>
    public string Json() => chance.Next(6) switch
    {
        0 => Mutilated(Of(Corpus.Json)),
        1 => Quoted(Text()),
        2 or 3 => $"{{{Quoted(Of(Given))}:{Inner()},{Quoted(Of(Given))}:{Inner()}}}",
        _ => Of(Corpus.Json),
    };

    /// <summary>A JSON value, as often a text as not.</summary>
    public string Inner() => OneIn(2) ? Of(Corpus.Json) : Quoted(Text());

    public byte[] Mutilated(byte[] all)
    {
        var (at, length) = (chance.Next(all.Length + 1), chance.Next(1, 20));
        var end = Math.Min(all.Length, at + length);
        return chance.Next(5) switch
        {
            0 => all[..at],
            1 => [.. all[..at], (byte)chance.Next(256), .. all[Math.Min(all.Length, at + 1)..]],
            2 => [.. all[..end], .. all[at..]],
            3 => [.. all[..at], .. all[end..]],
            _ => [.. all[..at], .. Encoding.UTF8.GetBytes(Of(Corpus.Values)), .. all[at..]],
        };
    }

    private static readonly string[] Given = ["choices", "order", "pairs", "bins", "text", "gaps", "number", "unit", "region", "point", "move", "back", "scale", "dontKnow"];

    private string Mutilated(string text)
    {
        var (at, other) = (chance.Next(text.Length + 1), Of(Corpus.Values));
        var mutilated = chance.Next(3) switch
        {
            0 => text[..at],
            1 => text[..at] + other + text[at..],
            _ => text + text,
        };
        return mutilated.Length > Longest ? mutilated[..Longest] : mutilated;
    }

    // Every character by its number: halves of characters too.
    public static string Quoted(string text) => $"\"{string.Concat(text.Select(c => c is '"' or '\\' or < ' ' or > '~' ? $"\\u{(int)c:x4}" : $"{c}"))}\"";
}
