using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Essai.Engine.Answers;
using Essai.Engine.Courses;
using Essai.Engine.Practice;

namespace Essai.Engine.Tests.Practice;

/// <summary>Stored events are a promise: a golden file may be added, never edited. Old rows must be read for ever.</summary>
public sealed class StoredEventTests
{
    private static readonly Place Place = new(2, "backlight", 1);
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Event[] OneOfEach =
    [
        new AttemptStarted(new Taught("exposure", "v1", "light"), Mode.Challenge, Rules.For(Mode.Challenge), ulong.MaxValue) { Learned = ["backlight"], Met = ["backlight", "snow"], ConfidenceShare = 0.25 },
        new StepsDrawn(["backlight", "snow"], DrawOrder.Adaptive),
        new StepPresented(Place, 2),
        new ClueTaken(Place, 1),
        new LessonOpened(Place, "what-the-meter-sees", Peek: true, Finished: false) { At = Noon },
        new Moved(Place, 1, new Move("field"), true),
        Answered(new Choices(["iso"])),
        new SelfAssessed(Place, Map("one", true).Add("two", false)),
        new LifeLost(Place),
        new ExtraLifeEarned(Place),
        new StepLearned(Place, 3),
        new StepDeferred(Place),
        new Branched(Place, Map("trust", 1.5), [3, 4], 5),
        new ChapterCompleted(Mastered: true),
        new ChapterFailed(),
        new GaveUp(),
    ];

    private static readonly Given[] EachGiven =
    [
        new Choices(["iso", "plus"]), new Order(["b", "a"]), new Pairs(Map("wide", "shallow")), new Bins(Map("rent", "fixed")), new Words("exposure"),
        new Kept(new Guid(1, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11])), new Gaps(["ISO", "plus"]), new Number(1.5, "€"), new Number(null, null, "1,5 €"), new Region("eye"),
        new Point(42.5, 31), new Move("field"), new Back(), new Scale(4), new DontKnow(),
    ];

    public static TheoryData<string> Names => [.. OneOfEach.Select(e => e.GetType().Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void a_stored_event_is_read_as_what_happened(string name)
    {
        var stored = Golden(name);
        var read = JsonSerializer.Deserialize<Event>(stored, PracticeJson.Default.Event)!;
        Json(read).ShouldBe(Json(OneOfEach.Single(e => e.GetType().Name == name)));
        JsonNode.DeepEquals(JsonNode.Parse(stored), JsonNode.Parse(Json(read))).ShouldBeTrue(Json(read));
    }

    [Fact]
    public void every_kind_of_event_has_its_golden_file() =>
        typeof(Event).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>().Select(a => a.DerivedType.Name)
            .ShouldBe(OneOfEach.Select(e => e.GetType().Name), ignoreOrder: true);

    [Fact]
    public void every_form_of_answer_has_its_golden_entry() =>
        typeof(Given).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>().Select(a => a.DerivedType.Name)
            .ShouldBe(EachGiven.Select(g => g.GetType().Name).Distinct(), ignoreOrder: true);

    [Fact]
    public void a_stored_entry_is_read_with_its_schema_and_every_form_of_answer()
    {
        var stored = Golden("Entry");
        var read = JsonSerializer.Deserialize(stored, PracticeJson.Default.Entry)!;
        read.Schema.ShouldBe(1);
        Play.Json(read).ShouldBe(Play.Json(new Entry(new Guid(1, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11]), 7, Noon, [.. EachGiven.Select(Answered)])));
        JsonNode.DeepEquals(JsonNode.Parse(stored), JsonNode.Parse(Play.Json(read))).ShouldBeTrue();
    }

    [Fact]
    public void maps_are_read_in_ordinal_order()
    {
        var read = (SelfAssessed)JsonSerializer.Deserialize<Event>(Golden("SelfAssessed"), PracticeJson.Default.Event)!;
        read.Ratings.KeyComparer.ShouldBe(StringComparer.Ordinal);
    }

    private static Answered Answered(Given given) => new(Place, 1, given, new Judgement(Verdict.NotYet, 0, "more-iso", true) { Passage = "three-controls" })
    {
        Kind = TryKind.FirstTry,
        Pretest = true,
        Aided = true,
        Lang = "fr",
        Confidence = Confidence.Sure,
        Shown = ["plus", "iso"],
        Moves = ["field"],
        Timing = new Timing(5200, 800, Noon),
        Q = 0.625,
        PredictorPosition = 4_000_000_000,
    };

    private static string Golden(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Practice", "golden", name + ".json"));

    private static string Json(Event happened) => JsonSerializer.Serialize(happened, PracticeJson.Default.Event);

    private static ImmutableSortedDictionary<string, T> Map<T>(string key, T value) =>
        ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal).Add(key, value);
}
