using Essai.Learn.Sharing;

namespace Essai.Tests.Learn.Sharing;

/// <summary>A question is set as large as it can be, in whole words.</summary>
public sealed class TypesettingTests
{
    private const string Question = "The sun sets behind the bust. Its face comes out almost black. What do you change first?";

    [Fact]
    public void all_of_a_question_stands_in_five_lines_at_most_each_within_the_room()
    {
        using var face = Face.Large(Question);
        var lines = new Typesetting(face, Question).Fit(600, 300, 84, 34)!;

        string.Join(' ', lines.Texts).ShouldBe(Question);
        lines.Texts.Length.ShouldBeInRange(2, 5);
        lines.Height.ShouldBeLessThanOrEqualTo(300);
        lines.Texts.ShouldAllBe(line => face.Width(line) * lines.Size <= 601);
    }

    [Fact]
    public void no_line_is_a_left_over()
    {
        var shortest = new List<float>();
        foreach (var text in new[] { Question, "What do you change first when it rains?", "On the 3rd, the screen shows €640. How much is really yours until payday?" })
        {
            using var face = Face.Large(text);
            for (var width = 400; width <= 1000; width += 10)
            {
                var widths = new Typesetting(face, text).Fit(width, 300, 60, 24)!.Texts.Select(face.Width).ToArray();
                shortest.Add(widths.Min() / widths.Max());
            }
        }

        shortest.Min().ShouldBeGreaterThan(0.6f);
    }

    [Fact]
    public void a_mark_that_French_sets_apart_is_not_left_alone_on_a_line()
    {
        const string french = "Que changez-vous d’abord\u00A0?";
        using var face = Face.Large(french);

        new Typesetting(face, french).Fit(420, 400, 84, 34)!.Texts[^1].ShouldEndWith("d’abord\u00A0?");
    }

    [Fact]
    public void too_long_a_question_ends_in_dots_after_a_whole_word()
    {
        var endless = string.Join(' ', Enumerable.Repeat("wonderful question", 60));
        using var face = Face.Large(endless);
        var setting = new Typesetting(face, endless);

        setting.Fit(600, 300, 84, 34).ShouldBeNull();
        var cut = setting.Cut(600, 300, 34);
        cut.Height.ShouldBeLessThanOrEqualTo(300);
        cut.Texts[^1].Split(' ')[^1].ShouldBeOneOf("wonderful…", "question…");
    }

    [Fact]
    public void a_word_wider_than_the_room_is_not_drawn_beyond_it()
    {
        var address = new string('w', 90) + " ?";
        using var face = Face.Large(address);
        var setting = new Typesetting(face, address);

        setting.Fit(600, 300, 84, 34).ShouldBeNull();
        setting.Cut(600, 300, 34).Texts.ShouldBeEmpty();
    }
}
