using System.Reflection;
using OpenTelemetry.Resources;

namespace Essai.Platform.Watch;

/// <summary>How the program calls itself to whoever watches it.</summary>
internal static class Identity
{
    private static readonly string Version = typeof(Identity).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static void Describe(ResourceBuilder resource) => resource.AddService("essai", serviceVersion: Version);
}
