using System.Globalization;
using System.Text;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses.Printing;

/// <summary>Writes one Markdown file in the canonical form: blocks with one blank line between them.</summary>
internal sealed class SheetWriter(string lang, bool source)
{
    private readonly StringBuilder text = new();
    private bool inList;
    private bool afterSection;

    public string Lang => lang;

    /// <summary>Marks, areas and all that decides what is right are written in the source alone.</summary>
    public bool IsSource => source;

    public override string ToString() => text.ToString();

    /// <summary>A block of lines, with a blank line before it.</summary>
    public void Block(string block)
    {
        text.Append(text.Length > 0 ? "\n" : "").Append(block).Append('\n');
        (inList, afterSection) = (false, false);
    }

    public void Block(LocalText? block)
    {
        if (block is not null && block.Has(lang))
        {
            Block(block.In(lang));
        }
    }

    public void Title(LocalText title) => Block("# " + (title.Has(lang) ? title.In(lang) : ""));

    /// <summary>A <c>##</c> heading; what it holds follows without a blank line.</summary>
    public void Section(string heading)
    {
        Block("## " + heading);
        (inList, afterSection) = (true, true);
    }

    public void Section(SectionName part, LocalText? words)
    {
        if (words is not null && words.Has(lang))
        {
            Section(Headings.Word(part, lang));
            Line(words.In(lang));
        }
    }

    /// <summary>A line that follows the one before it without a blank line.</summary>
    public void Line(string line) => text.Append(line).Append('\n');

    /// <summary>A line of a list, with the keys below it; nothing where this language says nothing of it.</summary>
    public void Item(ListItem item)
    {
        if (!source && !item.Speaks(lang))
        {
            return;
        }

        StartList();
        var mark = item.Right is { } right && source ? right ? "[x] " : "[ ] " : "";
        var words = string.Join(' ', new[] { Picture(item.Picture, lang), Text(item.Text) }.Where(w => w.Length > 0));
        Line($"{item.Bullet} {mark}{{{item.Id}}} {words}".TrimEnd());
        foreach (var (key, value) in source ? item.Keys : [])
        {
            Key(key, value);
        }

        foreach (var (key, text) in item.Spoken)
        {
            Key(key, text is not null && text.Has(lang) ? text.In(lang) : null);
        }

        Remark(item.Remark);
    }

    /// <summary>A line of a list that this language has for itself.</summary>
    public void Own(bool right, string words, Remark remark)
    {
        StartList();
        Line($"- [{(right ? 'x' : ' ')}] {words}");
        Remark(remark, own: true);
    }

    public void StartList()
    {
        text.Append(inList || text.Length == 0 ? "" : "\n");
        inList = true;
    }

    /// <summary>A <c>###</c> heading; what it holds follows without a blank line.</summary>
    public void Group(string heading)
    {
        Line(afterSection ? heading : "\n" + heading);
        (inList, afterSection) = (true, false);
    }

    /// <summary>A heading with its picture and its list; nothing where this language says nothing of it.</summary>
    public void Group(string id, LocalText title, ListItem[] items, Media? picture = null)
    {
        var shown = Picture(picture, lang);
        if (!source && !title.Has(lang) && shown.Length == 0 && !items.Any(i => i.Speaks(lang)))
        {
            return;
        }

        Group($"### {{{id}}} {Text(title)}".TrimEnd());
        if (shown.Length > 0)
        {
            Line(shown);
        }

        foreach (var item in items)
        {
            Item(item);
        }
    }

    public static string Picture(Media? media, string lang) =>
        media is not null && (media.Path.Has(lang) || media.Alt.Has(lang)) ? $"![{media.Alt.In(lang)}]({media.Path.In(lang)})" : "";

    private void Remark(Remark remark, bool own = false)
    {
        Key("believes", source || own ? remark.Believes : null);
        Key("why", remark.Why is { } why && why.Has(lang) ? why.In(lang) : null);
        Key("passage", (source || own) && remark.Passage is { } passage ? "#" + passage : null);
    }

    private void Key(string key, string? value)
    {
        if (value is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {key}: {value}\n");
        }
    }

    private string Text(LocalText words) => words.Has(lang) ? words.In(lang) : "";
}

/// <summary>What a line of a list says.</summary>
/// <param name="Right">Null in lists without marks.</param>
internal sealed record ListItem(string Id, LocalText Text, bool? Right, Remark Remark)
{
    public static readonly LocalText Wordless = new([]);

    public string Bullet { get; init; } = "-";
    public Media? Picture { get; init; }
    public (string Key, string? Value)[] Keys { get; init; } = [];

    /// <summary>Keys that each language writes for itself.</summary>
    public (string Key, LocalText? Text)[] Spoken { get; init; } = [];

    public bool Speaks(string lang) =>
        Text.Has(lang) || Spoken.Any(s => s.Text?.Has(lang) ?? false) || (Remark.Why?.Has(lang) ?? false) || (Picture is { } p && (p.Path.Has(lang) || p.Alt.Has(lang)));
}
