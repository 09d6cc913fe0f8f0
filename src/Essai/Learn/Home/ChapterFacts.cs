using Essai.Engine.Courses;
using Essai.Engine.Practice;
using Essai.Platform.Text;

namespace Essai.Learn.Home;

/// <summary>How long a chapter takes, in minutes and questions.</summary>
internal static class ChapterFacts
{
    public static string Of(Chapter chapter, Texts words) =>
        words.Fill("chapter.facts", ("minutes", chapter.Minutes), ("questions", words.Count("chapter.questions", Questions(chapter))));

    private static int Questions(Chapter chapter) =>
        chapter.DrawAll ? chapter.Steps.Length : Math.Min(chapter.Draw ?? Rules.For(Mode.Learn).Slots, chapter.Steps.Length);
}
