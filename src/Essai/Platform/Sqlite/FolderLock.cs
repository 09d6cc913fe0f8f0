namespace Essai.Platform.Sqlite;

/// <summary>Held by the one program that serves a data folder; the system releases it however the program ends.</summary>
internal static class FolderLock
{
    // What the systems answer for a file that another program has locked.
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int WindowsSharingViolation = 32;

    /// <summary>Null where another program holds it.</summary>
    public static FileStream? Take(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, "essai.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when ((e.HResult & 0xFFFF) is LinuxWouldBlock or MacWouldBlock or WindowsSharingViolation)
        {
            return null;
        }
    }
}
