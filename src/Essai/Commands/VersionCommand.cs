using System.CommandLine;
using System.Reflection;

namespace Essai.Commands;

internal static class VersionCommand
{
    public static string Version { get; } = typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static Command Create()
    {
        var json = Options.Json();
        var command = new Command("version", "Print the version of the program and of .NET.") { json };
        command.SetAction(parsed => parsed.Out().WriteLine(parsed.GetValue(json)
            ? $$"""{"essai":"{{Version}}","dotnet":"{{Environment.Version}}"}"""
            : $"essai {Version} (.NET {Environment.Version})"));
        return command;
    }
}
