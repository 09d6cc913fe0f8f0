using System.Globalization;
using Essai.Browser.Tests.Browser;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Platform.Text;
using Microsoft.Playwright;

namespace Essai.Browser.Tests.Answers;

/// <summary>Somebody who knows the right answer to every kind, and gives it in one manner: by clicks, by keys, without script.</summary>
internal abstract class Answerer(Visit visit)
{
    protected Visit Visit => visit;

    protected static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    protected IPage Page => visit.Page;

    protected Texts T => visit.T;

    /// <summary>The presentation that is answered: numbers can be drawn for it.</summary>
    public Showing Showing { get; set; } = new(0, visit.T.Lang);

    /// <summary>Answers the step and waits for its verdict.</summary>
    /// <returns>The word of the verdict.</returns>
    public async Task<string> Answer(Step step)
    {
        await Fill(step.Exercise);
        return await Send(step);
    }

    /// <summary>Sends what is filled in. Guided screens need no sending; a free text is compared before it is done.</summary>
    public async Task<string> Send(Step step)
    {
        if (step.Exercise is not GuidedScreens)
        {
            await Press(Submit);
        }

        if (step.Exercise is FreeText text)
        {
            await Assess(text);
            return "";
        }

        return await visit.Verdict();
    }

    /// <summary>Takes a wrong option of a single choice.</summary>
    /// <returns>The word of the verdict.</returns>
    public async Task<string> Miss(Step step, int which = 0)
    {
        await Choose(Option(AriaRole.Radio, ((SingleChoice)step.Exercise).Options.Where(o => !o.Right).ElementAt(which)));
        await Press(Submit);
        return await visit.Verdict();
    }

    /// <summary>From a verdict to the end of a chapter of one step, which may ask again what was missed.</summary>
    public async Task Finish(Step step)
    {
        await visit.GoOn();
        while (!await visit.IsAtEnd())
        {
            await Answer(step);
            await visit.GoOn();
        }
    }

    /// <summary>Fills in the right answer.</summary>
    public Task Fill(Exercise exercise) => exercise switch
    {
        SingleChoice kind => Tick(AriaRole.Radio, kind.Options),
        MultipleChoice kind => Tick(AriaRole.Checkbox, kind.Options),
        TrueFalse kind => Tick(AriaRole.Radio, kind.Options),
        ImageChoice kind => Tick(kind.Several ? AriaRole.Checkbox : AriaRole.Radio, kind.Options),
        Survey { Points: not null } => Choose(Page.GetByRole(AriaRole.Radio, new() { Name = "2", Exact = true })),
        Survey kind => Choose(Page.GetByRole(AriaRole.Radio, new() { Name = Said(kind.Options[0].Name), Exact = true })),
        Ordering kind => Order([.. kind.Items.Select(i => Said(i.Text))]),
        Matching kind => Each(kind.Pairs, pair => Pair(Said(pair.Left.Name), Said(pair.Right.Name))),
        Categorise kind => Each(kind.Bins.SelectMany(b => b.Tiles.Select(t => (Bin: b, Tile: t))), put => Put(put.Tile, put.Bin)),
        ShortText kind => Write(Field, TextList.For(kind.Lists, visit.T.Lang).Accepted[0]),
        FreeText => Write(Field, "Trois mots à moi."),
        GapText kind => EachGap(kind, (gap, label) => gap.Options.IsEmpty ? Write(label, TextList.For(gap.Lists, T.Lang).Accepted[0]) : Select(label, Said(gap.Options.First(o => o.Right).Text))),
        Numeric kind => Write(Field, ((Number)kind.Key(Showing)!).Value!.Value.ToString(Invariant)),
        Slider kind => Slide(kind),
        Hotspot kind => Touch(kind, kind.Spots.First(s => s.Right)),
        VideoMoment kind => Fill(kind.Inner),
        GuidedScreens kind => Walk(kind),
        _ => throw new InvalidOperationException(exercise.Kind),
    };

    /// <summary>Fills in an answer that is not right; false for kinds in which none is wrong, or that go on click by click.</summary>
    public async Task<bool> FillWrong(Exercise exercise)
    {
        switch (exercise)
        {
            case SingleChoice kind: await Choose(Option(AriaRole.Radio, kind.Options.First(o => !o.Right))); break;
            case MultipleChoice kind: await Choose(Option(AriaRole.Checkbox, kind.Options.First(o => !o.Right))); break;
            case TrueFalse kind: await Choose(Option(AriaRole.Radio, kind.Options.First(o => !o.Right))); break;
            case ImageChoice kind: await Choose(Option(kind.Several ? AriaRole.Checkbox : AriaRole.Radio, kind.Options.First(o => !o.Right))); break;
            case Ordering kind: await Order([.. kind.Items.Reverse().Select(i => Said(i.Text))]); break;
            case Matching kind: await Each(kind.Pairs.Zip(kind.Pairs.Skip(1).Append(kind.Pairs[0])), pair => Pair(Said(pair.First.Left.Name), Said(pair.Second.Right.Name))); break;
            case Categorise kind: await Each(kind.Bins.SelectMany(b => b.Tiles), tile => Put(tile, kind.Bins.First(b => !b.Tiles.Contains(tile)))); break;
            case ShortText: await Write(Field, "rien de tel"); break;
            case GapText kind: await EachGap(kind, (gap, label) => gap.Options.IsEmpty ? Write(label, "rien") : Select(label, Said(gap.Options.First(o => !o.Right).Text))); break;
            case Numeric: await Write(Field, "987654321"); break;
            case Slider kind: await Write(Page.GetByRole(AriaRole.Spinbutton), (kind.Answer * 2 > kind.Min + kind.Max ? kind.Min : kind.Max).ToString(Invariant)); break;
            case Hotspot { FreePoint: false } kind: await Touch(kind, kind.Spots.First(s => !s.Right)); break;
            case VideoMoment kind: return await FillWrong(kind.Inner);
            default: return false;
        }

        return true;
    }

    protected abstract Task Choose(ILocator tick);

    protected abstract Task Order(IReadOnlyList<string> right);

    protected abstract Task Pair(string left, string right);

    protected abstract Task Select(ILocator list, string text);

    protected abstract Task Write(ILocator field, string text);

    protected abstract Task Slide(Slider slider);

    protected abstract Task Touch(Hotspot hotspot, Spot spot);

    protected abstract Task Press(ILocator button);

    protected string Said(LocalText text) => Markdown.Plain(text.In(T.Lang));

    /// <summary>The place of a line among the lines now, from 0.</summary>
    protected async Task<int> Place(string line)
    {
        var lines = await Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).AllTextContentsAsync();
        return lines.ToList().FindIndex(l => l.Contains(line, StringComparison.Ordinal));
    }

    // One question in four asks how sure: its three buttons stand where the one stood.
    private ILocator Submit => visit.Button("action.validate").Or(visit.Button("confidence.think"));

    private ILocator Field => Page.GetByRole(AriaRole.Textbox, new() { Name = T["field.answer"] });

    private Task Tick(AriaRole role, IEnumerable<Option> options) => Each(options.Where(o => o.Right), option => Choose(Option(role, option)));

    // A picture without words is called by its text alternative.
    private ILocator Option(AriaRole role, Option option)
    {
        var alt = option.Picture?.Alt?.In(T.Lang);
        var name = string.Join(' ', new[] { alt, Said(option.Text) }.Where(part => !string.IsNullOrEmpty(part)));
        return Page.GetByRole(role, new() { Name = name, Exact = true });
    }

    private Task EachGap(GapText kind, Func<Gap, ILocator, Task> fill) =>
        Each(GapPieces.Cut(kind.Text.In(T.Lang)).Where(p => p.Gap is not null).Select((p, i) => (Gap: kind.Gaps.First(g => g.Id == p.Gap), Number: i + 1)), g => fill(g.Gap, Page.GetByLabel(T.Fill("gap.label", ("n", g.Number)))));

    private Task Put(Tile tile, Bin bin) =>
        Choose(Page.GetByRole(AriaRole.Group, new() { Name = Said(tile.Text), Exact = true }).GetByRole(AriaRole.Radio, new() { Name = Said(bin.Name), Exact = true }));

    private async Task Walk(GuidedScreens kind)
    {
        for (var screen = kind.Screens[0]; screen is not null;)
        {
            var zone = screen.Zones.First(z => z.To is not null);
            await Press(Page.GetByRole(AriaRole.Button, new() { Name = Said(zone.Text), Exact = true }).First);
            screen = kind.Screens.FirstOrDefault(s => s.Id == zone.To);
            if (screen is not null)
            {
                await Page.GetByText(Said(screen.Title), new() { Exact = true }).First.WaitForAsync();
            }
        }
    }

    private async Task Assess(FreeText text)
    {
        await Choose(Page.GetByRole(AriaRole.Checkbox, new() { Name = Said(text.Criteria[0].Name), Exact = true }));
        await Press(visit.Button("action.save"));
        await Page.GetByRole(AriaRole.Heading, new() { Name = T["end.next"], Exact = true }).WaitForAsync();
    }

    private static async Task Each<TItem>(IEnumerable<TItem> items, Func<TItem, Task> act)
    {
        foreach (var item in items)
        {
            await act(item);
        }
    }
}
