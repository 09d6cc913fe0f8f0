using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Essai.Platform.Hosting;
using Essai.Platform.Learners;

namespace Essai.Commands.Doctor;

/// <summary>What the machine must have, whatever the database.</summary>
internal static class MachineChecks
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
    private const long Mebibyte = 1024 * 1024;
    private const long TooLittle = 200;
    private const long Little = 2_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static IEnumerable<Finding> Folder(string folder)
    {
        var probe = Path.Combine(folder, ".doctor");
        File.WriteAllText(probe, "");
        File.Delete(probe);
        yield return Finding.Good("data folder", $"a file was written in {folder} and deleted", "It can be written.");
        yield return Secret(folder);
        yield return Disk(folder);
        var ledger = new ErasureLedger(new DataFolder(folder), HouseSettings.Read(folder), TimeProvider.System).Path;
        yield return Directory.Exists(Path.GetDirectoryName(ledger))
            ? Finding.Good("erasures", ledger, "Who is erased is written down there. No backup holds it: keep a copy elsewhere.")
            : Finding.Fault("erasures", ledger, "Its folder is missing: nobody can be erased.", "Make the folder, or change the setting ErasureLedger.");
    }

    public static Finding Libicu()
    {
        const string Tried = "the name of January in French";
        return new CultureInfo("fr-FR").DateTimeFormat.MonthNames[0] == "janvier"
            ? Finding.Good("libicu", Tried, "Dates and plurals can be written.")
            : Finding.Fault("libicu", Tried, "It is missing: dates and plurals would be wrong.", "sudo apt-get install -y '^libicu[0-9]+$'");
    }

    public static async Task<Finding> Port(Uri address, CancellationToken cancel)
    {
        var tried = $"whether somebody answers at {address}";
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            return (await http.GetAsync(new Uri(address, "/health/live"), cancel)).IsSuccessStatusCode
                ? Finding.Good("port", tried, "A program that is alive.")
                : Finding.Fault("port", tried, "A program that is not Essai, or not well.", "Serve at another address with --urls.");
        }
        catch (Exception e) when (e is HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } })
        {
            return Finding.Good("port", tried, "Nobody: it is free.");
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return Finding.Fault("port", tried, "Something that does not speak HTTP.", "Serve at another address with --urls.");
        }
    }

    public static async IAsyncEnumerable<Finding> Hosts(HouseSettings settings)
    {
        if (settings.BaseUrl is null)
        {
            yield return Finding.Doubt("hosts", "the setting BaseUrl", "It is not set: only names of this machine are answered.", "Set BaseUrl to the address that people type.");
        }

        foreach (var host in settings.AllowedHosts.Append(settings.BaseUrl?.Host).OfType<string>().Where(h => !h.StartsWith('*')).Distinct())
        {
            yield return await Host(host);
        }
    }

    private static async Task<Finding> Host(string host)
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            var found = await Dns.GetHostAddressesAsync(host, patience.Token);
            return Finding.Good("hosts", $"the address of {host}", string.Join(", ", found.Select(a => a.ToString())));
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            return Finding.Doubt("hosts", $"the address of {host}", "This machine does not find it.", "Add the name to the DNS; nothing is wrong where only others can see it.");
        }
    }

    private static Finding Secret(string folder)
    {
        var file = Path.Combine(folder, "secrets", "installation");
        if (OperatingSystem.IsWindows() || !File.Exists(file))
        {
            return Finding.Good("secret", file, "It is not kept there.");
        }

        return (File.GetUnixFileMode(file) & Others) == UnixFileMode.None
            ? Finding.Good("secret", $"who may read {file}", "Its owner alone.")
            : Finding.Fault("secret", $"who may read {file}", "Others may read it, and can pass for any learner.", $"chmod 600 {file}");
    }

    private static Finding Disk(string folder)
    {
        var free = new DriveInfo(folder).AvailableFreeSpace / Mebibyte;
        var said = string.Create(CultureInfo.InvariantCulture, $"{free} MiB are free.");
        return free switch
        {
            < TooLittle => Finding.Fault("disk", folder, said, "Make room: a full disk stops all answers."),
            < Little => Finding.Doubt("disk", folder, said, "Make room: a backup needs as much as the database again."),
            _ => Finding.Good("disk", folder, said),
        };
    }
}
