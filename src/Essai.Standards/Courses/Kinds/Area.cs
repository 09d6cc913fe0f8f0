using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Printing;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses.Kinds;

/// <summary>Areas of a picture: <c>rect 20 40 60 10</c>.</summary>
internal static class AreaFormat
{
    public const string Key = "area";

    public const string Mend = "Write `area: rect left top width height`, `area: circle x y radius` or `area: poly x y x y x y`, all in percent of the picture.";

    public static Area? Read(StepReading step, Entry entry)
    {
        var key = entry.Item.Key(Key);
        var area = key is null ? null : Read(key.Value);
        if (area is null)
        {
            var place = key is null ? entry.Place : step.Source.At(key.Line);
            step.Findings.Add(Fault.Area, place, key is null ? $"`{{{entry.Id}}}` has no area." : $"The area `{key.Value}` cannot be read.", Mend);
        }

        return area;
    }

    public static string Write(this Area area) => $"{area.Shape.Word()} {string.Join(' ', area.Numbers.Select(Numbers.Write))}";

    private static Area? Read(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var numbers = words.Skip(1).Select(Numbers.Read).ToArray();
        return words.Length > 0 && EnumWords.Of<AreaShape>().TryGetValue(words[0], out var shape) && numbers.All(n => n is not null) && Fits(shape, numbers.Length)
            ? new Area(shape, [.. numbers.OfType<double>()])
            : null;
    }

    private static bool Fits(AreaShape shape, int count) => shape switch
    {
        AreaShape.Rect => count == 4,
        AreaShape.Circle => count == 3,
        AreaShape.Poly => count >= 6 && count % 2 == 0,
    };
}
