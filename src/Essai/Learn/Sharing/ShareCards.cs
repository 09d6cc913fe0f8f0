using System.Collections.Concurrent;
using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Courses;
using Essai.Engine.Practice;
using Essai.Learn.Home;
using Essai.Platform.Academies;
using Essai.Platform.Brand;
using Essai.Platform.Media;
using Essai.Platform.Pages;
using Essai.Platform.Text;

namespace Essai.Learn.Sharing;

/// <summary>
/// Which question an address is shared with: the one that a stranger who follows it meets first. It comes through
/// <see cref="ForLearner"/>, so that nothing is shared that they could not see before answering.
/// </summary>
internal static class ShareCards
{
    private const int MostCached = 2_000;
    private const int MostPictures = 4;

    // Everybody is shown the same draw and the same order.
    private const ulong Seed = 1;

    private static readonly ConcurrentDictionary<(string Brand, string Version, string Chapter, string Lang), (ShareCard Card, SharePicture Picture)> Cards = new();

    /// <summary>The picture of an academy's own pages: its live question, else the first of all; null while it teaches nothing.</summary>
    public static SharePicture? OfAcademy(AcademySite academy, ImmutableArray<CourseVersion> courses, string lang) =>
        Live.Featured(academy, courses) is var (course, chapter) ? OfChapter(academy, course, chapter, lang) : null;

    /// <summary>The picture of a course's page: its live question, else that of its first chapter.</summary>
    public static SharePicture OfCourse(AcademySite academy, CourseVersion version, string lang) =>
        OfChapter(academy, version, Live.Of(academy, version.Course) ?? version.Course.Chapters[0], lang);

    public static SharePicture OfChapter(AcademySite academy, CourseVersion version, Chapter chapter, string lang) => Known(academy, version, chapter, lang).Picture;

    public static ShareCard Of(AcademySite academy, CourseVersion version, Chapter chapter, string lang) => Known(academy, version, chapter, lang).Card;

    // Kept with its address: every page names one, and its hash is taken of all that is drawn.
    private static (ShareCard Card, SharePicture Picture) Known(AcademySite academy, CourseVersion version, Chapter chapter, string lang)
    {
        if (Cards.Count > MostCached)
        {
            Cards.Clear();
        }

        var brand = $"{academy.Slug} {academy.ThemeHash} {academy.LogoHash} {academy.Name(lang)}";
        return Cards.GetOrAdd((brand, version.Version, chapter.Id, lang), _ =>
        {
            var card = Make(academy, version, chapter, lang);
            return (card, new SharePicture(academy.Path(lang, $"share/{version.Course.Id}/{chapter.Id}.{card.Hash}.png"), card.Says));
        });
    }

    private static ShareCard Make(AcademySite academy, CourseVersion version, Chapter chapter, string lang)
    {
        var attempt = Starting.Start(version, chapter, new Beginning(Mode.Learn, Seed)).Attempt;
        var seen = ForLearner.See(attempt, version.Course, version.Course.LanguageFor(lang))!;
        var options = (seen.Shown.Inner ?? seen.Shown).Options ?? [];
        var settings = academy.Settings;
        return new ShareCard
        {
            Academy = Words(academy.Name(lang)),
            Logo = academy.Logo,
            Colours = ShareColours.Of(Palette.From(Rgb.Parse(settings.Colour), settings.Accent is { } accent ? Rgb.Parse(accent) : null)),
            Radius = settings.Radius,
            Call = Words(Texts.In(lang)["share.call"]),
            Question = Words(seen.Prompt),
            Choices = options.Any(o => o.Picture is not null) ? [] : [.. options.Select(o => Words(o.Text))],
            Pictures = Pictures(seen, options, version),
        };
    }

    private static ImmutableArray<string> Pictures(Awaiting seen, ImmutableArray<ShownItem> options, CourseVersion version)
    {
        var own = seen.Media.Take(1).Concat(seen.Shown.Screen?.Picture is { } screen ? [screen] : []).Take(1).ToArray();
        var all = own.Length > 0 ? own : options.Select(o => o.Picture).OfType<Media>().Take(MostPictures);
        return [.. all.Select(m => MediaAddresses.Still(version, m, seen.Lang)?.Hash).OfType<string>()];
    }

    // Plain words. The narrow space of French is drawn as the other that does not break.
    private static string Words(string markdown) => string.Join(' ', Markdown.Plain(markdown).Replace('\u202F', '\u00A0').Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
