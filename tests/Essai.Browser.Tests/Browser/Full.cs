namespace Essai.Browser.Tests.Browser;

/// <summary>bin/test --full: the whole grid, which takes its time.</summary>
internal static class Full
{
    public static bool Is => Environment.GetEnvironmentVariable("ESSAI_FULL") == "1";
}
