using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Courses;
using Essai.Engine.Practice;
using Essai.Learn.Desk;
using Essai.Platform.Media;
using Essai.Platform.Text;

namespace Essai.Learn.Api;

/// <summary>An attempt and what it awaits, from the engine's view for the learner to the API's words.</summary>
internal static class Showing
{
    public static AttemptBody Body(this CourseAttempt open, string lang, MediaAddresses media)
    {
        var attempt = open.Attempt;
        return new(open.Id, $"{open.Course.Id}/{open.Chapter.Id}", open.Course.Id, open.Version.Version)
        {
            Mode = Word(attempt.Mode),
            Status = Word(attempt.Status),
            Mastered = attempt.Mastered,
            Awaited = ForLearner.See(attempt, open.Course, lang) is { } awaiting ? Body(awaiting, open, media) : null,
            Slots = Body(attempt),
            Stars = attempt.Stars,
            Lives = attempt.HasLives ? attempt.Lives : null,
            ExtraLife = attempt.HasLives ? Word(attempt.ExtraLife) : null,
            Now = open.Touched,
        };
    }

    public static string Word<T>(T value)
        where T : struct, Enum => Words<T>.Of(value);

    private static SlotsBody Body(Attempt attempt)
    {
        int Count(SlotState state) => attempt.Slots.Count(s => s.State == state);
        var deferrable = attempt.Slots.Where(s => Deferring.CanDefer(attempt, s)).Select(s => s.Index).ToImmutableArray();
        return new(Count(SlotState.Learned), Count(SlotState.Repaired), Count(SlotState.Missed), Count(SlotState.Done), Count(SlotState.Deferred), attempt.Slots.Length - Count(SlotState.Skipped))
        {
            States = [.. attempt.Slots.Select(s => new SlotBody(s.Index, Word(s.State)))],
            Deferrable = deferrable.IsEmpty ? null : deferrable,
        };
    }

    private static AwaitedBody Body(Awaiting awaiting, CourseAttempt open, MediaAddresses media)
    {
        MediaBody? Of(Media? file) => file is null ? null : Body(media.Picture(open.Version, file, awaiting.Lang, awaiting.ToldUntil));
        var shown = awaiting.Shown.Inner ?? awaiting.Shown;
        return new()
        {
            Phase = Word(awaiting.Phase),
            Slot = awaiting.Place.Slot,
            Step = awaiting.Place.Step,
            Presentation = awaiting.Place.Presentation,
            Try = awaiting.Try,
            TriesLeft = awaiting.TriesLeft,
            Kind = awaiting.Kind,
            Prompt = Markdown.Plain(awaiting.Prompt),
            PromptHtml = HtmlIfMore(awaiting.Prompt),
            Setting = awaiting.Setting is { } setting ? Markdown.Block(setting, path => path) : null,
            Lang = awaiting.Lang,
            Media = [.. awaiting.Media.Select(m => Of(m)!)],
            Clue = awaiting.CluePrice is null && awaiting.Clue is null ? null : new ClueBody(awaiting.CluePrice, awaiting.Clue is { } clue ? Markdown.Inline(clue) : null),
            DontKnow = awaiting.DontKnow,
            Deferrable = awaiting.Deferrable,
            ConfidenceAsked = awaiting.ConfidenceAsked,
            LessonFirst = awaiting.LessonFirst ? true : null,
            Several = shown.Several ? true : null,
            Options = shown.Scale is null ? Items(shown.Options, Of) : null,
            Left = Items(shown.Left, Of),
            Right = Items(shown.Right, Of),
            Tiles = Items(shown.Tiles, Of),
            Bins = Items(shown.Bins, Of),
            Pieces = shown.Pieces,
            Gaps = shown.Gaps is { } gaps ? [.. gaps.Select(g => new GapBody(g.Index, Items(g.Options, Of), g.Options is null ? g.Size : null))] : null,
            Min = shown.Number?.Min,
            Max = shown.Number?.Max,
            Increment = shown.Number?.Step,
            Unit = shown.Number?.Unit,
            UnitRequired = shown.Number is { UnitRequired: true } ? true : null,
            Units = shown.Number is { Units.IsEmpty: false } number ? number.Units : null,
            Decimals = shown.Number?.Decimals,
            Image = shown.Point || shown.Regions is not null ? new ImageBody(Of(awaiting.Media.FirstOrDefault(m => !m.IsVideo)), Areas(shown.Regions), shown.Point) : null,
            Screen = shown.Screen is { } screen ? new ScreenBody(screen.Id, screen.Title, Of(screen.Picture), Areas(screen.Zones)!.Value, screen.CanGoBack, screen.Done) : null,
            Video = awaiting.Shown.At is { } at ? new VideoBody(at, shown.Kind) : null,
            Scale = shown.Scale is { } points ? new ScaleBody(points, shown.Options?.FirstOrDefault()?.Text, shown.Options?.LastOrDefault()?.Text) : null,
            ModelAnswer = awaiting.ModelAnswer is { } model ? Markdown.Block(model, path => path) : null,
            Criteria = Items(awaiting.Criteria, Of),
            Passage = awaiting.Passage,
            SecondsNeeded = awaiting.SecondsNeeded,
            May = awaiting.Phase == Phase.ExtraLife ? ["lesson", "surrender"] : null,
        };
    }

    internal static MediaBody Body(Picture picture) => new(picture.Url, picture.Type, picture.Width, picture.Height, picture.Alt)
    {
        Captions = picture.Captions.IsEmpty ? null : picture.Captions,
        Transcript = picture.Transcript,
        Poster = picture.Poster,
    };

    private static ImmutableArray<ItemBody>? Items(ImmutableArray<ShownItem>? items, Func<Media?, MediaBody?> media) =>
        items is { } all ? [.. all.Select(i => new ItemBody(i.Id, Markdown.Plain(i.Text)) { Html = HtmlIfMore(i.Text), Media = media(i.Picture) })] : null;

    private static ImmutableArray<AreaBody>? Areas(ImmutableArray<ShownArea>? areas) =>
        areas is { } all ? [.. all.Select(a => new AreaBody(a.Id, Markdown.Plain(a.Text), Word(a.Area.Shape), a.Area.Numbers))] : null;

    // Most texts are words alone: sending them twice would double what a question weighs.
    private static string? HtmlIfMore(string text) => Markdown.Inline(text) is var html && html.Contains('<', StringComparison.Ordinal) ? html : null;

    private static class Words<T>
        where T : struct, Enum
    {
        private static readonly Dictionary<T, string> Names = Enum.GetValues<T>().ToDictionary(v => v, v => char.ToLowerInvariant(v.ToString()[0]) + v.ToString()[1..]);

        public static string Of(T value) => Names[value];
    }
}
