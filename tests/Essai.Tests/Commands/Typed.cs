using Essai.Commands;

namespace Essai.Tests.Commands;

/// <summary>A command as somebody types it: its exit code, and all that it says.</summary>
internal static class Typed
{
    public static async Task<(int Code, string Said)> Run(params string[] args)
    {
        var said = new StringWriter();
        return (await CommandLine.Run(args, said, said), said.ToString());
    }
}
