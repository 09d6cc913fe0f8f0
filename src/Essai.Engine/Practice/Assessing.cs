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
        if (command.Ratings.Keys.Any(id => freeText.Criteria.All(c => c.Id != id)))
        {
            return Deciding.Incomplete(new Unanswered("ratings", UnansweredReason.Shape));
        }

        var draft = Draft.Of(attempt).Add(new SelfAssessed(command.Place, command.Ratings));
        return Presenting.Next(Branching.Follow(draft, chapter, new PresentationEnd(command.Place, null, Verdict.Recorded)), chapter).Accept();
    }
}
