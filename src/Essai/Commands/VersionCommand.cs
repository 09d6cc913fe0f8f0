using System.CommandLine;
using Essai.Platform.Hosting;

namespace Essai.Commands;

internal static class VersionCommand
{
    public static Command Create()
    {
        var json = Options.Json();
        var command = new Command("version", "Print the version of the program and of .NET.") { json };
        command.SetAction(parsed => parsed.Out().WriteLine(parsed.GetValue(json)
            ? $$"""{"essai":"{{Release.Version}}","dotnet":"{{Environment.Version}}"}"""
            : $"essai {Release.Version} (.NET {Environment.Version})"));
        return command;
    }
}
