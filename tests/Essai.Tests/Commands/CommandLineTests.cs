using System.Text.Json.Nodes;
using static Essai.Tests.Commands.Typed;

namespace Essai.Tests.Commands;

public sealed class CommandLineTests
{
    [Fact]
    public async Task version_says_so_to_programs()
    {
        var (code, output) = await Run("version", "--json");

        code.ShouldBe(0);
        JsonNode.Parse(output)!["essai"]!.GetValue<string>().ShouldMatch(@"^\d+\.\d+\.\d+");
    }

    [Theory]
    [InlineData]
    [InlineData("teach")]
    [InlineData("serve", "--colour", "red")]
    public async Task wrong_use_is_told_apart(params string[] args)
    {
        var (code, error) = await Run(args);

        code.ShouldBe(2);
        error.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task a_data_folder_that_cannot_be_made_is_a_matter_of_the_machine()
    {
        var file = Path.GetTempFileName();

        var (code, error) = await Run("serve", "--data", Path.Combine(file, "data"));

        code.ShouldBe(3);
        error.ShouldContain(file);
        File.Delete(file);
    }
}
