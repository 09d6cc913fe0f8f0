using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;

namespace Essai.Engine.Practice;

/// <summary>The learner's own comparison of a free text with the model answer.</summary>
internal static class Assessing
{
    public static Outcome Assess(Attempt attempt, Chapter chapter, Assess command)
    {
        if (!Deciding.Awaits(attempt, Phase.Assessment, command.Place))
        {
            return Deciding.NotAwaited;
        }

        var freeText = (FreeText)chapter.Step(command.Place.Step)!.Exercise;
        return command.Ratings.Keys.All(id => freeText.Criteria.Any(c => c.Id == id))
            ? Presenting.Next(Draft.Of(attempt).Add(new SelfAssessed(command.Place, command.Ratings)), chapter).Accept()
            : Deciding.Incomplete(new Unanswered("ratings", UnansweredReason.Shape));
    }
}
