namespace Essai.Standards.Courses;

/// <summary>Something to mend in a course. The codes are listed in docs/check-rules.md and never change their meaning.</summary>
/// <param name="File">Relative to the folder that was read, with forward slashes.</param>
/// <param name="Line">From 1.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Mend">How to mend it.</param>
public sealed record Problem(string Code, Severity Severity, string File, int Line, string Message, string Mend);

/// <summary>A course with errors is not put online; warnings are advice.</summary>
public enum Severity
{
    Warning,
    Error,
}
