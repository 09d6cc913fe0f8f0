using System.Text;
using Essai.Platform.Guests;
using Essai.Platform.Hosting;

namespace Essai.Tests.Platform.Guests;

public sealed class SecretsTests
{
    private static readonly Secrets Ours = new([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("seed 42");

    [Fact]
    public void what_was_sealed_can_be_opened() => Ours.Open("ticket lumen", Ours.Seal("ticket lumen", Content)).ShouldBe(Content);

    [Fact]
    public void a_seal_for_one_purpose_opens_for_no_other() => Ours.Open("ticket boussole", Ours.Seal("ticket lumen", Content)).ShouldBeNull();

    [Fact]
    public void a_sealed_text_shows_nothing_and_never_repeats()
    {
        var (one, other) = (Ours.Seal("ticket lumen", Content), Ours.Seal("ticket lumen", Content));

        one.ShouldNotBe(other);
        Encoding.Latin1.GetString(Secrets.Decode(one)!).ShouldNotContain("seed");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void a_made_up_text_opens_nothing(string? text) => Ours.Open("ticket lumen", text).ShouldBeNull();

    [Fact]
    public void an_installation_keeps_its_secret_to_itself()
    {
        var folder = Directory.CreateTempSubdirectory("essai-").FullName;
        var secret = DataFolder.Open(folder).Secret();

        DataFolder.Open(folder).Secret().ShouldBe(secret);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(folder, "secrets", "installation")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void a_form_proves_its_own_guest_only()
    {
        var proof = new FormProof(Ours);
        var (guest, other) = (Guid.Parse("0b0f2c52-6f0e-4d5c-9a38-7f1f2d2a9c11"), Guid.Parse("8d9f3c1e-1111-4a4a-8888-121212121212"));
        var text = proof.Issue("lumen", guest);

        proof.IsFor("lumen", guest, text).ShouldBeTrue();
        proof.IsFor("lumen", other, text).ShouldBeFalse();
        proof.IsFor("boussole", guest, text).ShouldBeFalse();
        proof.IsFor("lumen", guest, "").ShouldBeFalse();
        proof.Issue("lumen", guest).ShouldNotBe(text);
    }
}
