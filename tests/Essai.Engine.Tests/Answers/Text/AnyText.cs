using CsCheck;

namespace Essai.Engine.Tests.Answers.Text;

/// <summary>Texts of every kind: words, marks, emoji, other scripts, lone surrogates.</summary>
internal static class AnyText
{
    private static readonly string[] Awkward =
    [
        " ", "'", "’", "-", "a", "i", "É", "i\u0307", "I", "не", "が", "か\u3099", "👩‍🚀", "🏴\U000e0067\U000e007f", "ﬃ", "12", "٣",
        "n't", "pas", "exposition", "\ud83c", "\udfaf", "\u200d", "\ufe0f", "\u1100", "\u1161", "각", "\u11a8", "=\u0338", "и\u0306",
    ];

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Char.Select(c => c.ToString()),
        Gen.Int[0, 0x10ffff].Select(c => c is >= 0xd800 and <= 0xdfff ? ((char)c).ToString() : char.ConvertFromUtf32(c)),
        Gen.Int[0x300, 0x36f].Select(char.ConvertFromUtf32),
        Gen.Int[0, Awkward.Length - 1].Select(i => Awkward[i]));

    public static readonly Gen<string> Of = Piece.List[0, 12].Select(string.Concat);
}
