namespace Essai.Engine.Answers.Text;

/// <summary>How a typed answer was judged.</summary>
/// <param name="Right">Whether it is accepted.</param>
/// <param name="Read">What was read, after normalising; shown to the learner.</param>
/// <param name="Accepted">Place in <see cref="TextKey.Accepted"/> of the text that it was taken for; null when not right.</param>
/// <param name="Wrong">Place in <see cref="TextKey.Wrong"/> of the text that it equals, is nearest to or contains, so that
/// its why can be shown; null when right or when it resembles none.</param>
public readonly record struct TextVerdict(bool Right, string Read, int? Accepted, int? Wrong);
