using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Engine.Answers.Kinds;

/// <summary>
/// The learner clicks the right place of a screen and goes on from screen to screen. Clicks are moves of one answer; right
/// when the path ends without a wrong click, else the share of screens whose first click was right (ENGINE.md 1).
/// </summary>
public sealed record GuidedScreens(ImmutableArray<GuidedScreen> Screens) : Exercise
{
    public const string Name = "guided-screens";
    public const string End = "end";

    public override string Kind => Name;
    public override double GuessLevel => Screens.Aggregate(1.0, (p, s) => p * s.Zones.Count(z => z.To is not null) / s.Zones.Length);
    public override IEnumerable<string> Ids => Screens.Select(s => s.Id).Concat(Screens.SelectMany(s => s.Zones.Select(z => z.Id))).Distinct(StringComparer.Ordinal);
    public override IEnumerable<Remark> Remarks => Screens.SelectMany(s => s.Zones).Select(z => z.Remark);
    public override string KeyLine => string.Join(';', Screens.Select(s => $"{s.Id}:{string.Join(',', s.Zones.Select(z => $"{z.Id}>{z.To}"))}"));

    public override Shown Show(Showing showing)
    {
        var walk = Walk(showing.Moves);
        var screen = walk.Screen ?? Screens[0];
        return new()
        {
            Kind = Kind,
            Screen = new ShownScreen(screen.Id, screen.Title.In(showing.Lang), screen.Picture, screen.Zones.Select(z => new ShownArea(z.Id, z.Text.In(showing.Lang), z.Area)).InReadingOrder())
            {
                CanGoBack = walk.Path.Count > 1,
                Done = [.. walk.Done.Select(z => z.Text.In(showing.Lang))],
            },
        };
    }

    public override Unanswered? Check(Given given, Showing showing) => given switch
    {
        Move { Zone: "" } => Missing("move"),
        Move move when Walk(showing.Moves).Screen?.Zones.Any(z => z.Id == move.Zone) ?? false => null,
        Back when Walk(showing.Moves).Path.Count > 1 => null,
        Back => Wrong("back"),
        _ => Wrong("move"),
    };

    /// <summary>The zone that a move clicks on the screen now shown; null for back.</summary>
    public Zone? Clicked(Given given, ImmutableArray<string> moves) =>
        given is Move move ? Walk(moves).Screen?.Zones.FirstOrDefault(z => z.Id == move.Zone) : null;

    /// <summary>The moves with one more; <see cref="BackMove"/> stands for back.</summary>
    public static ImmutableArray<string> Add(ImmutableArray<string> moves, Given given) =>
        moves.Add(given is Move move ? move.Zone : BackMove);

    public bool Finished(ImmutableArray<string> moves) => Walk(moves).Screen is null;

    /// <summary>Marks the whole path; called when it is finished, with the moves before the last in the showing.</summary>
    public override Grade Grade(Given given, Showing showing)
    {
        var walk = Walk(Add(showing.Moves, given));
        return new Grade(walk.Faultless.Count == 0 ? 0 : walk.Faultless.Values.Count(right => right) / (double)walk.Faultless.Count, walk.FirstWrong?.Remark)
        {
            Parts = [.. walk.Faultless.Select(c => new Part(c.Key, c.Value))],
        };
    }

    /// <summary>The right place of the first screen: where to begin.</summary>
    public override Given? Key(Showing showing)
    {
        var zone = (Walk(showing.Moves).Screen ?? Screens[0]).Zones.First(z => z.To is not null);
        return new Move(zone.Id);
    }

    private const string BackMove = "<";

    private GuidedWalk Walk(ImmutableArray<string> moves)
    {
        var walk = new GuidedWalk(Screens[0]);
        foreach (var move in moves)
        {
            if (move == BackMove)
            {
                walk.GoBack();
            }
            else if (walk.Screen?.Zones.FirstOrDefault(z => z.Id == move) is { } zone)
            {
                walk.Click(zone, Screens.FirstOrDefault(s => s.Id == zone.To));
            }
        }

        return walk;
    }
}

/// <summary>A screen: a picture with zones to click.</summary>
public sealed record GuidedScreen(string Id, LocalText Title, Media? Picture, ImmutableArray<Zone> Zones);

/// <summary>A place to click. <paramref name="To"/> is the next screen, <c>end</c>, or null where the click leads nowhere.</summary>
public sealed record Zone(string Id, LocalText Text, Area Area, string? To, Remark Remark);

/// <summary>Follows the moves through the screens; lives only inside one call.</summary>
internal sealed class GuidedWalk(GuidedScreen start)
{
    public Stack<GuidedScreen> Path { get; } = new([start]);
    public List<Zone> Done { get; } = [];

    /// <summary>Screens that were clicked, and whether no click on them was wrong, not even after coming back.</summary>
    public OrderedDictionary<string, bool> Faultless { get; } = new(StringComparer.Ordinal);

    public Zone? FirstWrong { get; private set; }
    public bool Ended { get; private set; }
    public GuidedScreen? Screen => Ended ? null : Path.Peek();

    public void GoBack()
    {
        if (Path.Count > 1)
        {
            Path.Pop();
            Done.RemoveAt(Done.Count - 1);
        }
    }

    public void Click(Zone zone, GuidedScreen? next)
    {
        var screen = Path.Peek().Id;
        Faultless[screen] = zone.To is not null && Faultless.GetValueOrDefault(screen, true);
        if (zone.To is null)
        {
            FirstWrong ??= zone;
            return;
        }

        Done.Add(zone);
        Ended = next is null;
        if (next is not null)
        {
            Path.Push(next);
        }
    }
}
