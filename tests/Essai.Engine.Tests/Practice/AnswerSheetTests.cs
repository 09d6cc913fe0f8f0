using System.Text.Json;
using CsCheck;
using Essai.Engine.Answers;
using Essai.Engine.Practice;
using Essai.Engine.Tests.Answers.Kinds;

namespace Essai.Engine.Tests.Practice;

/// <summary>Questions on paper: what is right only after the end.</summary>
public sealed class AnswerSheetTests
{
    [Fact]
    public void a_running_attempt_has_no_answers()
    {
        var play = Play.Learn("a", "b").Right();

        AnswerSheet.Questions(play.Attempt, play.Course, "en").Length.ShouldBe(2);
        AnswerSheet.Answers(play.Attempt, play.Course, "en").ShouldBeNull();
    }

    [Fact]
    public void an_ended_attempt_has_one_for_each_question_in_its_order()
    {
        var play = Play.Learn("a", "b").Right().Right();
        var (questions, answers) = (AnswerSheet.Questions(play.Attempt, play.Course, "en"), AnswerSheet.Answers(play.Attempt, play.Course, "en")!.Value);

        answers.Length.ShouldBe(questions.Length);
        for (var i = 0; i < answers.Length; i++)
        {
            var right = ((Choices)answers[i].Key!).Ids.ShouldHaveSingleItem();
            questions[i].Shown.Options!.Value.Select(o => o.Id).ShouldContain(right, "the ids are the question's");
            answers[i].KeyPoint.ShouldNotBeNull();
        }
    }

    [Fact]
    public void the_questions_hold_neither_key_nor_why_nor_lesson() => AnyExercise.OfAnyKind.Sample(exercise =>
    {
        var play = Play.Start(Sample.Chapter(Sample.Step("a", exercise)));
        var json = JsonSerializer.Serialize(AnswerSheet.Questions(play.Attempt, play.Course, "en"));
        json.ShouldNotContain(AnyExercise.Hidden);
        json.ShouldNotContain("secret body");
    });
}
