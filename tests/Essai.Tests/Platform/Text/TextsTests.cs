using System.Text.RegularExpressions;
using Essai.Platform.Text;
using Essai.Tests.Architecture;

namespace Essai.Tests.Platform.Text;

public sealed partial class TextsTests
{
    public static TheoryData<string> Languages => [.. Texts.Languages];

    [Fact]
    public void the_interface_speaks_french_english_and_arabic() =>
        Texts.Languages.Order(StringComparer.Ordinal).ShouldBe(["ar", "en", "fr"]);

    [Theory]
    [MemberData(nameof(Languages))]
    public void every_language_says_everything(string lang) =>
        Uncounted(Texts.In(lang)).ShouldBe(Uncounted(Texts.In("en")));

    [Theory]
    [MemberData(nameof(Languages))]
    public void every_language_fills_in_the_same_values(string lang)
    {
        var (words, english) = (Texts.In(lang), Texts.In("en"));

        foreach (var key in english.Keys.Where(k => !Form().IsMatch(k)))
        {
            Holes(words[key]).ShouldBe(Holes(english[key]), key);
        }
    }

    [Fact]
    public void arabic_counts_in_its_six_forms()
    {
        string[] forms = ["zero", "one", "two", "few", "many", "other"];
        var (arabic, english) = (Texts.In("ar").Keys.ToHashSet(), Texts.In("en").Keys.ToHashSet());
        var counted = english.Where(k => k.EndsWith(".other") && english.Contains(Form().Replace(k, ".one"))).Select(k => Form().Replace(k, "")).ToArray();

        counted.ShouldNotBeEmpty();
        counted.SelectMany(key => forms.Select(form => $"{key}.{form}")).Where(key => !arabic.Contains(key)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void nobody_is_told_that_they_failed(string lang)
    {
        var words = Texts.In(lang);

        words.Keys.Where(k => Harsh().IsMatch(words[k])).ShouldBeEmpty();
    }

    [Fact]
    public void french_signs_never_stand_alone_on_a_line() =>
        Texts.In("fr").Keys.Select(k => Texts.In("fr")[k]).Where(text => LooseSign().IsMatch(text)).ShouldBeEmpty();

    [Fact]
    public void every_key_that_a_page_asks_for_is_there()
    {
        var known = Uncounted(Texts.In("en"));
        var asked = Sources.Files("src/Essai", ".razor", ".cs").SelectMany(path => Asked().Matches(Sources.Text(path))).Select(m => m.Groups["key"].Value).ToArray();

        asked.Length.ShouldBeGreaterThan(100);
        asked.ShouldBeSubsetOf(known);
    }

    private static string[] Uncounted(Texts words) => [.. words.Keys.Select(k => Form().Replace(k, "")).Distinct().Order(StringComparer.Ordinal)];

    private static string[] Holes(string text) => [.. Hole().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\.(zero|one|two|few|many|other)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    // A narrow no-break space stands before ; : ? ! » and after «.
    [GeneratedRegex(@"[ \w}][;?!»]| :|«[^\u202F]")]
    private static partial Regex LooseSign();

    [GeneratedRegex("""\bT(?:\.Fill|\.Count)?[\[(]"(?<key>[a-zA-Z.]+)"[\]),]""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\b(faux|fausse|wrong|game over|échec|خطأ|فشل)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Harsh();
}
