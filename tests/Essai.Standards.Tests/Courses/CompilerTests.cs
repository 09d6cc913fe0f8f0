using System.Collections.Immutable;
using CsCheck;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Standards.Courses;
using Essai.Standards.Tests.Courses.Rules;

namespace Essai.Standards.Tests.Courses;

public sealed class CompilerTests
{
    [Fact]
    public void a_version_comes_back_from_its_text_exactly() => Maker.Courses.Sample(course =>
    {
        var json = CourseJson.Write(Compiler.Compile(course, Media));
        CourseJson.Write(CourseJson.ReadVersion(json)).ShouldBe(json);
    }, iter: 200);

    [Fact]
    public void the_same_course_is_the_same_version() => Compile(Light()).Version.ShouldBe(Compile(Light()).Version);

    [Fact]
    public void a_word_makes_a_new_version_and_keeps_the_key()
    {
        var (before, after) = (Compile(Light()), Compile(Light(("01-kinds/01-single.en.md", "I step far back", "I step well back"))));

        after.Version.ShouldNotBe(before.Version);
        after.Hashes["single"].Key.ShouldBe(before.Hashes["single"].Key);
        after.Hashes["single"].Text.ShouldNotBe(before.Hashes["single"].Text);
        after.Hashes["multiple"].ShouldBe(before.Hashes["multiple"]);
    }

    [Fact]
    public void another_right_answer_is_another_key() =>
        Compile(Light(("01-kinds/01-single.en.md", "- [ ] {step}", "- [x] {step}"))).Hashes["single"].Key.ShouldNotBe(Compile(Light()).Hashes["single"].Key);

    [Fact]
    public void another_picture_is_another_version()
    {
        var files = Light();
        var other = files with { Media = files.Media.SetItem("media/scene.webp", files.Media["media/near.webp"]) };

        Compile(other).Version.ShouldNotBe(Compile(files).Version);
    }

    [Fact]
    public void pictures_know_their_size_and_only_what_is_shown_is_kept()
    {
        var version = Compile(Light());

        var hotspot = (Hotspot)version.Course.Chapter("kinds")!.Step("hotspot")!.Exercise;
        (hotspot.Picture.Width, hotspot.Picture.Height).ShouldBe((64, 48));
        version.Media.Keys.ShouldBe(["media/clip.en.vtt", "media/clip.fr.vtt", "media/clip.mp4", "media/clip.webp", "media/far.webp", "media/near.webp", "media/scene.webp"]);
    }

    [Fact]
    public void the_canonical_text_has_not_changed() =>
        Compile(Light()).Version.ShouldBe("ee8dbad8a038f51a", "unless tests/faults/clean was edited: stored versions are a promise, and this makes new ones of all courses");

    [Fact]
    public void a_course_without_what_the_format_gained_later_is_the_version_that_it_was()
    {
        var before = CourseFolder.Read("light", Light()).Course! with { Products = [], Credits = [], Checked = null };

        var version = Compiler.Compile(before, Light().Media);

        version.Version.ShouldBe("dc9633a7b22513ff");
        CourseJson.ReadVersion(CourseJson.Write(version)).Course.Products.ShouldBeEmpty();
    }

    private static ImmutableSortedDictionary<string, MediaFile> Media { get; } = CourseFiles.From(PlantedFault.Clean()).Below("light").Media;

    private static CourseVersion Compile(CourseFiles files) => Compiler.Compile(CourseFolder.Read("light", files).Course!, files.Media);

    private static CourseFiles Light(params (string Path, string From, string To)[] changes)
    {
        var files = CourseFiles.From(PlantedFault.Clean()).Below("light");
        return changes.Aggregate(files, (f, c) => f with { Texts = f.Texts.SetItem(c.Path, f.Texts[c.Path].Replace(c.From, c.To, StringComparison.Ordinal)) });
    }
}
