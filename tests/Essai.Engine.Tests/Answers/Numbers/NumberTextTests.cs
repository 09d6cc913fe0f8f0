using System.Globalization;
using CsCheck;
using Essai.Engine.Answers.Numbers;
using Essai.Engine.Tests.Answers.Text;

namespace Essai.Engine.Tests.Answers.Numbers;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("42", "42")]
    [InlineData(" 3,14 ", "3.14")]
    [InlineData("3.14", "3.14")]
    [InlineData(",5", "0.5")]
    [InlineData(".5", "0.5")]
    [InlineData("5,", "5")]
    [InlineData("5.", "5")]
    [InlineData("-7", "-7")]
    [InlineData("\u22127", "-7")]
    [InlineData("– 7", "-7")]
    [InlineData("+7", "7")]
    [InlineData("= 12", "12")]
    [InlineData("1 234 567,89", "1234567.89")]
    [InlineData("1\u202f234", "1234")]
    [InlineData("1\u00a0234\u00a0567", "1234567")]
    [InlineData("1'234.50", "1234.50")]
    [InlineData("1’234’567", "1234567")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1.234.567,8", "1234567.8")]
    [InlineData("12,34,567", "1234567")]
    [InlineData("1 234,567", "1234.567")]
    [InlineData("1234,567", "1234.567")]
    [InlineData("0,125", "0.125")]
    [InlineData("-0.125", "-0.125")]
    [InlineData("٤٢", "42")]
    [InlineData("३٫५", "3.5")]
    [InlineData("１２．５", "12.5")]
    [InlineData("𝟒𝟐", "42")]
    public void a_number_is_read(string text, string value) =>
        NumberText.Read(text).ShouldBe(new Quantity(Number(value), null));

    [Theory]
    [InlineData("12 €", "12", "€")]
    [InlineData("12€", "12", "€")]
    [InlineData("€ 12", "12", "€")]
    [InlineData("-$5.50", "-5.5", "$")]
    [InlineData("$-5", "-5", "$")]
    [InlineData("CHF 1'000", "1000", "CHF")]
    [InlineData("R$ 10", "10", "R$")]
    [InlineData("5 %", "5", "%")]
    [InlineData("5٪", "5", "%")]
    [InlineData("90 km/h", "90", "km/h")]
    [InlineData("3 m²", "3", "m²")]
    [InlineData("20°C", "20", "°C")]
    [InlineData("12 mois.", "12", "mois")]
    [InlineData("1 500 kWh", "1500", "kWh")]
    [InlineData("3 /min", "3", "/min")]
    public void a_unit_is_kept_as_typed(string text, string value, string unit) =>
        NumberText.Read(text).ShouldBe(new Quantity(Number(value), unit));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("abc")]
    [InlineData("environ 12")]
    [InlineData("12-15")]
    [InlineData("12 15")]
    [InlineData("1 23")]
    [InlineData("1/2")]
    [InlineData("--5")]
    [InlineData("1,2,3")]
    [InlineData("1.2.3")]
    [InlineData("1,234.567,8")]
    [InlineData("1 234'567")]
    [InlineData("$ 5 €")]
    [InlineData("12345678901234567890123456789")]
    public void what_is_no_single_number_is_not_read(string text) => NumberText.Read(text).ShouldBeNull();

    [Theory]
    [InlineData("1,234", null, "1.234", "1234")]
    [InlineData("1.234", null, "1.234", "1234")]
    [InlineData("1,234", "en", "1234", "1.234")]
    [InlineData("1.234", "en", "1.234", "1234")]
    [InlineData("1,234", "fr", "1.234", "1234")]
    [InlineData("1.234", "fr", "1.234", "1234")]
    [InlineData("1.234", "de-DE", "1234", "1.234")]
    [InlineData("1,234", "de", "1.234", "1234")]
    [InlineData("1.234", "de-CH", "1.234", "1234")]
    [InlineData("-12.345", "es", "-12345", "-12.345")]
    public void an_ambiguous_separator_is_read_as_the_language_writes(string text, string? lang, string value, string otherwise) =>
        NumberText.Read(text, lang).ShouldBe(new Quantity(Number(value), null, Number(otherwise)));

    [Fact]
    public void any_text_can_be_read() =>
        Gen.Select(AnyText.Of, Gen.Char["0123456789., '-€"].Array[0, 8]).Sample((text, number) =>
        {
            _ = NumberText.Read(text + new string(number));
            return NumberText.Read(text) is null || text.Length > 0;
        });

    [Fact]
    public void a_number_written_plainly_is_read_back() =>
        Gen.Select(Gen.Int[-99_999_999, 99_999_999], Gen.Int[0, 2]).Sample((n, decimals) =>
        {
            var value = new decimal(Math.Abs(n), 0, 0, n < 0, (byte)decimals);
            return NumberText.Read(value.ToString(CultureInfo.InvariantCulture))?.Value == value
                && NumberText.Read(value.ToString("#,##0.##", CultureInfo.InvariantCulture), "en")?.Value == value;
        });

    // Each space once looked along all that follow: a minute for what one request may hold.
    [Fact]
    public async Task a_number_of_spaces_is_read_at_once_as_none() =>
        (await Task.Run(() => NumberText.Read($"1{new string(' ', 250_000)}2")).WaitAsync(TimeSpan.FromSeconds(10))).ShouldBeNull();

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
