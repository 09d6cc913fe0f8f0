using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Engine.Answers.Kinds;

/// <summary>A statement that holds or does not. Guess level 1/2; the two options are never shuffled.</summary>
public sealed record TrueFalse(ImmutableArray<Option> Options) : Exercise
{
    public const string Name = "true-false";
    public const string True = "true";
    public const string False = "false";

    public override string Kind => Name;
    public override double GuessLevel => 0.5;
    public override IEnumerable<string> Ids => Options.Select(o => o.Id);
    public override IEnumerable<Remark> Remarks => Options.Select(o => o.Remark);
    public override string KeyLine => Options.KeyLine();

    public override Shown Show(Showing showing) => new() { Kind = Kind, Options = Options.Show(showing with { Shuffle = false }) };

    public override Unanswered? Check(Given given, Showing showing) => Options.CheckOne(given);

    public override Grade Grade(Given given, Showing showing)
    {
        var option = Options.One(given);
        return Answers.Grade.Of(option.Right, option.Remark);
    }

    public override Given? Key(Showing showing) => new Choices([Options.First(o => o.Right).Id]);
}
