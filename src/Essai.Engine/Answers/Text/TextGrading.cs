using System.Runtime.CompilerServices;

namespace Essai.Engine.Answers.Text;

/// <summary>
/// Judges a typed answer by the author's accepted and wrong texts (ENGINE 1, text grading, rules 0 to 3): the same
/// on a server, in WebAssembly and without ICU. Takes any text and never throws.
/// </summary>
public static class TextGrading
{
    /// <summary>Keys live as long as their course version: they are folded once.</summary>
    private static readonly ConditionalWeakTable<TextKey, PreparedKey> Prepared = [];

    /// <summary>Judges what a learner typed. "Not answered" is for the caller: an empty text is simply not right here.</summary>
    public static TextVerdict Grade(string given, TextKey key)
    {
        var prepared = Prepared.GetValue(key, static k => new PreparedKey(k));
        var read = new FoldedText(given, key.Accents);
        var accepted = AcceptedIndex(read, prepared);
        var wrong = accepted is null ? WrongIndex(read, prepared) : null;
        return new TextVerdict(accepted is not null, read.Text, accepted, wrong);
    }

    private static int? AcceptedIndex(FoldedText given, PreparedKey key)
    {
        if (given.Text.Length == 0 || Array.Exists(key.Wrong, wrong => wrong.Text == given.Text))
            return null;
        return Equal(given, key.Accepted) ?? NearAccepted(given, key) ?? Containment.Accepted(given, key);
    }

    private static int? Equal(FoldedText given, FoldedText[] texts)
    {
        var found = Array.FindIndex(texts, text => text.Text == given.Text);
        return found < 0 ? null : found;
    }

    private static int? NearAccepted(FoldedText given, PreparedKey key)
    {
        var (index, distance) = Nearness.Nearest(given, key.Accepted, key.Key);
        if (index is null)
            return null;
        var nearWrong = Array.Exists(key.Wrong, wrong => Nearness.Distance(given, wrong, distance) is not null);
        return nearWrong ? null : index;
    }

    /// <summary>The wrong text whose why fits best: the one given, else the nearest, else one that occurs in it.</summary>
    private static int? WrongIndex(FoldedText given, PreparedKey key)
    {
        if (given.Text.Length == 0)
            return null;
        return Equal(given, key.Wrong) ?? Nearness.Nearest(given, key.Wrong, key.Key).Index
            ?? NearerThanAccepted(given, key) ?? Containment.Wrong(given, key);
    }

    /// <summary>A wrong text that kept an answer from being taken for a typo of a right one.</summary>
    private static int? NearerThanAccepted(FoldedText given, PreparedKey key)
    {
        var (_, distance) = Nearness.Nearest(given, key.Accepted, key.Key);
        var found = Array.FindIndex(key.Wrong, wrong => Nearness.Distance(given, wrong, distance) is not null);
        return found < 0 ? null : found;
    }
}
