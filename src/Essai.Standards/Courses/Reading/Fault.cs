using System.Collections.Immutable;

namespace Essai.Standards.Courses.Reading;

/// <summary>What reading can find wrong: the grammar's own codes, below ES100.</summary>
internal sealed record Fault(string Code, Severity Severity, string Title)
{
    public static readonly Fault File = Error("ES001", "a file that belongs nowhere");
    public static readonly Fault Id = Error("ES002", "an id that is no id");
    public static readonly Fault Yaml = Error("ES003", "front matter that cannot be read");
    public static readonly Fault UnknownKey = Error("ES004", "an unknown key");
    public static readonly Fault Value = Error("ES005", "a value that does not fit its key");
    public static readonly Fault Missing = Error("ES006", "something required is missing");
    public static readonly Fault Source = Error("ES007", "no source, or two");
    public static readonly Fault Heading = Error("ES008", "a heading that is unknown or stands twice");
    public static readonly Fault Item = Error("ES009", "a list line that cannot be read");
    public static readonly Fault Mark = Error("ES010", "a mark [x] or [ ] that is missing or out of place");
    public static readonly Fault ItemKey = Error("ES011", "a key that does not belong below this line");
    public static readonly Fault Stray = Error("ES012", "text that belongs nowhere");
    public static readonly Fault Picture = Error("ES013", "a picture that cannot be read or used here");
    public static readonly Fault Area = Error("ES014", "an area that cannot be read");
    public static readonly Fault Formula = Error("ES015", "a formula that cannot be computed");
    public static readonly Fault Range = Error("ES016", "a variable without a range of values");
    public static readonly Fault Branch = Error("ES017", "a branching rule that cannot be read");
    public static readonly Fault Duplicate = Error("ES018", "an id used twice");
    public static readonly Fault ExtraId = Error("ES019", "a translation with something that the source lacks");
    public static readonly Fault Gaps = Error("ES020", "gaps in the text that do not fit the gaps declared");

    public static readonly Fault Language = Error("ES021", "a language that the course does not have");
    public static readonly Fault AcademyText = Error("ES022", "a text of the academy that a language lacks");
    public static readonly Fault AcademyReference = Error("ES023", "a logo or a live chapter that does not exist");
    public static readonly Fault TooLong = Error("ES024", "a file too long to be read");

    public static readonly ImmutableArray<Fault> All =
    [
        File, Id, Yaml, UnknownKey, Value, Missing, Source, Heading, Item, Mark, ItemKey, Stray, Picture, Area, Formula, Range, Branch,
        Duplicate, ExtraId, Gaps, Language, AcademyText, AcademyReference, TooLong,
    ];

    private static Fault Error(string code, string title) => new(code, Severity.Error, title);
}
