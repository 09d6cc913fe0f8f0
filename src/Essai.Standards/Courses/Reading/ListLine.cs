namespace Essai.Standards.Courses.Reading;

/// <summary>One line of a list: <c>- [x] {id} text</c>, or <c>1. {id} text</c>, or a key below it.</summary>
internal static class ListLine
{
    public static bool IsBullet(string text) => text.Length > 1 && text[0] is '-' or '*' or '+' && text[1] == ' ';

    public static bool IsNumbered(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 4 && text.Length > digits + 1 && text[digits] is '.' or ')' && text[digits + 1] == ' ';
    }

    public static bool HasMark(string rest) => Mark(rest) is not null || rest.StartsWith("[]", StringComparison.Ordinal);

    public static string Rest(string text) => text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..].TrimStart();

    public static Item Read(Line line)
    {
        var rest = Rest(line.Text);
        var mark = Mark(rest);
        var (id, text) = TakeId(mark is null ? rest : rest[3..].TrimStart());
        return new Item(line.Number, mark, id, text.Trim()) { Numbered = char.IsAsciiDigit(line.Text[0]) };
    }

    /// <summary>An id in braces at the start, and the text after it.</summary>
    public static (string? Id, string Text) TakeId(string text) =>
        text.StartsWith('{') && text.IndexOf('}', StringComparison.Ordinal) is > 0 and var close
            ? (text[1..close].Trim(), text[(close + 1)..].Trim())
            : (null, text);

    /// <summary>The item with an indented line more: a key, or more of the text before it.</summary>
    public static Item Continue(Item item, Line line, Sheet sheet, Findings findings)
    {
        var text = line.Text.Trim();
        if (KeyLength(text) is var length and > 0)
        {
            var key = new ItemKey(text[..length], text[(length + 1)..].Trim(), line.Number);
            if (item.Key(key.Name) is not null)
            {
                findings.Add(Fault.Duplicate, sheet.At(line.Number), $"`{key.Name}:` stands twice below this line.", "Keep one of the two.");
                return item;
            }

            return item with { Keys = item.Keys.Add(key) };
        }

        return item.Keys.Length == 0
            ? item with { Text = Join(item.Text, text) }
            : item with { Keys = item.Keys.SetItem(item.Keys.Length - 1, item.Keys[^1] with { Value = Join(item.Keys[^1].Value, text) }) };
    }

    private static bool? Mark(string rest) => rest switch
    {
        ['[', 'x' or 'X', ']', ..] => true,
        ['[', ' ', ']', ..] => false,
        _ => null,
    };

    // A key is lower-case letters and a colon with a space after it: "http://" is none, nor is French "mot :".
    private static int KeyLength(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var isKey = colon > 0 && text.Take(colon).All(c => c is (>= 'a' and <= 'z') or '-') && (colon + 1 == text.Length || text[colon + 1] == ' ');
        return isKey ? colon : 0;
    }

    private static string Join(string text, string more) => text.Length == 0 ? more : $"{text} {more}";
}
