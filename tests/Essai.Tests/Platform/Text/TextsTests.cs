using System.Text.RegularExpressions;
using Essai.Platform.Text;

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

    private static string[] Uncounted(Texts words) => [.. words.Keys.Select(k => Form().Replace(k, "")).Distinct().Order(StringComparer.Ordinal)];

    private static string[] Holes(string text) => [.. Hole().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\.(zero|one|two|few|many|other)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\b(faux|fausse|wrong|game over|échec|خطأ|فشل)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Harsh();
}
