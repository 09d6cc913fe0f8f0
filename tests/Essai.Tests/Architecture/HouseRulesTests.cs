using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace Essai.Tests.Architecture;

/// <summary>Who may know whom, and what files look like. A rule that stands here needs no review.</summary>
public sealed partial class HouseRulesTests
{
    private const int LongestFile = 400;
    private const int MostPhysical = 5;

    private static readonly Assembly Program = typeof(EssaiApp).Assembly;
    private static readonly Lazy<ArchUnitNET.Domain.Architecture> Types = new(() => new ArchLoader().LoadAssemblies(Program).Build());

    [Theory]
    [InlineData("Essai.Engine", "")]
    [InlineData("Essai.Standards", "Essai.Engine")]
    [InlineData("essai", "Essai.Engine Essai.Standards")]
    public void projects_know_those_below_them_alone(string project, string known)
    {
        var ours = Assembly.Load(project).GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("essai", StringComparison.OrdinalIgnoreCase));

        ours.ShouldBeSubsetOf(known.Split(' '));
    }

    [Fact]
    public void the_engine_needs_no_package()
    {
        var packages = XDocument.Parse(Sources.Text("src/Essai.Engine/Essai.Engine.csproj")).Descendants("PackageReference");

        packages.Where(p => p.Attribute("PrivateAssets")?.Value != "all").ShouldBeEmpty();
        Assembly.Load("Essai.Engine").GetReferencedAssemblies().ShouldAllBe(a => a.Name!.StartsWith("System") || a.Name == "netstandard");
    }

    public static TheoryData<string, string> Strangers()
    {
        var data = new TheoryData<string, string>();
        foreach (var feature in Sources.Features)
        {
            data.Add("Platform", feature);
            foreach (var other in Sources.Features.Where(o => o != feature))
            {
                data.Add(feature, other);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Strangers))]
    public void features_know_the_platform_and_never_each_other(string one, string other)
    {
        IObjectProvider<IType> Of(string folder) => ArchRuleDefinition.Types().That().ResideInNamespaceMatching($@"^Essai\.{folder}(\.|$)").As(folder);

        Of(one).GetObjects(Types.Value).ShouldNotBeEmpty();
        ArchRuleDefinition.Types().That().Are(Of(one)).Should().NotDependOnAny(Of(other)).WithoutRequiringPositiveResults().Check(Types.Value);
    }

    [Fact]
    public void folders_say_what_is_in_them()
    {
        string[] empty = ["Helpers", "Services", "Managers", "Common", "Utils", "Misc"];

        Sources.Files("src", ".cs", ".razor").Concat(Sources.Files("tests", ".cs"))
            .Where(path => path.Split('/').SkipLast(1).Intersect(empty).Any()).ShouldBeEmpty();
    }

    [Fact]
    public void no_file_is_too_long_to_read()
    {
        var files = Sources.Files("src", ".cs", ".razor", ".js", ".css").Concat(Sources.Files("tests", ".cs"))
            .Where(path => !path.EndsWith(".g.cs") && !path.Contains("/Migrations/"));

        files.Where(path => Sources.Text(path).Count(c => c == '\n') > LongestFile).ShouldBeEmpty();
    }

    [Fact]
    public void styles_follow_the_direction_of_the_text()
    {
        var physical = Sources.Files("src/Essai/wwwroot/css", ".css")
            .SelectMany(path => Physical().Matches(Sources.Text(path)).Select(m => $"{path}: {m.Value.Trim()}")).ToArray();

        physical.Length.ShouldBeLessThanOrEqualTo(MostPhysical, string.Join('\n', physical));
    }

    [Fact]
    public void pages_hold_no_inline_script_or_style()
    {
        Sources.Files("src/Essai", ".razor").Where(path => Inline().IsMatch(Sources.Text(path))).ShouldBeEmpty();
    }

    [GeneratedRegex(@"(?:(?:margin|padding|border)-(?:left|right)[\w-]*|border-(?:top|bottom)-(?:left|right)-radius|(?<=[;{\s])(?:left|right)|(?:text-align|float|clear):\s*(?:left|right))\s*(?=[:;}])")]
    private static partial Regex Physical();

    [GeneratedRegex("""<style|\sstyle="|\son[a-z]+="|<script(?![^>]*\s(?:src=|type="application/ld\+json"))""")]
    private static partial Regex Inline();
}
