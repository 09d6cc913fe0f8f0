using System.Reflection;

namespace Essai.Platform.Hosting;

/// <summary>Which Essai this is.</summary>
internal static class Release
{
    public static string Version { get; } = typeof(Release).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
