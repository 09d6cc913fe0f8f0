namespace Essai.Tests.Platform;

/// <summary>A folder of its own, which ends with the test.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo folder = new(Profile.DataFolder());

    public string Path => folder.FullName;

    public string this[string name] => System.IO.Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);
}
