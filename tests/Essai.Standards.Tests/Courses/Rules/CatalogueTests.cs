using Essai.Standards.Courses;

namespace Essai.Standards.Tests.Courses.Rules;

public sealed class CatalogueTests
{
    public static TheoryData<string> Codes => [.. PlantedFault.Codes];

    [Fact]
    public void a_clean_academy_wakes_no_rule() =>
        AcademyFolder.Read(CourseFiles.From(PlantedFault.Clean())).Problems.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Codes))]
    public void a_planted_fault_wakes_its_rule_in_its_place_and_no_other(string code)
    {
        var fault = PlantedFault.Read(code);

        var problems = fault.Reading.Problems;

        problems.Where(p => p.Code == code).Select(p => $"{p.File}:{p.Line}").Distinct().ShouldBe(fault.Expected, ignoreOrder: true, string.Join('\n', problems));
        problems.Where(p => p.Code != code && !fault.Also.Contains(p.Code)).ShouldBeEmpty();
        fault.Also.ShouldBeSubsetOf(problems.Select(p => p.Code));
    }

    [Fact]
    public void every_rule_has_its_planted_fault() =>
        CourseRules.Known.Select(r => r.Code).ShouldBe(PlantedFault.Codes, ignoreOrder: true);

    [Fact]
    public void every_problem_says_what_is_wrong_and_how_to_mend_it() =>
        PlantedFault.Codes.SelectMany(c => PlantedFault.Read(c).Reading.Problems).ShouldAllBe(p => p.Message.EndsWith('.') && p.Mend.Length > 10);
}
