using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Engine.Answers.Kinds;

/// <summary>One option of several. Guess level 1/options; all or nothing.</summary>
public sealed record SingleChoice(ImmutableArray<Option> Options) : Exercise
{
    public const string Name = "single-choice";

    public override string Kind => Name;
    public override double GuessLevel => 1.0 / Options.Length;
    public override IEnumerable<string> Ids => Options.Select(o => o.Id);
    public override IEnumerable<Remark> Remarks => Options.Select(o => o.Remark);
    public override string KeyLine => Options.KeyLine();

    public override Shown Show(Showing showing) => new() { Kind = Kind, Options = Options.Show(showing) };

    public override Unanswered? Check(Given given, Showing showing) => Options.CheckOne(given);

    public override Grade Grade(Given given, Showing showing)
    {
        var option = Options.One(given);
        return Answers.Grade.Of(option.Right, option.Remark);
    }

    public override Given? Key(Showing showing) => new Choices([Options.First(o => o.Right).Id]);
}
