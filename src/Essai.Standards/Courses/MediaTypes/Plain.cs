namespace Essai.Standards.Courses.MediaTypes;

/// <summary>What has no size in pixels: captions and documents.</summary>
internal static class Plain
{
    public static Found? Read(ReadOnlySpan<byte> bytes) =>
        bytes.TrimStart("\uFEFF"u8).StartsWith("WEBVTT"u8) ? new Found("text/vtt")
        : bytes.StartsWith("%PDF-"u8) ? new Found("application/pdf")
        : null;
}
