using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Courses;
using Essai.Engine.Practice;

namespace Essai.Standards.Tests.Courses;

/// <summary>Random courses that the format can hold: one to three languages, all kinds.</summary>
internal sealed class CourseMaker(Maker make)
{
    public Course Course()
    {
        ImmutableArray<string> langs = [.. new[] { "fr", "en", "pt-BR" }.Take(1 + make.Below(3))];
        var tongues = new Tongues(make, langs);
        return new Course
        {
            Id = make.Id("course", 1),
            Languages = langs,
            Title = tongues.Whole(make.Line),
            About = tongues.Perhaps(make.Body),
            Level = make.Of(Enum.GetValues<Level>()),
            Order = make.Of(Enum.GetValues<DrawOrder>()),
            Formerly = make.Some(0, 2, i => make.Id("was", i)),
            Teachers = make.Some(0, 2, i => make.Id("t", i)),
            Goals = make.Some(0, 2, i => make.Id("g", i)),
            Licence = make.Perhaps(make.Line),
            Checked = make.PerhapsValue(() => new DateOnly(2026, 1, 1).AddDays(make.Below(400))),
            Confidence = make.PerhapsValue(() => make.Below(100) / 100.0),
            Rules = make.Perhaps(() => new RulesChange(new RulesPatch(4, null, null), make.Perhaps(() => new RulesPatch(null, 1, 3) { OneRound = make.Below(2) == 0 }))),
            Outcomes = Names(tongues, "o"),
            Skills = Names(tongues, "s"),
            Misconceptions = make.Some(0, 2, i => new Misconception(make.Id("m", i), tongues.Text(make.Line), make.Perhaps(() => make.Id("p", i)))),
            Products = make.Some(0, 2, i => new Product(make.Id("d", i), tongues.Text(make.Line), "https://shop.example/" + make.Of("a?b=c#d", "é ü", "")) { About = tongues.Any(make.Line) }),
            Credits = make.Some(0, 2, i => new Credit(make.Id("c", i), tongues.Text(make.Line), make.Of("media/a.webp", "media/a-*.webp")) { Licence = make.Perhaps(make.Line) }),
            Chapters = make.Some(0, 2, i => Chapter(langs, i)),
            Extras = make.Extras(),
        };
    }

    private ImmutableArray<Named> Names(Tongues tongues, string start) => make.Some(0, 2, i => new Named(make.Id(start, i), tongues.Text(make.Line)));

    private Chapter Chapter(ImmutableArray<string> langs, int i)
    {
        var tongues = Tongues(langs);
        var all = make.Maybe(30);
        return new Chapter
        {
            Id = make.Id("chapter", i),
            Formerly = make.Some(0, 2, n => make.Id("was", n)),
            Title = tongues.Whole(make.Line),
            About = tongues.Any(make.Body),
            Minutes = 1 + make.Below(20),
            DrawAll = all,
            Draw = all ? null : make.PerhapsValue(() => 1 + make.Below(9)),
            Steps = make.Some(0, 4, n => Step(Tongues(langs), $"{i}-{n}")),
            Extras = make.Extras(),
        };
    }

    // Any language may be the one that was written first; the others stand in the course's order.
    private Tongues Tongues(ImmutableArray<string> langs)
    {
        var source = make.Of([.. langs]);
        return new Tongues(make, [source, .. langs.Where(l => l != source && make.Maybe(80))]);
    }

    private Step Step(Tongues tongues, string id)
    {
        var kinds = new ExerciseMaker(make, tongues);
        var (exercise, media) = kinds.Exercise();
        return new Step
        {
            Id = make.Id("step", 0) + "-" + id,
            Exercise = exercise,
            Prompt = tongues.Whole(make.Line),
            Setting = tongues.Any(make.Body),
            Media = media,
            Skills = make.Some(0, 2, i => make.Id("s", i)),
            Difficulty = make.Of(Enum.GetValues<Difficulty>()),
            Minutes = 1 + make.Below(5),
            Sources = make.Some(0, 2, _ => make.Line()),
            Position = make.PerhapsValue(() => 1 + make.Below(5)),
            LessonFirst = make.Maybe(),
            Tries = make.PerhapsValue(() => 1 + make.Below(3)),
            Bar = make.PerhapsValue(() => (1 + make.Below(100)) / 100.0),
            Shuffle = make.Maybe(),
            Rules = make.Some(0, 2, Rule),
            Whys = [.. new[] { Why.Right, Why.Almost, Why.Otherwise }.Where(_ => make.Maybe()).Select(w => new Why(w, tongues.Remark() with { Why = tongues.Text(make.Line) }))],
            Clue = tongues.Perhaps(make.Body),
            Lesson = make.Perhaps(() => new Lesson(30 + make.Below(60), make.Some(1, 3, i => Passage(tongues, i)))),
            KeyPoint = tongues.Perhaps(make.Body),
            DoThisNow = tongues.Perhaps(make.Body),
            Extras = make.Extras(),
        };
    }

    private Passage Passage(Tongues tongues, int i)
    {
        var langs = new Tongues(make, tongues.Some());
        return new Passage(make.Id("p", i), langs.Whole(make.Line), langs.Whole(make.Body));
    }

    private BranchRule Rule(int i)
    {
        Condition when = make.Below(3) switch
        {
            0 => new AnswerIs(make.Id("o", i)),
            1 => new VerdictIs(make.Of(Enum.GetValues<Verdict>())),
            _ => new VariableIs(make.Id("v", i), make.Of(Enum.GetValues<Comparison>()), make.Number()),
        };
        var set = ImmutableSortedDictionary<string, double>.Empty.WithComparers(StringComparer.Ordinal);
        return new BranchRule(when, make.Of(BranchRule.End, "later", null))
        {
            Set = make.Maybe() ? set.Add("trust", make.Number()) : set,
            Add = set.Add("y", make.Number()).Add("x-2", make.Number()),
        };
    }
}
