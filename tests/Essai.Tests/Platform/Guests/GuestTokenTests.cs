using Essai.Platform.Guests;
using Microsoft.Extensions.Time.Testing;

namespace Essai.Tests.Platform.Guests;

public sealed class GuestTokenTests
{
    private static readonly Guid Guest = Guid.Parse("0b0f2c52-6f0e-4d5c-9a38-7f1f2d2a9c11");
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void a_token_brings_its_guest_back() => Tokens().Read("lumen", Issued()).ShouldBe(Guest);

    [Fact]
    public void another_academy_does_not_know_the_guest() => Tokens().Read("boussole", Issued()).ShouldBeNull();

    [Fact]
    public void another_installation_does_not_know_the_guest() =>
        new GuestTokens(new Secrets([.. Enumerable.Repeat((byte)9, 32)]), clock).Read("lumen", Issued()).ShouldBeNull();

    [Fact]
    public void no_letter_of_a_token_can_be_changed()
    {
        var token = Issued();

        // The last letter of 56 bytes carries two bits that are no content.
        for (var i = 0; i < token.Length - 1; i++)
        {
            var other = token[i] == 'A' ? 'B' : 'A';
            Tokens().Read("lumen", token[..i] + other + token[(i + 1)..]).ShouldBeNull($"letter {i}");
        }
    }

    [Fact]
    public void a_token_ends_after_a_year()
    {
        var token = Issued();
        clock.Advance(GuestTokens.Lifetime - TimeSpan.FromSeconds(1));
        Tokens().Read("lumen", token).ShouldBe(Guest);

        clock.Advance(TimeSpan.FromSeconds(1));
        Tokens().Read("lumen", token).ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("guest")]
    [InlineData("not base64 at all!")]
    public void anything_else_is_no_token(string? text) => Tokens().Read("lumen", text).ShouldBeNull();

    [Fact]
    public void the_same_made_id_is_the_same_guest_in_one_academy_only()
    {
        var made = Guid.Parse("8d9f3c1e-1111-4a4a-8888-121212121212");

        Tokens().NewLearner("lumen", made).ShouldBe(Tokens().NewLearner("lumen", made));
        Tokens().NewLearner("lumen", made).ShouldNotBe(Tokens().NewLearner("boussole", made));
    }

    private string Issued() => Tokens().Issue("lumen", Guest, clock.GetUtcNow()).Text;

    private GuestTokens Tokens() => new(new Secrets([.. Enumerable.Range(0, 32).Select(i => (byte)i)]), clock);
}
