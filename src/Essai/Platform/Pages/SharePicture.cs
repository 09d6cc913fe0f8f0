namespace Essai.Platform.Pages;

/// <summary>The picture that goes with a page's address when people send it to each other.</summary>
/// <param name="Path">On this host; it changes with the picture.</param>
/// <param name="Alt">What the picture says.</param>
public sealed record SharePicture(string Path, string Alt)
{
    /// <summary>The size that messengers and networks show whole.</summary>
    public const int Width = 1200;

    public const int Height = 630;
}
