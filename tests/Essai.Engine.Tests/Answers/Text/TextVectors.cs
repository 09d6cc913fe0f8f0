using System.Text.Json;
using Essai.Engine.Answers.Text;

namespace Essai.Engine.Tests.Answers.Text;

public sealed class TextVectors
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Fact]
    public void every_vector_is_graded_as_written()
    {
        var vectors = JsonSerializer.Deserialize<Vectors>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vectors", "text-grading.json")), Web)!;

        var off = vectors.Cases.Where(c => TextGrading.Grade(c.Given, c.Key()).Right != c.Right);

        vectors.Cases.Length.ShouldBeGreaterThan(40);
        off.Select(c => $"{c.Given} for {c.Accepted[0]}, right = {c.Right}").ShouldBeEmpty();
    }

    private sealed record Vectors(Case[] Cases);

    private sealed record Case(string[] Accepted, string Given, Options Options, bool Right)
    {
        public TextKey Key() => new([.. Accepted], [.. Options.Wrong ?? []], Options.Lang, Options.Accents, Options.Typos, Options.Surplus ?? 3);
    }

    private sealed record Options(string? Lang, bool Accents, int? Typos, int? Surplus, string[]? Wrong);
}
