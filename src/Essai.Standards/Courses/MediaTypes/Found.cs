namespace Essai.Standards.Courses.MediaTypes;

/// <summary>A media type and, for pictures, the size in pixels; 0 where it cannot be told.</summary>
internal sealed record Found(string Type, int Width = 0, int Height = 0);
