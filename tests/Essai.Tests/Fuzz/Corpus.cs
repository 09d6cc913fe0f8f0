using System.Globalization;
using System.Text.RegularExpressions;
using Essai.Tests.Architecture;

namespace Essai.Tests.Fuzz;

/// <summary>The lines of tests/fuzz (its README says how they are written).</summary>
internal static class Corpus
{
    public static string[] Values { get; } = [.. Lines("values.txt").Select(Unescaped)];

    /// <summary>JSON values as they are sent.</summary>
    public static string[] Json { get; } = Lines("json.txt");

    public static (string Name, string Value)[] Headers { get; } =
        [.. Lines("headers.txt").Select(line => line.Split(": ", 2)).Select(h => (h[0], Unescaped(h.Length > 1 ? h[1].TrimStart() : "")))];

    private static string[] Lines(string file) =>
        [.. Sources.Text($"tests/fuzz/{file}").Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#'))];

    private static string Unescaped(string line) => string.Concat(line.Split(" ~ ").Select(Piece));

    private static string Piece(string piece) => piece.TrimStart('~', ' ') switch
    {
        var text when Regex.Match(text, @"^(\d+)\* (.*)$") is { Success: true } m => string.Concat(Enumerable.Repeat(Regex.Unescape(m.Groups[2].Value), int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))),
        var text => Regex.Unescape(text),
    };
}
