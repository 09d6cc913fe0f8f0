using Essai.Engine.Answers.Numbers;

namespace Essai.Engine.Tests.Answers.Numbers;

public sealed class NumberPrintingTests
{
    [Theory]
    [InlineData(1234.5, "en", "1,234.5")]
    [InlineData(1234.5, "fr", "1\u202F234,5")]
    [InlineData(1234.5, "fr-CA", "1\u202F234,5")]
    [InlineData(1234567, "de", "1.234.567")]
    [InlineData(1234.5, "pl", "1\u00A0234,5")]
    [InlineData(1234.5, "ar", "1,234.5")]
    [InlineData(0.125, "en", "0.13")]
    [InlineData(-0.5, "fr", "-0,5")]
    [InlineData(-0.001, "en", "0")]
    [InlineData(3, "en", "3")]
    public void numbers_are_printed_as_the_language_writes_them(double value, string lang, string printed) =>
        NumberPrinting.Print(value, lang).ShouldBe(printed);

    [Fact]
    public void what_was_given_is_printed_with_all_its_decimals() => NumberPrinting.Exactly(1234.5678, "fr").ShouldBe("1\u202F234,5678");
}
