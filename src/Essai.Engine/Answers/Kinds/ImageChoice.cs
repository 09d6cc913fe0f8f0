using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Engine.Answers.Kinds;

/// <summary>One picture of several, or several where the author says so.</summary>
public sealed record ImageChoice(ImmutableArray<Option> Options, bool Several) : Exercise
{
    public const string Name = "image-choice";

    public override string Kind => Name;
    public override double GuessLevel => Several ? 1 / (Math.Pow(2, Options.Length) - 1) : 1.0 / Options.Length;
    public override IEnumerable<string> Ids => Options.Select(o => o.Id);
    public override IEnumerable<Remark> Remarks => Options.Select(o => o.Remark);
    public override string KeyLine => $"{Several} {Options.KeyLine()}";

    public override Shown Show(Showing showing) => new() { Kind = Kind, Several = Several, Options = Options.Show(showing) };

    public override Unanswered? Check(Given given, Showing showing) => Several ? Options.CheckSeveral(given) : Options.CheckOne(given);

    public override Grade Grade(Given given, Showing showing)
    {
        if (Several)
        {
            return Options.GradeSeveral(given);
        }

        var option = Options.One(given);
        return Answers.Grade.Of(option.Right, option.Remark);
    }

    public override Given? Key(Showing showing) =>
        new Choices([.. Options.Where(o => o.Right).Take(Several ? Options.Length : 1).Select(o => o.Id)]);
}
