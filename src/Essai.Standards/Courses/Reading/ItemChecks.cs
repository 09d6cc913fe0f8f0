namespace Essai.Standards.Courses.Reading;

/// <summary>What every line of a list must be, in the source and in a translation.</summary>
internal sealed class ItemChecks(Findings findings, ItemShape shape)
{
    private static readonly string[] RemarkKeys = ["why", "believes", "passage"];
    private static readonly string[] Translated = ["why"];

    public bool Source(Sheet sheet, Item item)
    {
        Bullet(sheet, item);
        if (shape.Marked && item.Mark is null)
        {
            findings.Add(Fault.Mark, sheet.At(item.Line), "This line does not say whether it is right.", "Write `- [x]` where it is right, `- [ ]` where it is not.");
        }

        if (!shape.Marked && item.Mark is not null)
        {
            findings.Add(Fault.Mark, sheet.At(item.Line), "Nothing is marked in this list.", "Leave out `[x]` and `[ ]`.");
        }

        Keys(sheet, item, [.. shape.Remarks ? RemarkKeys : [], .. shape.Keys, .. shape.Spoken], "below this line");
        References(sheet, item);
        return HasId(sheet, item);
    }

    public bool Translation(Sheet sheet, Item item)
    {
        Bullet(sheet, item);
        if (item.Mark is not null)
        {
            findings.Add(Fault.Mark, sheet.At(item.Line), "A translation marks nothing: what is right stands in the source alone.", "Leave out `[x]` and `[ ]`.");
        }

        Keys(sheet, item, [.. shape.Remarks ? Translated : [], .. shape.Spoken], "in a translation");
        return HasId(sheet, item);
    }

    /// <summary>Lines of a list that each language has for itself: marks and no ids.</summary>
    public bool Own(Sheet sheet, Item item)
    {
        Bullet(sheet, item);
        Keys(sheet, item, RemarkKeys, "below this line");
        References(sheet, item);
        if (item.Mark is null)
        {
            findings.Add(Fault.Mark, sheet.At(item.Line), "This line does not say whether the text is accepted.",
                "Each language has its own list: write `- [x]` before what is accepted, `- [ ]` before what is known to be wrong.");
        }

        if (item.Id is not null)
        {
            findings.Add(Fault.Item, sheet.At(item.Line), "Texts to be typed have no ids.", $"Leave out `{{{item.Id}}}`.");
        }

        if (item.Text.Length == 0)
        {
            findings.Add(Fault.Missing, sheet.At(item.Line), "This line holds no text.", "Write the text after the mark.");
        }

        return item is { Mark: not null, Text.Length: > 0 };
    }

    private void Bullet(Sheet sheet, Item item)
    {
        if (item.Numbered != shape.Numbered)
        {
            var wanted = shape.Numbered ? "numbers: `1. {id} …`" : "hyphens: `- …`";
            findings.Add(Fault.Item, sheet.At(item.Line), "This list line begins in the wrong way.", $"Begin the lines of this list with {wanted}");
        }

        if (item.Text.StartsWith("[]", StringComparison.Ordinal))
        {
            findings.Add(Fault.Mark, sheet.At(item.Line), "`[]` is no mark.", "Write `[ ]` with a space between, or `[x]`.");
        }
    }

    private void Keys(Sheet sheet, Item item, string[] known, string where)
    {
        foreach (var key in item.Keys.Where(k => !known.Contains(k.Name)))
        {
            var inSource = shape.Keys.Contains(key.Name) || (shape.Remarks && RemarkKeys.Contains(key.Name));
            findings.Add(Fault.ItemKey, sheet.At(key.Line), $"`{key.Name}:` is not known {where}.",
                inSource ? "It stands in the source only: leave it out here."
                : $"{Nearest.Hint(key.Name, known)} If it is text that goes on from the line above, write it on that line.");
        }

        foreach (var key in item.Keys.Where(k => k.Value.Length == 0 && known.Contains(k.Name)))
        {
            findings.Add(Fault.Missing, sheet.At(key.Line), $"`{key.Name}:` is empty.", "Write its value, or leave the key out.");
        }
    }

    private void References(Sheet sheet, Item item)
    {
        if (item.Key("believes") is { Value.Length: > 0 } believes && !Ids.IsId(believes.Value))
        {
            findings.Add(Fault.Id, sheet.At(believes.Line), "`believes:` does not hold the id of a misconception.",
                $"Declare it in the course file under `## Misconceptions` as `- {{{Ids.From(believes.Value)}}} {believes.Value}`, and write `believes: {Ids.From(believes.Value)}` here.");
        }

        if (item.Key("passage") is { Value.Length: > 0 } passage && !Ids.IsId(passage.Value.TrimStart('#')))
        {
            findings.Add(Fault.Id, sheet.At(passage.Line), "`passage:` does not hold the id of a passage.", "Write `passage: #id`, with the id that stands at the end of a passage's heading: `### Title {#id}`.");
        }
    }

    private bool HasId(Sheet sheet, Item item)
    {
        if (item.Id is { } id && Ids.IsId(id))
        {
            return true;
        }

        var mend = item.Id is null ? $"Write it in braces before the text: `{{{Ids.From(item.Text)}}} {item.Text}`." : Ids.Rule;
        findings.Add(Fault.Id, sheet.At(item.Line), item.Id is null ? "This line has no id." : $"`{{{item.Id}}}` is no id.", mend);
        return false;
    }
}
