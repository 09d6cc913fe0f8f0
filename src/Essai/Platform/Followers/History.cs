using Essai.Engine.Practice;
using Essai.Platform.Sql;

namespace Essai.Platform.Followers;

/// <summary>Writes which steps a learner has met and learned, and their best attempt of each chapter. Twice is as once.</summary>
internal static class History
{
    public static void Write(ISql db, Followed followed)
    {
        foreach (var happened in followed.Entry.Events)
        {
            switch (happened)
            {
                case Answered answered: Met(db, followed, answered.Place); break;
                case StepLearned learned: Learned(db, followed, learned.Place); break;
                case ChapterCompleted completed: Ended(db, followed, completed.Mastered, followed.Entry.At); break;
                case ChapterFailed: Ended(db, followed, mastered: false, completedAt: null); break;
                default: break;
            }
        }
    }

    private static void Met(ISql db, Followed followed, Place place) => OfStep(
        db.Prepare("INSERT INTO learned_steps (met_at, academy, learner, course, step, key_hash) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"), followed, place);

    private static void Learned(ISql db, Followed followed, Place place) => OfStep(
        db.Prepare("UPDATE learned_steps SET learned_at = coalesce(learned_at, ?) WHERE academy = ? AND learner = ? AND course = ? AND step = ? AND key_hash = ?"), followed, place);

    private static void OfStep(ISqlStatement statement, Followed followed, Place place) => statement
        .Bind(followed.Entry.At).Bind(followed.Academy).Bind(followed.Learner).Bind(followed.Attempt.Course).Bind(place.Step).Bind(followed.Version.Hashes[place.Step].Key).Run();

    // Nothing after the end changes an attempt's stars, so those it has now are those it ended with.
    private static void Ended(ISql db, Followed followed, bool mastered, DateTimeOffset? completedAt) => db
        .Prepare("""
            INSERT INTO chapter_bests (academy, learner, course, chapter, stars, mastered, completed_at) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (academy, learner, course, chapter) DO UPDATE SET
            stars = CASE WHEN excluded.stars > chapter_bests.stars THEN excluded.stars ELSE chapter_bests.stars END,
            mastered = excluded.mastered OR chapter_bests.mastered,
            completed_at = coalesce(chapter_bests.completed_at, excluded.completed_at)
            """)
        .Bind(followed.Academy).Bind(followed.Learner).Bind(followed.Attempt.Course).Bind(followed.Attempt.Chapter)
        .Bind(followed.Attempt.Stars).Bind(mastered).Bind(completedAt?.ToUnixTimeMilliseconds()).Run();
}
