using System.Globalization;
using System.Text;
using CsCheck;
using Essai.Engine.Answers.Text;

namespace Essai.Engine.Tests.Answers.Text;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("  Exposition! ", "exposition")]
    [InlineData("L’EXPOSITION", "l'exposition")]
    [InlineData("«\u00a0Œuvre\u00a0»", "oeuvre")]
    [InlineData("sous-exposition", "sous exposition")]
    [InlineData("Straße STRAẞE", "strasse strasse")]
    [InlineData("Łódź, Đakovo, Ærøskøbing", "lodz dakovo aeroskobing")]
    [InlineData("ΟΔΥΣΣΕΎΣ", "οδυσσευσ")]
    [InlineData("Ёлка", "елка")]
    [InlineData("Йод", "йод")]
    [InlineData("Їжак", "їжак")]
    [InlineData("ｅｘａｍｐｌｅ ４２", "example 42")]
    [InlineData("ﬁn", "fin")]
    [InlineData("m²", "m2")]
    [InlineData("١٢٣ ४५ ๖", "123 45 6")]
    [InlineData("½", "1 2")]
    [InlineData("İstanbul ISPARTA ısparta", "istanbul isparta isparta")]
    [InlineData("العَدَسَة", "العدسة")]
    [InlineData("أحمد", "احمد")]
    [InlineData("שָׁלוֹם", "שלום")]
    [InlineData("ｶﾞｲﾄﾞ", "ガイド")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("น้ำ", "น้ํา")]
    [InlineData("\u1112\u1161\u11ab국", "한국")]
    [InlineData("soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth")]
    [InlineData("a ≠ b", "a ≠ b")]
    [InlineData("‘quoted’ 'n' don´t", "quoted n don't")]
    [InlineData("\t\r\n", "")]
    [InlineData("?", "?")]
    public void a_text_is_read_as(string text, string read) => Folding.Fold(text, accents: false).ShouldBe(read);

    [Theory]
    [InlineData("CAFÉ", "café")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("Où", "où")]
    [InlineData("Việt Nam", "việt nam")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("a\u0323\u0307 a\u0307\u0323", "ạ\u0307 ạ\u0307")]
    public void accents_stay_where_they_matter(string text, string read) => Folding.Fold(text, accents: true).ShouldBe(read);

    [Fact]
    public void folding_twice_changes_nothing() =>
        Gen.Select(AnyText.Of, Gen.Bool).Sample((text, accents) =>
        {
            var once = Folding.Fold(text, accents);
            return Folding.Fold(once, accents) == once;
        });

    /// <summary>The runtime's normalisation (ICU) is the witness; it may know fewer characters than our tables.</summary>
    [Fact]
    public void texts_that_unicode_calls_the_same_are_read_the_same()
    {
        Assert.SkipWhen(WithoutIcu.Asked, "The witness is ICU.");
        var off = Enumerable.Range(0, 0x110000).Where(IsCharacter).Select(char.ConvertFromUtf32)
            .Where(text => Apostrophised(text) == text && !SameWhateverTheForm(text)).ToList();

        off.ShouldBeEmpty();
    }

    private static bool IsCharacter(int point) =>
        point is not (>= 0xd800 and <= 0xdfff or >= 0xfdd0 and <= 0xfdef) && (point & 0xfffe) != 0xfffe;

    private static bool SameWhateverTheForm(string text) =>
        new[] { NormalizationForm.FormD, NormalizationForm.FormKC }
            .All(form => Folding.Fold($"x{text}x", true) == Folding.Fold($"x{text}x".Normalize(form), true));

    /// <summary>The accent ´ and its like serve as apostrophes on keyboards: read so before they are decomposed.</summary>
    private static string Apostrophised(string text) => Folding.Fold($"x{text}x", true) == "x'x" ? "'" : text;

    [Fact]
    public void lower_and_upper_case_are_read_the_same()
    {
        var off = Enumerable.Range(0, 0x110000).Where(IsCharacter)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter)
            .Select(c => $"x{char.ConvertFromUtf32(c)}x")
            .Where(text => Folding.Fold(text, false) != Folding.Fold(text.ToUpperInvariant(), false)
                || Folding.Fold(text, false) != Folding.Fold(text.ToLowerInvariant(), false));

        off.ShouldBeEmpty();
    }
}
