using Essai.Engine.Courses;

namespace Essai.Engine.Tests.Courses;

public sealed class CreditTests
{
    [Theory]
    [InlineData("media/a.webp", "media/a.webp", true)]
    [InlineData("media/a.webp", "media/a.webp.png", false)]
    [InlineData("media/*.webp", "media/a.webp", true)]
    [InlineData("media/*.webp", "media/src/a.webp", false)]
    [InlineData("media/a-*.webp", "media/a.webp", false)]
    [InlineData("media/a*a.webp", "media/a.webp", false)]
    [InlineData("media/*-en.*", "media/card-en.webp", true)]
    [InlineData("media/*-en.*", "media/card.webp", false)]
    [InlineData("media/*-*-*.webp", "media/a-b.webp", false)]
    [InlineData("media/*-*-*.webp", "media/a-b-c.webp", true)]
    [InlineData("*", "media/a.webp", false)]
    public void a_star_stands_for_any_letters_of_one_name(string files, string path, bool covers) =>
        new Credit("us", LocalText.Of("en", "Us"), files).Covers(path).ShouldBe(covers);
}
