using Essai.Engine.Answers.Text;
using static Essai.Engine.Tests.Answers.Text.Grading;

namespace Essai.Engine.Tests.Answers.Text;

public sealed class ContainmentTests
{
    [Theory]
    [InlineData("fr", "exposition", "c'est l'exposition du capteur")]
    [InlineData("fr", "exposition", "l’exposition")]
    [InlineData("fr", "profondeur de champ", "la profondeur de champ !")]
    [InlineData("en", "depth of field", "it's the depth of field")]
    [InlineData("en", "no", "oh no")]
    [InlineData("es", "exposición", "la exposicion correcta")]
    [InlineData("ru", "выдержка", "это выдержка")]
    [InlineData("ar", "العدسة", "هي العدسة")]
    [InlineData("ko", "노출", "답은 노출")]
    [InlineData(null, "mooc", "a mooc")]
    public void an_accepted_text_among_a_few_words_is_right(string? lang, string accepted, string given) =>
        In(lang, accepted).Accepts(given).ShouldBeTrue();

    [Theory]
    [InlineData("en", "exposure", "not exposure")]
    [InlineData("en", "exposure", "it isn't exposure")]
    [InlineData("en", "exposure", "it isnt exposure")]
    [InlineData("en", "exposure", "exposure, never")]
    [InlineData("en", "exposure", "under-exposure")]
    [InlineData("en", "don", "I don't")]
    [InlineData("fr", "exposition", "pas d'exposition")]
    [InlineData("fr", "exposition", "ce n'est l'exposition")]
    [InlineData("fr", "exposition", "sous-exposition")]
    [InlineData("fr", "violence", "non-violence")]
    [InlineData("de", "Blende", "nicht die Blende")]
    [InlineData("de", "Blende", "keine Blende")]
    [InlineData("es", "foto", "no es la foto")]
    [InlineData("it", "foto", "non è la foto")]
    [InlineData("pt", "foto", "não é a foto")]
    [InlineData("ru", "выдержка", "не выдержка")]
    [InlineData("ar", "العدسة", "ليست العدسة")]
    [InlineData("hi", "कैमरा", "कैमरा नहीं")]
    [InlineData(null, "exposure", "nicht exposure")]
    [InlineData("fr", "oui", "oui ou non")]
    [InlineData("fr", "exposition", "je pense que c'est bien une exposition")]
    [InlineData("fr", "no", "unknown")]
    [InlineData(null, "写真", "写真 camera")]
    [InlineData(null, "ISO", "不是 ISO")]
    public void a_negation_a_long_text_or_half_a_word_is_not_right(string? lang, string accepted, string given) =>
        In(lang, accepted).Accepts(given).ShouldBeFalse();

    [Fact]
    public void only_the_words_of_the_courses_language_negate() =>
        Fr("exposure").Accepts("nicht exposure").ShouldBeTrue();

    [Fact]
    public void a_wrong_text_among_the_words_makes_it_not_right() =>
        Fr("ouverture").ButNot("vitesse").Accepts("ouverture ou vitesse").ShouldBeFalse();

    [Fact]
    public void the_author_sets_the_words_around_it()
    {
        (En("aperture") with { Surplus = 0 }).Accepts("the aperture").ShouldBeFalse();
        (En("aperture") with { Surplus = 1 }).Accepts("the aperture").ShouldBeTrue();
        (En("aperture") with { Surplus = 1 }).Accepts("it is aperture").ShouldBeFalse();
        (En("aperture") with { Surplus = 5 }).Accepts("I think it is the aperture").ShouldBeTrue();
    }

    [Fact]
    public void negations_are_seen_where_accents_matter() =>
        (In("pt", "exposição") with { Accents = true }).Accepts("não exposição").ShouldBeFalse();
}
