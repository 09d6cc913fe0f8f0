using System.Collections.Immutable;
using System.Security.Cryptography;
using Essai.Engine.Courses;
using Essai.Engine.Practice;
using Essai.Platform.Academies;
using Essai.Platform.Followers;
using Essai.Platform.Learners;
using Essai.Platform.Log;

namespace Essai.Learn.Desk;

/// <summary>What is known of a learner when an attempt starts, and the chance that it gets.</summary>
internal sealed class Beginnings(LearnerHistory history, AcademyShelf academies, Predictor predictor)
{
    public async Task<Beginning> Of(Learner learner, CourseVersion version, Wanted wanted, CancellationToken cancel)
    {
        var met = learner.IsNew ? [] : await history.StepsOf(learner.Academy, learner.Id, version.Course.Id, cancel);
        var same = met.Where(m => version.Hashes.TryGetValue(m.Step, out var hashes) && hashes.Key == m.KeyHash).ToArray();
        return new Beginning(wanted.Mode, wanted.Seed ?? NewSeed())
        {
            Met = [.. same.Select(m => m.Step)],
            Learned = [.. same.Where(m => m.Learned).Select(m => m.Step)],
            Predict = step => predictor.Predict(learner.Academy, learner.Id, version, version.Course.Chapter(wanted.Chapter)!.Step(step)!).Q,
            ConfidenceShare = academies.Find(learner.Academy)?.Settings.Confidence ?? 0,
        };
    }

    public static ulong NewSeed()
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        RandomNumberGenerator.Fill(bytes);
        return BitConverter.ToUInt64(bytes);
    }
}
