using System.Text.RegularExpressions;

namespace Essai.Tests.Architecture;

/// <summary>The security pages name the tests that hold each defence: a name that is none would be an empty promise.</summary>
public sealed partial class NamedTestsTests
{
    [Theory]
    [InlineData("docs/security.md")]
    [InlineData("docs/asvs.md")]
    public void every_test_that_a_page_names_is_there(string page)
    {
        var tests = Sources.Files("tests", ".cs").ToLookup(path => Path.GetFileNameWithoutExtension(path), Sources.Text);
        var text = Sources.Text(page);
        var (known, missing, last) = (0, new List<string>(), "");
        foreach (var named in Names().Matches(text).Select(m => m.Groups["name"].Value))
        {
            last = named.StartsWith('.') ? last : named.Split('.')[0];
            known++;
            if (!tests[last].Any(code => named.Split('.') is [_, var test] ? code.Contains($" {test}(", StringComparison.Ordinal) : code.Contains($"class {named}", StringComparison.Ordinal)))
            {
                missing.Add($"{last} {named}");
            }
        }

        known.ShouldBeGreaterThan(10);
        missing.ShouldBeEmpty();
    }

    [GeneratedRegex(@"`(?<name>[A-Z]\w*Tests(?:\.[a-z]\w*)?|\.[a-z]\w*_\w+)`")]
    private static partial Regex Names();
}
