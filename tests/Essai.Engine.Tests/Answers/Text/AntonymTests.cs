using Essai.Engine.Answers.Text;
using static Essai.Engine.Tests.Answers.Text.Grading;

namespace Essai.Engine.Tests.Answers.Text;

public sealed class AntonymTests
{
    [Theory]
    [InlineData("fr", "légalité", "illégalité")]
    [InlineData("fr", "légalité", "ilégalité")] // misspelt, and still the opposite
    [InlineData("fr", "possible", "impossible")]
    [InlineData("fr", "importation", "exportation")]
    [InlineData("fr", "inflation", "déflation")]
    [InlineData("fr", "hypertension", "hypotension")]
    [InlineData("fr", "hypertension", "hypotention")]
    [InlineData("fr", "surexposition", "sous-exposition")]
    [InlineData("fr", "surexposition", "sousexposition")]
    [InlineData("fr", "exposition", "surexposition")]
    [InlineData("fr", "macroéconomie", "microéconomie")]
    [InlineData("fr", "revenu imposable", "revenu non imposable")]
    [InlineData("fr", "revenus légaux", "revenus illégaux")]
    [InlineData("fr", "immigration", "émigration")]
    [InlineData("fr", "bienveillance", "malveillance")]
    [InlineData("fr-CH", "moralité", "amoralité")]
    [InlineData("en", "underexposure", "overexposure")]
    [InlineData("en", "reliable", "unreliable")]
    [InlineData("en", "regularly", "irregularly")]
    [InlineData("en", "internal", "external")]
    [InlineData("en", "encrypting", "decrypting")]
    [InlineData("de", "bewusstsein", "unbewusstsein")]
    [InlineData("de", "Anfahrt", "Abfahrt")]
    [InlineData("de", "Überbelichtung", "Unterbelichtung")]
    [InlineData("es", "legalidad", "ilegalidad")]
    [InlineData("es", "hipertensión", "hipotensión")]
    [InlineData("it", "fortunato", "sfortunato")]
    [InlineData("pt", "legalidade", "ilegalidade")]
    [InlineData("pt", "emigrar", "imigrar")]
    [InlineData(null, "importation", "exportation")]
    [InlineData(null, "immigration", "émigration")]
    [InlineData("en", "moral code", "amoral code")]
    [InlineData(null, "unfair play", "fair play")]
    [InlineData("xx", "inflation", "deflation")]
    public void the_opposite_is_no_typo(string? lang, string accepted, string given)
    {
        (In(lang, accepted) with { Typos = 3, Surplus = 0 }).Accepts(given).ShouldBeFalse();
        (In(lang, given) with { Typos = 3, Surplus = 0 }).Accepts(accepted).ShouldBeFalse();
    }

    [Theory]
    [InlineData("fr", "illégal", "ilégal")]
    [InlineData("fr", "immigration", "imigration")]
    [InlineData("it", "stradale", "sstradale")]
    [InlineData(null, "answer", "nswer")]
    [InlineData("en", "answer", "nswer")]
    [InlineData("en", "academy", "cademy")]
    [InlineData("en", "staffing", "taffing")]
    [InlineData("fr", "engagement", "angagement")]
    [InlineData("fr", "chef de projet", "chef projet")]
    [InlineData("en", "disappoint", "dissapoint")]
    [InlineData("en", "unnecessary", "unecessary")]
    [InlineData("en", "irrelevant", "irelevant")]
    [InlineData("it", "strada", "trada")]
    [InlineData(null, "exposition", "eposition")]
    [InlineData(null, "international", "internatonal")]
    public void a_typo_in_a_prefix_is_a_typo(string? lang, string accepted, string given) =>
        (In(lang, accepted) with { Typos = 3, Surplus = 0 }).Accepts(given).ShouldBeTrue();
}
