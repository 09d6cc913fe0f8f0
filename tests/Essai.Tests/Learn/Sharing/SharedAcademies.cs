using Essai.Tests.Architecture;
using static Essai.Tests.Commands.Typed;

namespace Essai.Tests.Learn.Sharing;

/// <summary>The program under a public name, with the academy of all kinds, Boussole, and Boussole under another colour.</summary>
public sealed class SharedAcademies : IAsyncLifetime
{
    internal RunningEssai Essai { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var data = Profile.DataFolder();
        await Run("seed", Path.Combine(Sources.Root, "tests/faults/clean"), "--data", data);
        await Run("seed", Path.Combine(Sources.Root, "courses/boussole"), "--data", data);
        await Run("seed", Recoloured(Path.Combine(data, "blue")), "--data", data);
        Profile.Settle(data, """{ "Essai": { "BaseUrl": "https://learn.example" } }""");
        Essai = await RunningEssai.Serve(data);
    }

    public ValueTask DisposeAsync() => Essai.DisposeAsync();

    private static string Recoloured(string folder)
    {
        var from = Path.Combine(Sources.Root, "courses/boussole");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        var settings = Path.Combine(folder, "academy.yaml");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("#ffc400", "#012169"));
        return folder;
    }
}
