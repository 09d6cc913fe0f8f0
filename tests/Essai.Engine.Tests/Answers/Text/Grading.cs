using System.Collections.Immutable;
using Essai.Engine.Answers.Text;

namespace Essai.Engine.Tests.Answers.Text;

/// <summary>Short ways to write a text key in a test.</summary>
internal static class Grading
{
    public static TextKey Key(params ReadOnlySpan<string> accepted) => new([.. accepted], []);

    public static TextKey Fr(string accepted) => Key(accepted) with { Lang = "fr" };

    public static TextKey En(string accepted) => Key(accepted) with { Lang = "en" };

    public static TextKey In(string? lang, string accepted) => Key(accepted) with { Lang = lang };

    public static TextKey ButNot(this TextKey key, params ReadOnlySpan<string> wrong) =>
        key with { Wrong = ImmutableArray.Create(wrong) };

    public static bool Accepts(this TextKey key, string given) => TextGrading.Grade(given, key).Right;
}
