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

    [Theory]
    [InlineData(30.9, 2, "30,90")]
    [InlineData(1145.6, 2, "1\u202F145,60")]
    [InlineData(42, 2, "42")]
    [InlineData(12.5, 0, "12,5")]
    [InlineData(12.5, null, "12,5")]
    [InlineData(0.1 + 0.2, 1, "0,3")]
    public void an_amount_in_cents_is_printed_with_its_cents(double value, int? decimals, string printed) =>
        NumberPrinting.InFull(value, "fr", decimals).ShouldBe(printed);

    [Fact]
    public void what_was_given_is_printed_with_all_its_decimals() => NumberPrinting.Exactly(1234.5678, "fr").ShouldBe("1\u202F234,5678");
}
