using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Engine.Answers.Kinds;

/// <summary>Several options of several. A set is guessed once in 2ⁿ − 1; wrong picks subtract.</summary>
public sealed record MultipleChoice(ImmutableArray<Option> Options) : Exercise
{
    public const string Name = "multiple-choice";

    public override string Kind => Name;
    public override double GuessLevel => 1 / (Math.Pow(2, Options.Length) - 1);
    public override IEnumerable<string> Ids => Options.Select(o => o.Id);
    public override IEnumerable<Remark> Remarks => Options.Select(o => o.Remark);
    public override string KeyLine => Options.KeyLine();

    public override Shown Show(Showing showing) => new() { Kind = Kind, Several = true, Options = Options.Show(showing) };

    public override Unanswered? Check(Given given, Showing showing) => Options.CheckSeveral(given);

    public override Grade Grade(Given given, Showing showing) => Options.GradeSeveral(given);

    public override Given? Key(Showing showing) => new Choices([.. Options.Where(o => o.Right).Select(o => o.Id)]);
}
