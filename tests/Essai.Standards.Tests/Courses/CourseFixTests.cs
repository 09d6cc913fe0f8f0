using Essai.Standards.Courses;
using Essai.Standards.Courses.Rules;
using Essai.Standards.Tests.Courses.Rules;

namespace Essai.Standards.Tests.Courses;

public sealed class CourseFixTests
{
    [Theory]
    [InlineData("Que faire ?", "Que faire\u202F?")]
    [InlineData("Quoi?", "Quoi\u202F?")]
    [InlineData("« Non » : c’est tout !", "«\u202FNon\u202F»\u202F: c’est tout\u202F!")]
    [InlineData("à 12:30, sur http://a.example/?b=c ; oui", "à 12:30, sur http://a.example/?b=c\u202F; oui")]
    [InlineData("![Un mot : lequel ?](media/a-?.webp)", "![Un mot\u202F: lequel\u202F?](media/a-?.webp)")]
    [InlineData("`a ? b : c`, {= if(a ; b)} et 5 € ?", "`a ? b : c`, {= if(a ; b)} et 5 €\u202F?")]
    [InlineData("Déjà\u00A0: bien\u202F!", "Déjà\u00A0: bien\u202F!")]
    public void french_signs_get_their_no_break_space(string line, string mended) => FrenchSpacing.Mend(line).ShouldBe(mended);

    [Fact]
    public void mending_french_spaces_leaves_the_problem_nowhere_and_the_keys_as_they_were()
    {
        var files = CourseFiles.From(PlantedFault.Clean()).Below("light");
        const string path = "01-kinds/01-single.fr.md";
        files = files with { Texts = files.Texts.SetItem(path, files.Texts[path].Replace("Plus de ciel assombrit", "Plus de ciel : il assombrit", StringComparison.Ordinal)) };
        var course = CourseFolder.Read("light", files).Course!;

        var mended = CourseFolder.Read("light", files with { Texts = files.Texts.SetItems(CourseFix.Print(course)) });

        CourseRules.Check(CourseFolder.Read("light", files)).Select(p => p.Code).ShouldBe(["ES315"]);
        CourseRules.Check(mended).ShouldBeEmpty();
        Compiler.Compile(mended.Course!, files.Media).Hashes.Select(h => h.Value.Key).ShouldBe(Compiler.Compile(course, files.Media).Hashes.Select(h => h.Value.Key));
    }

    [Fact]
    public void mending_twice_changes_nothing()
    {
        var files = CourseFiles.From(PlantedFault.Clean()).Below("light");
        var once = CourseFix.Print(CourseFolder.Read("light", files).Course!);

        CourseFix.Print(CourseFolder.Read("light", files with { Texts = once }).Course!).ShouldBe(once);
    }
}
