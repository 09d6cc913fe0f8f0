using System.Collections.Immutable;
using System.Globalization;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;

namespace Essai.Learn.Player;

/// <summary>Reads an answer from a form: the field names of each kind's form (Kinds/*.razor). Ids are still opaque.</summary>
internal static class GivenForm
{
    private const double Percent = 100;

    /// <summary>What was given; an empty answer where nothing was, so that the exercise can say what is missing.</summary>
    public static Given Read(IFormCollection form, Exercise exercise) =>
        form.ContainsKey("dontKnow") ? new DontKnow() : OfKind(form, exercise);

    private static Given OfKind(IFormCollection form, Exercise exercise) => exercise switch
    {
        VideoMoment video => OfKind(form, video.Inner),
        SingleChoice or MultipleChoice or TrueFalse or ImageChoice or Survey { Points: null } => new Choices(Texts(form, "choice")),
        Survey => new Scale(int.TryParse(form["scale"], CultureInfo.InvariantCulture, out var value) ? value : 0),
        Engine.Answers.Kinds.Ordering => ReadOrder(form),
        Engine.Answers.Kinds.Matching => new Pairs(Named(form, "pair.")),
        Engine.Answers.Kinds.Categorise => new Bins(Named(form, "bin.")),
        Engine.Answers.Kinds.ShortText or FreeText => new Words(form["text"].FirstOrDefault() ?? ""),
        GapText gaps => new Gaps([.. Enumerable.Range(0, gaps.Gaps.Length).Select(i => form[$"gap.{i}"].FirstOrDefault() ?? "")]),
        Engine.Answers.Kinds.Numeric or Engine.Answers.Kinds.Slider => new Number(null, form["unit"].FirstOrDefault(), form["number"].FirstOrDefault()),
        Engine.Answers.Kinds.Hotspot { FreePoint: true } hotspot => ReadPoint(form, hotspot.Picture),
        Engine.Answers.Kinds.Hotspot => new Region(form["region"].FirstOrDefault() ?? ""),
        GuidedScreens => form.ContainsKey("back") ? new Back() : new Move(form["move"].FirstOrDefault() ?? ""),
        _ => throw new InvalidOperationException($"no form for {exercise.Kind}"),
    };

    private static ImmutableArray<string> Texts(IFormCollection form, string name) => [.. form[name].OfType<string>()];

    private static ImmutableSortedDictionary<string, string> Named(IFormCollection form, string prefix) => form
        .Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal) && field.Value is [{ Length: > 0 }])
        .ToImmutableSortedDictionary(field => field.Key[prefix.Length..], field => field.Value[0]!, StringComparer.Ordinal);

    // Two lines with the same number are no order: nothing is marked until each has its own.
    private static Order ReadOrder(IFormCollection form)
    {
        var numbered = Named(form, "order.").Select(f => (Id: f.Key, Number: int.TryParse(f.Value, CultureInfo.InvariantCulture, out var n) ? n : 0)).ToArray();
        return numbered.DistinctBy(f => f.Number).Count() == numbered.Length ? new Order([.. numbered.OrderBy(f => f.Number).Select(f => f.Id)]) : new Order([]);
    }

    // The form counts in the picture's own pixels, as its script and its two inputs do.
    private static Given ReadPoint(IFormCollection form, Engine.Courses.Media picture) =>
        Pixels(form["x"]) is { } x && Pixels(form["y"]) is { } y
            ? new Point(x * Percent / Math.Max(1, picture.Width), y * Percent / Math.Max(1, picture.Height))
            : new Region("");

    private static double? Pixels(string? text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null;
}
