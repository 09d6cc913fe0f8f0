using Essai.Platform.Database;
using Essai.Platform.Hosting;

namespace Essai.Platform.Media;

/// <summary>
/// Media of all academies in the data folder, each file once by the hash of its content. What another program of the
/// installation took in is fetched when it is first asked for.
/// </summary>
internal sealed class MediaFolder(DataFolder data, SharedFiles shared)
{
    private const int FanOut = 2;

    /// <summary>The file's path; null when it is not there.</summary>
    public string? Find(string academy, string hash)
    {
        var path = Place(academy, hash);
        if (!File.Exists(path))
        {
            if (shared.Media(academy, hash) is not { } content)
            {
                return null;
            }

            Write(path, content);
        }

        return path;
    }

    /// <summary>Stores a file under its hash; what is there already is left.</summary>
    public void Add(string academy, string hash, byte[] content)
    {
        var path = Place(academy, hash);
        if (!File.Exists(path))
        {
            shared.Keep(academy, hash, content);
            Write(path, content);
        }
    }

    private static void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var half = path + "." + Path.GetRandomFileName();
        File.WriteAllBytes(half, content);
        File.Move(half, path, overwrite: true);
    }

    private string Place(string academy, string hash) => Path.Combine(data.Path, "media", academy, hash[..FanOut], hash);
}
