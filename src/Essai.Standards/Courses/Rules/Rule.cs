namespace Essai.Standards.Courses.Rules;

/// <summary>One rule of `essai check`. The code never changes its meaning; a rule that goes leaves its code unused.</summary>
/// <param name="Title">What the rule finds, as the table of rules says it.</param>
internal sealed record Rule(string Code, Severity Severity, string Title, Func<Subject, IEnumerable<Finding>> Find)
{
    public static Rule Error(string code, string title, Func<Subject, IEnumerable<Finding>> find) => new(code, Severity.Error, title, find);

    public static Rule Warning(string code, string title, Func<Subject, IEnumerable<Finding>> find) => new(code, Severity.Warning, title, find);

    /// <summary>A rule that looks at one step at a time.</summary>
    public static Func<Subject, IEnumerable<Finding>> Each(Func<CheckedStep, IEnumerable<Finding>> find) => subject => subject.Steps.SelectMany(find);
}

/// <summary>One thing to mend.</summary>
/// <param name="Name">Where, as a name of the model: <c>step/backlight/items/iso</c>.</param>
internal sealed record Finding(string Name, string Message, string Mend)
{
    /// <summary>Null = the source.</summary>
    public string? Lang { get; init; }

    /// <summary>Lines below the start of a text of several lines.</summary>
    public int Below { get; init; }

    /// <summary>A file that the place is in, where no name says it.</summary>
    public string? File { get; init; }
}
