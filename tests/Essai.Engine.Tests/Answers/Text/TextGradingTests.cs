using System.Diagnostics;
using CsCheck;
using Essai.Engine.Answers.Text;
using static Essai.Engine.Tests.Answers.Text.Grading;

namespace Essai.Engine.Tests.Answers.Text;

public sealed class TextGradingTests
{
    [Theory]
    [InlineData("accuracy", "acuracy")] // one typo in 8
    [InlineData("paris", "parsi")] // neighbours swapped
    [InlineData("photographie", "fotographie")]
    [InlineData("Saint-Étienne", "saint etienne")]
    [InlineData("aujourd'hui", "aujourdhui")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("фотография", "фотаграфия")]
    [InlineData("ёлка", "Елка")]
    [InlineData("العدسة", "العَدَسَة")]
    [InlineData("写真", "写真")]
    [InlineData("ガイド", "ｶﾞｲﾄﾞ")]
    [InlineData("หน้า", "หน้า")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("DIYARBAKIR", "Diyarbakır")]
    [InlineData("2024", "２０２４")]
    [InlineData("CO2", "CO₂")]
    [InlineData("3,14", "3.14")]
    [InlineData("don't", "don’t")]
    [InlineData("🎯", "🎯")]
    [InlineData("❤", "❤️")]
    [InlineData("constructor", "constructor")]
    [InlineData("__proto__", "proto")]
    [InlineData("?", "?")]
    public void these_are_right(string accepted, string given) => Key(accepted).Accepts(given).ShouldBeTrue();

    [Theory]
    [InlineData("mooc", "moocs")] // up to 4 clusters: no typo forgiven
    [InlineData("accuracy", "acurcy")]
    [InlineData("exposition", "exposiotn")] // optimal string alignment edits no part twice
    [InlineData("ISO 1000", "ISO 100")]
    [InlineData("ISO 400", "ISO 4000")]
    [InlineData("formula 12", "formula 21")]
    [InlineData("か", "が")]
    [InlineData("мой", "мои")]
    [InlineData("写真", "写真機")]
    [InlineData("写真", "これは 写真 です")]
    [InlineData("x=y", "x≠y")]
    [InlineData("C++", "C")]
    [InlineData("🎯", "🎲")]
    [InlineData("?", "!")]
    [InlineData("yes", "")]
    [InlineData("yes", "   ")]
    [InlineData("...", "")]
    [InlineData("", "")]
    [InlineData("constructor", "toString")]
    public void these_are_not_right(string accepted, string given) => Key(accepted).Accepts(given).ShouldBeFalse();

    [Fact]
    public void typos_forgiven_grow_with_the_accepted_text_not_with_the_given_one()
    {
        Key("abcd").Accepts("abcde").ShouldBeFalse();
        Key("abcde").Accepts("abcd").ShouldBeTrue();
        Key("abcdefgh").Accepts("abcdefxy").ShouldBeFalse();
        Key("abcdefghi").Accepts("abcdefgxy").ShouldBeTrue();
    }

    [Fact]
    public void a_family_of_emoji_and_a_letter_with_marks_count_as_one() =>
        Key("👨‍👩‍👧 नमस्ते xy").Accepts("👨‍👩‍👧 नमस्ते xz").ShouldBeTrue();

    [Theory]
    [InlineData(0, "expositio", false)]
    [InlineData(1, "expositio", true)]
    [InlineData(1, "expositi", false)]
    [InlineData(3, "exposit", true)]
    [InlineData(9, "exposi", false)] // clamped to 3
    public void the_author_sets_the_typos_forgiven(int typos, string given, bool right) =>
        (Key("exposition") with { Typos = typos }).Accepts(given).ShouldBe(right);

    [Fact]
    public void accents_matter_only_where_the_author_says_so()
    {
        Key("où").Accepts("ou").ShouldBeTrue();
        (Key("où") with { Accents = true }).Accepts("ou").ShouldBeFalse();
        (Key("où") with { Accents = true }).Accepts("ou\u0300").ShouldBeTrue();
    }

    [Fact]
    public void a_text_listed_as_wrong_is_never_right()
    {
        Key("effet").ButNot("Effets").Accepts("effets").ShouldBeFalse();
        Key("effet").ButNot("effet").Accepts("effet").ShouldBeFalse();
    }

    [Fact]
    public void a_typo_as_near_to_a_wrong_text_is_not_forgiven()
    {
        Key("affect").ButNot("effect").Accepts("iffect").ShouldBeFalse();
        Key("affect").ButNot("effect").Accepts("afect").ShouldBeTrue();
    }

    [Fact]
    public void the_verdict_names_the_texts_it_was_taken_for()
    {
        var key = Key("objectif", "lentille").ButNot("obturateur", "diaphragme");

        TextGrading.Grade("Lentile", key).ShouldBe(new TextVerdict(true, "lentile", 1, null));
        TextGrading.Grade("Le diaphragme", key).ShouldBe(new TextVerdict(false, "le diaphragme", null, 1));
        TextGrading.Grade("diafragme", key).Wrong.ShouldBe(1);
        TextGrading.Grade("flash", key).ShouldBe(new TextVerdict(false, "flash", null, null));
    }

    [Fact]
    public void the_wrong_text_that_kept_a_typo_from_counting_is_named() =>
        TextGrading.Grade("tost", Key("test").ButNot("toast", "tast") with { Typos = 1 }).Wrong.ShouldBe(0);

    [Fact]
    public void any_text_can_be_graded() =>
        Gen.Select(AnyText.Of, AnyText.Of, AnyText.Of, Gen.Bool).Sample((given, accepted, wrong, accents) =>
            TextGrading.Grade(given, Key(accepted).ButNot(wrong) with { Accents = accents }).Read is not null);

    [Fact]
    public void an_accepted_text_itself_is_right() =>
        Gen.Select(AnyText.Of, Gen.Bool).Where((text, _) => text.Trim().Length > 0).Sample((text, accents) =>
            (Key(text) with { Accents = accents }).Accepts(text));

    [Theory]
    [InlineData("a")]
    [InlineData("\u0301")]
    [InlineData("\ud83c")]
    [InlineData("é ")]
    [InlineData("l'")]
    [InlineData("👩‍🚀")]
    public void ten_thousand_characters_cost_little(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 10_000));
        var key = Key("x" + text + "y").ButNot("exposition", text + "z");
        var watch = Stopwatch.StartNew();

        TextGrading.Grade(text, key).Right.ShouldBeFalse();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }
}
