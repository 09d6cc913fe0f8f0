using System.Text;
using Essai.Learn.Desk;
using Essai.Platform.Guests;
using Essai.Platform.Hosting;
using Essai.Platform.Media;
using Essai.Tests.Platform;
using Microsoft.Extensions.Time.Testing;

namespace Essai.Tests.Fuzz;

/// <summary>Whatever is made of a token, a proof, a ticket or a media address: it opens nothing, and breaks nothing.</summary>
public sealed class TokenFuzzTests
{
    private const string Academy = "lumen";
    private static readonly Guid Guest = Guid.Parse("0b0f2c52-6f0e-4d5c-9a38-7f1f2d2a9c11");
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 26, 8, 0, 0, TimeSpan.Zero));
    private readonly Secrets secrets = new([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);

    [Fact]
    public void no_token_that_was_changed_is_anybodys()
    {
        var tokens = new GuestTokens(secrets, clock);
        Changed(tokens.Issue(Academy, Guest, clock.GetUtcNow()).Text, text => tokens.Read(Academy, text) is null);
    }

    [Fact]
    public void no_proof_that_was_changed_proves_anything()
    {
        var proofs = new FormProof(secrets);
        Changed(proofs.Issue(Academy, Guest), text => !proofs.IsFor(Academy, Guest, text));
    }

    [Fact]
    public void no_ticket_that_was_changed_opens()
    {
        var tickets = new Tickets(secrets);
        Changed(tickets.Seal(Academy, Ticket.New("light", "kinds")), text => tickets.Open(Academy, text) is null);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1.5)]
    public void no_media_address_that_was_changed_leads_anywhere(double? until)
    {
        using var folder = new TestFolder();
        var data = DataFolder.Open(folder.Path);
        var signer = new MediaSigner(secrets, new MediaFolder(data, new Essai.Platform.Database.OwnFiles(data)));
        Changed(signer.Sign(Academy, new Told(new string('a', 64), until)), text => signer.Open(Academy, text) is null);
    }

    // Base64url has letters whose last bits say nothing: what decodes to the same bytes is the same.
    private static void Changed(string text, Func<string, bool> isRefused)
    {
        var hostile = new Hostile(Hostile.Seed);
        for (var step = 0; step < Hostile.Steps(2_000, 200_000); step++)
        {
            var other = hostile.OneIn(5) ? hostile.Text() : Encoding.UTF8.GetString(hostile.Mutilated(Encoding.UTF8.GetBytes(text)));
            var same = other == text || (Secrets.Decode(other) is { } bytes && Secrets.Decode(text) is { } ours && bytes.SequenceEqual(ours));
            (same || isRefused(other)).ShouldBeTrue($"seed {Hostile.Seed}, step {step}: {other}");
        }
    }
}
