using Essai.Standards.Courses;

namespace Essai.Standards.Tests.Courses;

public sealed class CaptionsTests
{
    private const string Film = "\uFEFFWEBVTT\r\n\r\nNOTE the answer is grey\r\n\r\n1\r\n00:00.000 --> 00:02.500 line:0\r\nA card\r\nis held up.\r\n\r\n01:00:02.500 --> 01:00:04.000\r\nIt turns grey.\r\n";

    [Fact]
    public void cues_are_read_with_their_times() =>
        Captions.Cues(Film).ShouldBe([new Cue(0, 2.5, "A card is held up."), new Cue(3602.5, 3604, "It turns grey.")]);

    [Fact]
    public void the_words_are_what_is_said_and_nothing_else() => Captions.Words(Film).ShouldBe("A card is held up. It turns grey.");

    [Fact]
    public void up_to_a_moment_nothing_of_what_follows_is_left()
    {
        var cut = Captions.Until(Film, 2.5);

        cut.ShouldStartWith("WEBVTT\n");
        Captions.Words(cut).ShouldBe("A card is held up.");
        cut.ShouldNotContain("grey");
    }

    [Fact]
    public void a_cue_that_has_begun_stays_readable_where_the_video_stops() => Captions.Words(Captions.Until(Film, 1)).ShouldBe("A card is held up.");

    [Theory]
    [InlineData("")]
    [InlineData("WEBVTT")]
    [InlineData("no captions at all")]
    [InlineData("-->\n\n--> -->\nwords")]
    [InlineData("99999999:00:00.000 --> x")]
    public void what_is_no_caption_file_tells_nothing_and_throws_nothing(string text) => Captions.Words(Captions.Until(text, 5)).ShouldBe("");
}
